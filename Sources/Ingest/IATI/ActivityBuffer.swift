/// One activity as it stands in the file: its elements, their attributes and texts, in memory that is used again for the
/// next activity.
///
/// Element 0 is the document's root, which stays; element 1 is the activity. Elements are linked to the next one beside
/// them and the first one in them.
final class ActivityBuffer {
  struct Element: BitwiseCopyable {
    let name: NameTable.ID
    let model: ElementModel.Index
    let parent: Int32
    var next: Int32 = -1
    var first: Int32 = -1
    var last: Int32 = -1
    let line: Int32
    let firstAttribute: Int32
    var attributeCount: Int32 = 0
    var text = Text.none
  }

  /// A stretch of `bytes`.
  struct Text: BitwiseCopyable {
    var start: Int32
    var count: Int32
    static let none = Text(start: 0, count: 0)
    var isEmpty: Bool { count == 0 }
  }

  struct Attribute: BitwiseCopyable {
    let name: NameTable.ID
    let value: Text
  }

  /// What one activity may hold at most: more is no activity, and would fill the memory.
  static let elementLimit = 4_000_000
  static let byteLimit = 256 << 20

  // Nobody changes an activity while looking at it; checking that at run time took a tenth of the time.
  @exclusivity(unchecked) private(set) var elements = ActivityStore<Element>()
  @exclusivity(unchecked) private(set) var attributes = ActivityStore<Attribute>()
  @exclusivity(unchecked) private var bytes = ActivityStore<UInt8>(capacity: 1 << 16)
  /// The elements that are open, outermost first.
  @exclusivity(unchecked) private(set) var open = ActivityStore<Int32>()
  /// Names that stand in the activity, a bit each for the first 256: rules about absent elements need no search.
  @exclusivity(unchecked) private var present: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  private var rootAttributes = 0
  private var rootBytes = 0

  deinit {
    elements.free()
    attributes.free()
    bytes.free()
    open.free()
  }

  /// Whether the limits are passed.
  var isFull: Bool { elements.count > ActivityBuffer.elementLimit || bytes.count > ActivityBuffer.byteLimit }

  /// The element that is open innermost.
  var innermost: Int { open.last.map(Int.init) ?? -1 }

  // MARK: Filling

  func push(_ name: NameTable.ID, model: ElementModel.Index, line: Int) {
    let index = Int32(elements.count)
    let parent = open.last ?? -1
    if parent >= 0 {
      // Text in front of an element is white space in a sound file, and of no use.
      let before = elements[Int(parent)].text
      if before.count > 0, isBlank(before) {
        if Int(before.start + before.count) == bytes.count { bytes.removeLast(Int(before.count)) }
        elements[Int(parent)].text = .none
      }
      let last = elements[Int(parent)].last
      if last >= 0 { elements[Int(last)].next = index } else { elements[Int(parent)].first = index }
      elements[Int(parent)].last = index
    }
    elements.append(
      Element(
        name: name, model: model, parent: parent, line: Int32(truncatingIfNeeded: line),
        firstAttribute: Int32(attributes.count)))
    open.append(index)
    note(name)
  }

  /// Adds an attribute to the innermost element.
  func addAttribute(_ name: NameTable.ID, _ value: UnsafeRawBufferPointer) {
    attributes.append(Attribute(name: name, value: append(value)))
    elements[innermost].attributeCount += 1
  }

  /// Adds text to the innermost element; false where text stands between or behind elements and is not kept.
  func addText(_ text: UnsafeRawBufferPointer) -> Bool {
    let index = innermost
    guard index >= 0 else { return true }
    if elements[index].first >= 0 { return XMLSpace.isBlank(text) }
    let added = append(text)
    let old = elements[index].text
    elements[index].text = old.count == 0 ? added : Text(start: old.start, count: old.count + added.count)
    return true
  }

  func pop() { if !open.isEmpty { open.removeLast() } }

  /// Keeps the root as it is now: `clear` comes back to it.
  func keepRoot() {
    rootAttributes = attributes.count
    rootBytes = bytes.count
  }

  /// Forgets everything but the root.
  func clear() {
    elements.keep(min(1, elements.count))
    attributes.keep(rootAttributes)
    bytes.keep(rootBytes)
    present = (0, 0, 0, 0)
    if !elements.isEmpty {
      (elements[0].first, elements[0].last) = (-1, -1)
      note(elements[0].name)
    }
  }

  private func append(_ part: UnsafeRawBufferPointer) -> Text {
    let start = bytes.count
    bytes.append(contentsOf: part)
    return Text(start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: part.count))
  }

  private func note(_ name: NameTable.ID) {
    let bit: UInt64 = 1 << UInt64(name & 63)
    switch name >> 6 {
    case 0: present.0 |= bit
    case 1: present.1 |= bit
    case 2: present.2 |= bit
    case 3: present.3 |= bit
    default: break
    }
  }

  // MARK: Looking

  /// Whether an element of this name may stand in the activity.
  func mayHold(_ name: NameTable.ID) -> Bool {
    let bit: UInt64 = 1 << UInt64(name & 63)
    switch name >> 6 {
    case 0: return present.0 & bit != 0
    case 1: return present.1 & bit != 0
    case 2: return present.2 & bit != 0
    case 3: return present.3 & bit != 0
    default: return true
    }
  }

  /// The first element of a name in an element; nil where there is none.
  func child(_ name: NameTable.ID, of element: Int) -> Int? {
    guard mayHold(name) else { return nil }
    var index = elements[element].first
    while index >= 0 {
      if elements[Int(index)].name == name { return Int(index) }
      index = elements[Int(index)].next
    }
    return nil
  }

  /// Calls `body` with the elements of a name in an element, in their order.
  func forEachChild(_ name: NameTable.ID, of element: Int, _ body: (Int) -> Void) {
    guard mayHold(name) else { return }
    var index = elements[element].first
    while index >= 0 {
      let next = elements[Int(index)].next
      if elements[Int(index)].name == name { body(Int(index)) }
      index = next
    }
  }

  /// The place of an attribute in `attributes`; nil where the element has none of that name.
  func attributeIndex(_ name: NameTable.ID, of element: Int) -> Int? {
    let first = Int(elements[element].firstAttribute)
    for index in first..<(first + Int(elements[element].attributeCount)) where attributes[index].name == name
    {
      return index
    }
    return nil
  }

  /// The value of an attribute; nil where the element has none of that name.
  func attribute(_ name: NameTable.ID, of element: Int) -> Text? {
    attributeIndex(name, of: element).map { attributes[$0].value }
  }

  /// The value of an attribute that is not blank.
  func filled(_ name: NameTable.ID, of element: Int) -> Text? {
    guard let value = attribute(name, of: element), !isBlank(value) else { return nil }
    return value
  }

  func isBlank(_ text: Text) -> Bool { withBytes(text, XMLSpace.isBlank) }

  /// Calls `body` with the bytes of a text, white space at the ends included.
  @inline(__always)
  func withBytes<Result>(_ text: Text, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(bytes.part(Int(text.start), Int(text.count)))
  }

  /// The same without white space at the ends.
  @inline(__always)
  func withTrimmed<Result>(_ text: Text, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withBytes(text) { body(XMLSpace.trimmed($0)) }
  }

  func string(_ text: Text) -> String { withTrimmed(text) { String(decoding: $0, as: UTF8.self) } }

  /// Whether a text is one word, white space at its ends aside.
  func isText(_ text: Text?, _ word: StaticString) -> Bool {
    guard let text else { return false }
    return withTrimmed(text) { bytes in
      word.withUTF8Buffer { bytes.elementsEqual($0) }
    }
  }
}
