/// A cell's place in a sheet: `C3` is row 3, column 2.
struct CellReference: Sendable, Hashable {
  /// The row a person sees, 1 = the first.
  var row: Int
  /// The column, 0 = A.
  var column: Int

  /// Rows and columns of the largest sheet that any program makes (Excel and LibreOffice, with 16,384 columns).
  static let rows = 1 << 20
  static let columns = 1 << 14

  init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// A reference such as `AB12` or `$A$1`; nil where it is none, or lies outside the largest sheet.
  init?(_ text: UnsafeRawBufferPointer) {
    var (letters, digits) = (0, 0)
    var (row, column) = (0, 0)
    for byte in text {
      switch byte {
      case 0x24: continue
      case 0x41...0x5A, 0x61...0x7A:
        guard digits == 0, letters < 3 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        letters += 1
      case 0x30...0x39:
        guard letters > 0, digits < 7 else { return nil }
        row = row * 10 + Int(byte - 0x30)
        digits += 1
      default: return nil
      }
    }
    guard row >= 1, row <= CellReference.rows, column >= 1, column <= CellReference.columns else {
      return nil
    }
    (self.row, self.column) = (row, column - 1)
  }

  /// A reference in a text.
  init?(_ text: String) {
    var text = text
    guard let reference = text.withUTF8({ CellReference(UnsafeRawBufferPointer($0)) }) else { return nil }
    self = reference
  }

  /// `C3`.
  var text: String { "\(Location.letters(ofColumn: column))\(row)" }
}

/// A rectangle of cells, `C3:F3`.
struct CellRange: Sendable, Hashable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) { (self.rows, self.columns) = (rows, columns) }

  /// A range such as `C3:F3`, or one cell; nil where it is none.
  init?(_ text: String) {
    let ends = text.split(separator: ":" as Character, omittingEmptySubsequences: false).map(String.init)
    guard ends.count <= 2, let first = ends.first.flatMap({ CellReference($0) }),
      let last = ends.last.flatMap({ CellReference($0) }), first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }

  /// `C3:F3`.
  var text: String {
    CellReference(row: rows.lowerBound, column: columns.lowerBound).text + ":"
      + CellReference(row: rows.upperBound, column: columns.upperBound).text
  }
}
