@testable import Ingest
import Testing

@Suite("Layout of CSV tables")
struct CSVLayoutTests {
  private func document(_ text: String, _ request: CSVRequest = CSVRequest()) -> CSVDocument {
    CSVDocument(FileContent(path: "t.csv", bytes: Array(text.utf8)), request: request)
  }

  private func doubts(_ document: CSVDocument) -> [CSVDoubt] {
    document.read(makeState: { _ in 0 }, visit: { _, _ in }).doubts
  }

  private func place(_ row: Int, _ column: Int? = nil, _ offset: Int) -> CSVPlace {
    CSVPlace(row: row, column: column, offset: offset)
  }

  @Test(
    "titles above the header are passed over, padded with delimiters or not",
    arguments: [
      "Плащания по проекти\nкъм 31.12.2026\n\nкод;име;сума\nA-1;Парк;12,50\nA-2;Мост;7,00\n",
      "Плащания по проекти;;\nкъм 31.12.2026;;\n;;\nкод;име;сума\nA-1;Парк;12,50\nA-2;Мост;7,00\n",
    ])
  func titles(_ text: String) {
    let document = document(text)
    #expect(document.layout.header == ["код", "име", "сума"])
    #expect(document.layout.headerRows == 4...4)
    #expect(document.layout.headerReason == .belowTitles(rows: 2))
    #expect(document.layout.titles == ["Плащания по проекти", "към 31.12.2026"])
    #expect(document.rows().map(\.row) == [5, 6])
    #expect(document.rows()[0].cells == ["A-1", "Парк", "12,50"])
  }

  @Test("a header in words over rows in words is the first row")
  func words() {
    let document = document("code,name\nBGS04,Бургас\nSLV20,Сливен\n")
    #expect(document.layout.header == ["code", "name"])
    #expect(document.layout.headerReason == .firstRow)
    #expect(document.rows().count == 2)
  }

  @Test("years may stand over columns")
  func years() {
    let document = document("indicator,2019,2020,2021\npeople,12,15,19\nroads,3,,4\n")
    #expect(document.layout.header == ["indicator", "2019", "2020", "2021"])
    #expect(document.rows().map(\.cells) == [["people", "12", "15", "19"], ["roads", "3", "", "4"]])
  }

  @Test("a row that numbers the columns is passed over")
  func numbering() {
    let document = document(
      "код;име;дата;сума\n1;2;3;4\nA-1;Парк;01.02.2026;12,50\nA-2;Мост;03.02.2026;7,00\n")
    #expect(document.rows().map(\.row) == [3, 4])
  }

  @Test("a table of numbers without headings has none")
  func noHeader() {
    let document = document("1,2.5,2026-01-01\n2,3.5,2026-01-02\n3,4.5,2026-01-03\n")
    #expect(document.layout.headerRows == nil)
    #expect(document.layout.width == 3)
    #expect(doubts(document) == [.noHeader])
    #expect(document.rows().count == 3)
  }

  @Test("S07: headings in two rows are joined")
  func joinedHeader() {
    let text = "Показател;2026;;;2027;;\n;Q1;Q2;Q3;Q1;Q2;Q3\nхора;1;2;3;4;5;6\nпътища;1;1;1;1;1;1\n"
    let document = document(text)
    let names = ["Показател", "2026 / Q1", "2026 / Q2", "2026 / Q3", "2027 / Q1", "2027 / Q2", "2027 / Q3"]
    #expect(document.layout.header == names)
    #expect(document.layout.headerRows == 1...2)
    #expect(doubts(document) == [.joinedHeader(rows: 1...2, names: names)])
    #expect(document.rows().count == 2)
  }

  @Test("S04: the same heading twice")
  func duplicates() {
    let document = document("код;Бюджет;име;Бюджет\nA;1;Парк;2\nB;3;Мост;4\n")
    #expect(doubts(document) == [.duplicateHeader(row: 1, name: "Бюджет", columns: [1, 3])])
  }

