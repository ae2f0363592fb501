/// Data values of DHIS2 in CSV, whose columns mean something by their position, whatever their headings say, and whether
/// there are any.
///
/// > DHIS2 Developer Manual, "CSV data value format".
enum DHIS2Rows {
  /// What the columns are, in their order.
  static let headings = [
    "dataElement", "period", "orgUnit", "categoryOptionCombo", "attributeOptionCombo", "value", "storedBy",
    "lastUpdated", "comment", "followup", "deleted",
  ]

  /// The columns of a file of such rows.
  struct Positions {
    /// What they are, in their order.
    let headings: [String]
    /// Whether the first row is one of data.
    let isWithoutHeadings: Bool
  }

  /// The columns of a file whose first or second row is one of data: identifier, period, identifier. Nil where neither is,
  /// or where its headings are those of DHIS2.
  static func positions(in region: ByteRegion) -> Positions? {
    region.withBytes { bytes in
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let lines = bytes[start..<max(start, min(bytes.count, start + 4096))].split(
        separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
      guard let first = lines.first.map(cells) else { return nil }
      if isData(first) {
        return Positions(headings: Array(headings.prefix(first.count)), isWithoutHeadings: true)
      }
      guard lines.count > 1 else { return nil }
      let second = cells(lines[1])
      let isKnown = first.first.map { $0.lowercased().replacing(" ", with: "") == "dataelement" } ?? false
      if isKnown || !isData(second) { return nil }
      return Positions(headings: Array(headings.prefix(second.count)), isWithoutHeadings: false)
    }
  }

  private static func isData(_ cells: [String]) -> Bool {
    guard cells.count >= 6, cells.count <= headings.count else { return false }
    return DHIS2Codes.isIdentifier(cells[0]) && DHIS2Codes.isIdentifier(cells[2])
      && DHIS2Period.period(of: cells[1]) != nil
  }

  /// The cells of a line; what such files hold in their first columns has neither commas nor quotes.
  private static func cells(_ line: Slice<UnsafeRawBufferPointer>) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in line where byte != 0x0D {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      default: cell.append(byte)
      }
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    return cells
  }
}
