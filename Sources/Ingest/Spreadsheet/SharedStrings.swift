/// The table of texts that the cells of an Excel workbook refer to by number, in one piece of memory.
struct SharedStrings: Sendable {
  private let region: ByteRegion
  private let ends: [Int]

  /// - Parameter ends: Where each text ends; it begins where the one before ends.
  init(_ region: ByteRegion, ends: [Int]) { (self.region, self.ends) = (region, ends) }

  /// A table without texts.
  init() { self.init(ByteRegion(copying: []), ends: []) }

  /// How many texts there are.
  var count: Int { ends.count }

  /// A text, valid while the table is; nil where there is no such number.
  @inline(__always)
  subscript(index: Int) -> UnsafeRawBufferPointer? {
    guard index >= 0, index < ends.count else { return nil }
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeRawBufferPointer(rebasing: region.bytes[start..<ends[index]])
  }

  /// A text for messages and tests.
  func text(_ index: Int) -> String? { self[index].map { String(decoding: $0, as: UTF8.self) } }
}

/// Reads `sharedStrings.xml`: rich text is joined, what is read aloud (`rPh`) left out.
struct SharedStringsHandler: XMLHandler {
  enum Name: String, XMLName {
    static let namespaces = SpreadsheetML.namespaces
    case sst, si, t, r
    case space = "xml:space"
  }

  private let all = ScratchBytes(capacity: 1 << 16)
  private var ends: [Int] = []
  private let text = RichText()

  /// The texts that were read.
  var result: SharedStrings { SharedStrings(ByteRegion(copying: all.bytes), ends: ends) }

  mutating func start(_ element: borrowing XMLElement<Name>) -> XMLStep {
    switch element.name {
    case .si: text.clear()
    case .t: text.begin(keepsBlanks: element[.space].map { $0.elementsEqual("preserve".utf8) } ?? false)
    case .sst, .r: break
    default: return .skip
    }
    return .proceed
  }

  mutating func end(_ name: Name?) -> XMLStep {
    if name == .t { text.end() }
    if name == .si {
      all.append(text.bytes)
      ends.append(all.count)
    }
    return .proceed
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) { text.append(bytes) }
}