  @Test("S02: a number cut by the delimiter is seen, and the row left out")
  func cutNumber() {
    let text = "code,name,place,amount\nA,Park,Sofia,5\nB,Bridge,Burgas,1,234,567.50\nC,School,Yambol,7\n"
    let document = document(text)
    // 23 bytes of header, 15 of row 2.
    #expect(
      doubts(document) == [
        .raggedRow(
          at: place(3, nil, 38), cells: 6, expected: 4, numberLike: 3...5, pieces: ["1", "234", "567.50"],
          outcome: .leftOut)
      ])
    #expect(document.rows().map(\.row) == [2, 4])
  }

  @Test("S03: a quote that never closes costs nothing but a doubt")
  func unclosedQuote() {
    let document = document("code,name,n\nA,Park,1\nB,\"Bridge,2\nC,School,3\nD,Road,4\n")
    #expect(
      document.rows().map(\.cells) == [
        ["A", "Park", "1"], ["B", "\"Bridge", "2"], ["C", "School", "3"], ["D", "Road", "4"],
      ])
    // 12 bytes of header, 9 of row 2, "B,"; line ends of rows 3, 4 and 5 would be swallowed.
    #expect(
      doubts(document) == [.unclosedQuote(at: place(3, 1, 23), swallowedRows: 3, outcome: .used)])
  }

  @Test("S06: a labelled total is left out and compared with the sum")
  func total() {
    let text = "код;име;сума\nA;Парк;1 200,50\nB;Мост;799,50\nОбщо;;2 000,00\n"
    let document = document(text)
    #expect(document.rows().map(\.row) == [2, 3])
    #expect(
      doubts(document) == [
        .totalsRow(
          CSVTotalsRow(
            row: 4, label: "Общо",
            sums: [CSVTotal(column: 2, text: "2 000,00", rows: 2...3, isSum: true)]))
      ])
  }

  @Test("S06: a total that is not the sum is left out and says so")
  func wrongTotal() {
    let document = document("code,name,amount\nA,Park,10\nB,Bridge,20\nTotal:,,31\n")
    #expect(
      doubts(document) == [
        .totalsRow(
          CSVTotalsRow(
            row: 4, label: "Total:",
            sums: [CSVTotal(column: 2, text: "31", rows: 2...3, isSum: false, otherSum: 30_000_000)]))
      ])
  }

  @Test("S06: a last row without a label is a total where each number is the sum")
  func unlabelledTotal() {
    let document = document("code,name,a,b\nA,Park,10,1.5\nB,Bridge,20,2.5\n,,30,4.0\n")
    #expect(document.rows().map(\.row) == [2, 3])
    #expect(
      doubts(document) == [
        .totalsRow(
          CSVTotalsRow(
            row: 4, label: "",
            sums: [
              CSVTotal(column: 2, text: "30", rows: 2...3, isSum: true),
              CSVTotal(column: 3, text: "4.0", rows: 2...3, isSum: true),
            ]))
      ])
    // One number differs: it is a row like any other.
    #expect(self.document("code,name,a,b\nA,Park,10,1.5\nB,Bridge,20,2.5\n,,30,4.1\n").rows().count == 3)
  }

  @Test(
    "subtotals are compared with the rows since the last one",
    arguments: [
      ("Усього по області", "Разом"), ("Всичко за проекта", "ОБЩО:"), ("Total for A", "Grand total"),
    ])
  func subtotals(_ part: String, _ whole: String) {
    let document = document("код;сума\nA;1\nB;2\n\(part);3\nC;4\nD;5\n\(part);9\n\(whole);12\n")
    #expect(document.rows().map(\.cells) == [["A", "1"], ["B", "2"], ["C", "4"], ["D", "5"]])
    let totals = doubts(document).compactMap { doubt -> CSVTotalsRow? in
      if case .totalsRow(let total) = doubt { total } else { nil }
    }
    #expect(totals.map(\.row) == [4, 7, 8])
    #expect(totals.map { $0.sums[0].isSum } == [true, true, true])
    #expect(totals.map { $0.sums[0].rows } == [2...3, 5...6, 2...6])
  }

  @Test("a name that begins like a total is a row of data")
  func notATotal() {
    let document = document("name,amount\nTotal Energies,5\nОбщински път,6\nSumma,7\n")
    #expect(document.rows().count == 3)
  }

  @Test("notes under the table are left out")
  func footer() {
    let text = "код;име;сума\nA;Парк;1\nB;Мост;2\n\nЗабележки:\nДанните са към края на годината.\n"
    let document = document(text)
    #expect(document.rows().map(\.row) == [2, 3])
    #expect(doubts(document) == [.footer(rows: 5...6, text: "Забележки:")])
  }

  @Test("comment lines are left out, rows are still counted")
  func comments() {
    let document = document("# made by hand\na;b\n1;2\n# in between\n3;4\n")
    #expect(document.layout.headerRows == 2...2)
    #expect(document.rows().map(\.row) == [3, 5])
    #expect(document.dialect.dialect.comment == UInt8(ascii: "#"))
  }

  @Test("another table below ends the first one")
  func secondTable() {
    let text = "code,name,n\nA,Park,1\nB,Bridge,2\n\ncode,day\nA,2026-01-01\n"
    let document = document(text)
    #expect(document.rows().map(\.cells) == [["A", "Park", "1"], ["B", "Bridge", "2"]])
    #expect(doubts(document) == [.secondTable(row: 5, cells: 2)])
  }

  @Test("the header over again is left out")
  func repeatedHeader() {
    let document = document("code,n\nA,1\nB,2\ncode,n\nC,3\n")
    #expect(document.rows().map(\.row) == [2, 3, 5])
    #expect(doubts(document) == [.repeatedHeader(row: 4)])
  }

  @Test("delimiters at the end of each row make an empty column")
  func trailing() {
    let document = document("code;n;\nA;1;\nB;2;\n")
    #expect(document.layout.width == 3)
    #expect(document.layout.emptyColumns == [2])
    #expect(doubts(document) == [.emptyColumns([2])])
    #expect(self.document("code;n\nA;1;\nB;2;\n").layout.header == ["code", "n", ""])
    #expect(self.document("code;n;\nA;1\nB;2\n").layout.header == ["code", "n"])
  }

  @Test("rows count as a spreadsheet counts them: blank lines do, quoted line breaks do not")
  func rowNumbers() {
    let document = document("a,b\n\n1,\"x\ny\"\r\n2,z\r\r3,w\n")
    #expect(document.rows().map(\.row) == [3, 4, 6])
    #expect(document.read(makeState: { _ in 0 }, visit: { _, _ in }).terminators.isMixed)
  }

  @Test("--header-row is obeyed")
  func givenHeader() {
    let document = document("a,b\nc,d\n1,2\n", CSVRequest(headerRow: 2))
    #expect(document.layout.header == ["c", "d"])
    #expect(document.layout.headerReason == .given)
    #expect(document.layout.titles == ["a b"])
    #expect(document.rows().map(\.row) == [3])
  }

  @Test("a header row beyond the file is no header")
  func headerBeyond() {
    #expect(document("a,b\n1,2\n", CSVRequest(headerRow: 99)).layout.headerRows == nil)
  }

  @Test("letters of columns", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func letters(_ column: Int, _ letters: String) { #expect(CSVLayout.letters(column) == letters) }
}
