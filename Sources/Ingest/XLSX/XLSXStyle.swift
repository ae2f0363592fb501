/// How cells of a workbook that is written look.
package struct XLSXStyle: Hashable, Sendable {
  /// How a number, a day or a text is shown.
  package enum Format: String, Sendable {
    /// A number as it is.
    case general = "General"
    /// Text: what somebody types here stays as it was typed, codes with leading zeros too.
    case text = "@"
    /// Money with two decimals.
    case amount = "#,##0.00"
    /// A day as `2014-03-06`, in every locale.
    case day = "yyyy-mm-dd"
    /// A day as `06.03.2014`.
    case dayFirst = "dd.mm.yyyy"
    /// A share as percent.
    case percent = "0.00%"
  }

  /// Why a cell is coloured. Never the only sign: words say the same.
  package enum Fill: UInt32, Sendable {
    /// A row of headings.
    case heading = 0xE3EAF0
    /// A heading over a column that must be filled.
    case required = 0xCFE2F3
    /// A cell with an error, a warning or a note.
    case error = 0xF4B6B6
    case warning = 0xFFE08A
    case note = 0xD6E4F5
  }

  package var format: Format
  package var fill: Fill?
  package var isBold: Bool
  /// Whether long texts take several lines.
  package var wraps: Bool

  package init(_ format: Format = .general, fill: Fill? = nil, isBold: Bool = false, wraps: Bool = false) {
    (self.format, self.fill, self.isBold, self.wraps) = (format, fill, isBold, wraps)
  }

  /// A row of headings.
  package static let heading = XLSXStyle(.text, fill: .heading, isBold: true, wraps: true)
}
