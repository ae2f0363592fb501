import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Tables of one sheet")
struct SheetTablesTests {
  /// An outline drawn in letters: w a word, 9 a value, a blank nothing.
  private func parts(_ rows: String...) -> [SheetTables.Part] {
    var outline = SheetOutline()
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where cell != " " {
        outline.note(row: row + 1, column: column, isWords: cell == "w")
      }
    }
    return SheetTables(outline).parts
  }

  @Test("one below another are two where each has headings and values below them")
  func below() {
    let found = parts("www", "w99", "w99", "", "w", "ww", "w9")
    #expect(found.map(\.rows.lowerBound) == [1, 5])
    #expect(found.first?.rows.upperBound == 3)
    #expect(found.allSatisfy { $0.columns == nil })
  }

  @Test("titles that stand alone belong to the table below them")
  func titles() {
    #expect(parts("www", "w99", "", "w", "", "www", "w99").map(\.rows.lowerBound) == [1, 4])
  }

  @Test(
    "a blank row within a table, a row of words, notes and sums below it begin no other",
    arguments: [
      ["www", "w99", "", "w99"], ["www", "w99", "", "ww", "", "w99"], ["www", "w99", "", "w 9"],
      ["www", "w99", "", "www"], ["ww", "w9", "", "www", "w99"],
    ])
  func one(rows: [String]) {
    var outline = SheetOutline()
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() where cell != " " {
        outline.note(row: row + 1, column: column, isWords: cell == "w")
      }
    }
    #expect(SheetTables(outline).parts.count == 1, "\(rows)")
  }

  @Test("side by side are two where one ends before the other; a spacer column alone divides nothing")
  func sideBySide() {
    #expect(parts("www ww", "w99 w9", "w99 w9", "w99").map(\.columns?.lowerBound) == [0, 4])
    #expect(parts("www ww", "w99 w9", "w99 w9").map(\.columns) == [nil])
  }

  @Test("what is cut out of a grid keeps its rows and columns, with quoted line feeds and separators within")
  func cut() {
    var writer = CellGridWriter()
    for row in [["a", "b", "c"], ["1\n\"x\u{1F}", "2", "3"], ["4", "5", "6"]] {
      for cell in row { writer.text(cell) }
      writer.endRow()
    }
    let region = writer.finish()
    func text(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>?) -> String {
      GridCut(rows: rows, columns: columns).region(of: region).withBytes {
        String(decoding: $0, as: UTF8.self)
      }
    }
    #expect(text(2...2, nil) == "\n\"1\n\"\"x\u{1F}\"\u{1F}2\u{1F}3\n")
    #expect(text(2...9, 1...1) == "\n\u{1F}2\u{1F}\n\u{1F}5\u{1F}\n")
  }

  @Test("two tables of a sheet are both read, each at its own rows")
  func workbook() throws {
    func row(_ number: Int, _ cells: String...) -> String {
      let cells = cells.enumerated().map { column, text in
        let place = "\(Location.letters(ofColumn: column))\(number)"
        return Double(text) == nil
          ? "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
          : "<c r=\"\(place)\"><v>\(text)</v></c>"
      }
      return "<row r=\"\(number)\">\(cells.joined())</row>"
    }
    let rows =
      row(1, "code", "title", "total", "currency") + row(2, "A1", "Road", "1200.5", "EUR")
      + row(5, "Payments") + row(6, "operation", "day", "amount", "basis")
      + row(7, "A1", "01.03.2024", "100", "paid") + row(8, "A1", "31.02.2024", "7", "paid")
    let book = WorkbookBuilder().sheet("operations", rows: rows)
    let result = try LoadedFiles.load(bytes: ["book.xlsx": book.bytes])
    #expect(result.portfolio.operations.count == 1)
    #expect(result.portfolio.payments.count == 1)
    let wrong = result.findings.first { $0.kind.code == "D01" }
    #expect(wrong?.location.row == 8)
  }
}

@Suite("Merged headings")
struct MergedHeadingsTests {
  private func document(_ rows: [[String]], merged: [String]) -> CSVDocument {
    var writer = CellGridWriter()
    for row in rows {
      for cell in row { if let number = Double(cell) { writer.number(number) } else { writer.text(cell) } }
      writer.endRow()
    }
    let grid = CellGrid(
      sheet: "План", stems: [], region: writer.finish(), merged: merged.compactMap { CellRange($0) })
    return CSVDocument(FileContent(path: "plan.xlsx", bytes: []), grid: grid, headerRow: nil)
  }

  @Test("cells merged downwards over three rows are one row of headings; each group is told by its place")
  func threeRows() {
    let found = document(
      [
        ["Report", "", "", "", ""], ["№", "Project", "Funds", "", ""], ["", "", "planned", "spent", ""],
        ["", "", "", "cash", "other"], ["1", "2", "3", "4", "6"], ["7", "Road", "12", "8", "1"],
        ["8", "School", "13", "9", "2"],
      ], merged: ["A1:E1", "A2:A4", "B2:B4", "C2:E2", "C3:C4", "D3:E3"])
    #expect(
      found.layout.header == [
        "№", "Project", "Funds / planned", "Funds / spent / cash", "Funds / spent / other",
      ])
    #expect(found.layout.headerRows == 2...4)
    // Row 5 numbers the columns.
    #expect(found.layout.firstBodyRow == 6)
    #expect(
      found.doubts.filter { if case .mergedHeading = $0 { true } else { false } } == [
        .mergedHeading(
          rows: 2...2, columns: 2...4,
          names: ["Funds / planned", "Funds / spent / cash", "Funds / spent / other"]),
        .mergedHeading(
          rows: 3...3, columns: 3...4, names: ["Funds / spent / cash", "Funds / spent / other"]),
      ])
  }

  @Test("merged cells of the data are no headings")
  func mergedData() {
    let found = document(
      [["code", "title", "value"], ["A", "Road", "x"], ["", "", "y"], ["B", "School", "z"]],
      merged: ["A2:A3", "B2:B3"])
    #expect(found.layout.header == ["code", "title", "value"])
    #expect(found.layout.headerRows == 1...1)
  }
}
