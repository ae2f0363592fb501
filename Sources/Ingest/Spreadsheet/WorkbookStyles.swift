/// What the styles of an Excel workbook make of numbers: one meaning for each number that cells carry as their style.
struct WorkbookStyles: Sendable {
  private(set) var meanings: [NumberFormat] = []

  /// The meaning of a style; a number where there is no such style.
  @inline(__always)
  subscript(style: Int) -> NumberFormat {
    style >= 0 && style < meanings.count ? meanings[style] : .number
  }

  init(_ meanings: [NumberFormat] = []) { self.meanings = meanings }
}

/// Reads `styles.xml`: the formats of numbers, and which of them each style of a cell has.
struct WorkbookStylesHandler: XMLHandler {
  enum Name: String, XMLName {
    static let namespaces = SpreadsheetML.namespaces
    case styleSheet, numFmts, numFmt, numFmtId, formatCode, cellXfs, xf
  }

  private var codes: [Int: NumberFormat] = [:]
  private var styles: [NumberFormat] = []
  private var isInCells = false

  /// The styles that were read.
  var result: WorkbookStyles { WorkbookStyles(styles) }

  mutating func start(_ element: borrowing XMLElement<Name>) -> XMLStep {
    switch element.name {
    case .styleSheet, .numFmts: return .proceed
    case .cellXfs:
      isInCells = true
      return .proceed
    case .numFmt:
      if let id = element.text(.numFmtId).flatMap({ Int($0) }), let code = element.text(.formatCode) {
        codes[id] = NumberFormat.meaning(ofCode: code)
      }
      return .skip
    case .xf:
      // Only the formats of cells count, not those of named styles.
      if isInCells, styles.count < 1 << 17 {
        let id = element.text(.numFmtId).flatMap { Int($0) } ?? 0
        styles.append(codes[id] ?? NumberFormat.meaning(ofBuiltIn: id) ?? .number)
      }
      return .skip
    default: return .skip
    }
  }

  mutating func end(_ name: Name?) -> XMLStep {
    if name == .cellXfs { isInCells = false }
    return .proceed
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {}
}
