internal import CXLSXWriter
import Foundation
import IndicatorEngine

/// An Excel workbook on its way out: the only file that knows libxlsxwriter.
///
///     let file = try XLSXFile(path: "all.xlsx")
///     let sheet = file.addSheet("payments")
///     sheet.text("amount", row: 0, column: 0, .heading)
///     sheet.number(1234.5, row: 1, column: 0, XLSXStyle(.amount))
///     try file.finish()
///
/// Cells are texts, numbers and days and nothing else: what begins like a formula is a text that begins like one. The same
/// calls give the same bytes; the workbook says of itself that it was made on 1 January 2000. Rows and columns count
/// from 0. What the library refuses is told by `finish`.
package final class XLSXFile {
  /// Rows and columns of a sheet.
  package static let rowLimit = 1_048_576
  package static let columnLimit = 16_384

  /// Midnight of 1 January 2000 UTC: a clock must not reach an output.
  private static let created = 946_684_800

  /// The library's version.
  package static var libraryVersion: String { String(cString: lxw_version()) }

  private let path: String
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [XLSXStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var names = XLSXSheetNames()
  private var failure: ConversionFault?

  /// - Parameters:
  ///   - path: Where the workbook is to be.
  ///   - cells: How many cells to expect. Of many, each row is written when the next one begins, and rows must rise.
  package init(path: String, title: String? = nil, cells: Int = 0) throws(ConversionFault) {
    self.path = path
    book = merilo_xlsx_open(path, cells > 200_000 ? 1 : 0, cells > 40_000_000 ? 1 : 0)
    guard book != nil else { throw .library(problem: "no memory for a workbook") }
    note(merilo_xlsx_describe(book, title.map { String($0.prefix(200)) }, XLSXFile.created))
  }

  deinit { if let book { lxw_workbook_free(book) } }

  /// Adds a sheet; its name is made one that Excel takes.
  package func addSheet(_ name: String) -> XLSXSheet {
    let name = names.name(name)
    let sheet = workbook_add_worksheet(book, name)
    if sheet == nil { failure = failure ?? .library(problem: "the sheet \(name) cannot be added") }
    return XLSXSheet(file: self, name: name, sheet: sheet)
  }

  /// Writes the file, and reads it over.
  ///
  /// - Throws: The first thing that the library refused since the beginning, or that the file is not whole.
  package func finish() throws(ConversionFault) {
    guard let book else { return }
    self.book = nil
    note(workbook_close(book))
    if let failure { throw failure }
    guard XLSXCheck.isWhole(path: path) else {
      throw .library(
        problem: "parts of the workbook were cut short, as where the disk of temporary files (TMPDIR) is full"
      )
    }
  }

  fileprivate func note(_ error: lxw_error) {
    guard error != LXW_NO_ERROR, failure == nil else { return }
    failure = .library(problem: String(cString: lxw_strerror(error)))
  }

  fileprivate func format(_ style: XLSXStyle?) -> UnsafeMutablePointer<lxw_format>? {
    guard let style else { return nil }
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    formats[style] = format
    format_set_num_format(format, style.format.rawValue)
    if style.isBold { format_set_bold(format) }
    if style.wraps { format_set_text_wrap(format) }
    if let fill = style.fill {
      format_set_bg_color(format, fill.rawValue)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0x9AA5AF)
    }
    if style.wraps || style.fill != nil {
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    return format
  }
}

/// A sheet of a workbook that is being written.
package struct XLSXSheet {
  private let file: XLSXFile
  /// The name that it got.
  package let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>?

  fileprivate init(file: XLSXFile, name: String, sheet: UnsafeMutablePointer<lxw_worksheet>?) {
    (self.file, self.name, self.sheet) = (file, name, sheet)
  }

  // MARK: Cells

  /// A text; an empty one is a blank cell.
  package func text(_ text: String, row: Int, column: Int, _ style: XLSXStyle? = nil) {
    guard let sheet, let place = place(row, column) else { return }
    file.note(
      worksheet_write_string(sheet, place.row, place.column, XLSXText.carried(text).text, file.format(style)))
  }

  /// A number. One that is not finite has no place in a sheet and is a text.
  package func number(_ value: Double, row: Int, column: Int, _ style: XLSXStyle? = nil) {
    guard value.isFinite else { return text(value.description, row: row, column: column, style) }
    guard let sheet, let place = place(row, column) else { return }
    file.note(worksheet_write_number(sheet, place.row, place.column, value, file.format(style)))
  }

  /// A day. Before 1 March 1900 programs disagree about what a number means, and after 9999 there is none: a text.
  package func day(_ day: Day, row: Int, column: Int, _ style: XLSXStyle = XLSXStyle(.day)) {
    let (year, month, number) = day.civil
    guard XLSXSheet.holds(day) else { return text(day.description, row: row, column: column, style) }
    guard let sheet, let place = place(row, column) else { return }
    file.note(
      merilo_xlsx_day(
        sheet, place.row, place.column, Int32(year), Int32(month), Int32(number), file.format(style)))
  }

  /// Whether a day can be one in a sheet.
  static func holds(_ day: Day) -> Bool {
    let (year, month, _) = day.civil
    return (year > 1900 || year == 1900 && month > 2) && year <= 9999
  }

  /// A comment on a cell, in a box that fits it roughly.
  package func comment(_ text: String, row: Int, column: Int) {
    guard let sheet, let place = place(row, column), !text.isEmpty else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + $1.count / 44 + 1 }
    file.note(
      merilo_xlsx_comment(
        sheet, place.row, place.column, XLSXText.carried(text).text, "Merilo", 300,
        UInt16(min(600, 18 * lines + 14))))
  }

  private func place(_ row: Int, _ column: Int) -> (row: UInt32, column: UInt16)? {
    guard let row = UInt32(exactly: row), let column = UInt16(exactly: column) else { return nil }
    return (row, column)
  }

  // MARK: Columns and rows

  /// The width of a column in characters, and how cells look that hold nothing yet.
  package func column(_ column: Int, width: Double, _ style: XLSXStyle? = nil) {
    guard let sheet, let place = place(0, column)?.column else { return }
    file.note(worksheet_set_column(sheet, place, place, width, file.format(style)))
  }

  /// Cells of a column offer a list of words, and say what they take. Other words are asked about, not refused.
  package func choices(
    _ words: [String], rows: ClosedRange<Int>, in column: Int, title: String, hint: String
  ) {
    // The file has room for 255 characters of a list.
    let isShort = words.joined(separator: ",").utf16.count <= 255
    let texts = (isShort ? words : []).map { strdup($0) }
    defer { for text in texts { free(text) } }
    var list: [UnsafePointer<CChar>?] = texts.map { UnsafePointer($0) } + [nil]
    list.withUnsafeMutableBufferPointer { list in
      choose(rows, column, formula: nil, list: isShort ? list.baseAddress : nil, title, hint)
    }
  }

  /// Cells of a column offer what stands in the same rows of a column of another sheet.
  package func choices(
    from other: String, column key: Int, rows: ClosedRange<Int>, in column: Int, title: String, hint: String
  ) {
    let letters = Location.letters(ofColumn: key)
    let formula =
      "='\(other.replacing("'", with: "''"))'!$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound + 1)"
    choose(rows, column, formula: formula, list: nil, title, hint)
  }

  private func choose(
    _ rows: ClosedRange<Int>, _ column: Int, formula: String?,
    list: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ title: String, _ hint: String
  ) {
    guard let sheet, let first = place(rows.lowerBound, column), let last = place(rows.upperBound, column)
    else { return }
    file.note(
      merilo_xlsx_choices(
        sheet, first.row, last.row, first.column, formula, list, String(title.prefix(32)),
        String(hint.prefix(255))))
  }

  /// Rows above and columns to the left stay in sight.
  package func freeze(rows: Int, columns: Int = 0) {
    guard let sheet, let place = place(rows, columns) else { return }
    worksheet_freeze_panes(sheet, place.row, place.column)
  }

  /// Lets rows be filtered by the headings of the first of them.
  package func filter(rows: ClosedRange<Int>, columns: Int) {
    guard let sheet, columns > 0, let first = place(rows.lowerBound, 0),
      let last = place(rows.upperBound, columns - 1)
    else { return }
    file.note(worksheet_autofilter(sheet, first.row, 0, last.row, last.column))
  }

  /// Says that digits in cells of text are meant: no mark is shown at them.
  package func meansDigitsAsText() {
    guard let sheet else { return }
    file.note(
      worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
  }

  /// The height of a row in lines, told before its cells: not every program makes room for text of several lines.
  package func row(_ row: Int, lines: Int) {
    guard let sheet, lines > 1, let place = place(row, 0)?.row else { return }
    file.note(worksheet_set_row(sheet, place, Double(min(26, lines) * 15), nil))
  }

  /// Prints across, with the first rows on every page; one page wide where that is still to be read.
  ///
  /// - Parameter characters: How wide the columns are together.
  package func printsAcross(characters: Double, headerRows: Int = 1) {
    guard let sheet else { return }
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    if characters <= 250 { worksheet_fit_to_pages(sheet, 1, 0) }
    if headerRows > 0, let last = place(headerRows - 1, 0)?.row {
      file.note(worksheet_repeat_rows(sheet, 0, last))
    }
  }
}
