/// What may stand in one element and its attributes, from a line of `IATIStructure`.
final class ElementModel: Sendable {
  /// Index into `ElementModels.all`; `none` for elements that the standard does not know in their place.
  typealias Index = UInt8

  struct Attribute: Sendable {
    let name: NameTable.ID
    let type: ValueType
    let isRequired: Bool
    let codes: Codelist?
    /// Whether the list holds for vocabulary 1 (or none stated) only.
    let isDefaultVocabulary: Bool
  }

  struct Child: Sendable {
    let name: NameTable.ID
    let model: Index
    let isRequired: Bool
    let repeats: Bool
  }

  let name: NameTable.ID
  /// The type of the element's text; nil where only elements may stand in it.
  let text: ValueType?
  let attributes: [Attribute]
  let children: [Child]
  let allowsForeignAttributes: Bool
  /// A bit for each child that must be there, by its place.
  let requiredChildren: UInt64
  /// A bit for each attribute that must be there, or whose codes are on a list.
  let checkedAttributes: UInt64

  init(
    name: NameTable.ID, text: ValueType?, attributes: [Attribute], children: [Child],
    allowsForeignAttributes: Bool
  ) {
    (self.name, self.text, self.attributes, self.children) = (name, text, attributes, children)
    self.allowsForeignAttributes = allowsForeignAttributes
    requiredChildren = ElementModel.bits(children.map(\.isRequired))
    checkedAttributes = ElementModel.bits(attributes.map { $0.isRequired || $0.codes != nil })
  }

  private static func bits(_ flags: [Bool]) -> UInt64 {
    flags.enumerated().reduce(0) { $1.element ? $0 | 1 << UInt64($1.offset) : $0 }
  }
}

/// The models of all elements, with tables to look them up by.
struct ElementModels: Sendable {
  static let none = ElementModel.Index.max
  private static let absent = UInt8.max

  private(set) var all: [ElementModel] = []
  /// The names of the standard; names of a document are added to a copy.
  private(set) var names = NameTable()
  /// Index of the model of the whole document, `iati-activities`.
  var root: ElementModel.Index { ElementModel.Index(all.count - 1) }

  /// How many names the standard has: only those can be children or attributes.
  private let nameCount: Int
  private var childPlaces: [UInt8] = []
  private var attributePlaces: [UInt8] = []

  static let standard = ElementModels(IATIStructure.lines)

  private init(_ lines: String) {
    var known: [Substring: ElementModel.Index] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let head = words.first else { continue }
      known[head] = ElementModel.Index(all.count)
      all.append(ElementModels.model(words, known, &names))
    }
    nameCount = names.count
    childPlaces = [UInt8](repeating: ElementModels.absent, count: all.count * nameCount)
    attributePlaces = childPlaces
    for (index, model) in all.enumerated() {
      for (place, child) in model.children.enumerated() {
        childPlaces[index * nameCount + Int(child.name)] = UInt8(place)
      }
      for (place, attribute) in model.attributes.enumerated() {
        attributePlaces[index * nameCount + Int(attribute.name)] = UInt8(place)
      }
    }
  }

  /// The place of an element among those that may stand in a model; nil where it may not.
  @inline(__always)
  func place(ofChild name: NameTable.ID, in model: ElementModel.Index) -> Int? {
    place(name, model, childPlaces)
  }

  /// The place of an attribute among those of a model; nil where it has no such attribute.
  @inline(__always)
  func place(ofAttribute name: NameTable.ID, in model: ElementModel.Index) -> Int? {
    place(name, model, attributePlaces)
  }

  @inline(__always)
  private func place(_ name: NameTable.ID, _ model: ElementModel.Index, _ places: [UInt8]) -> Int? {
    guard Int(name) < nameCount, Int(model) < all.count else { return nil }
    let place = places[Int(model) * nameCount + Int(name)]
    return place == ElementModels.absent ? nil : Int(place)
  }

  // MARK: Notation

  private static func model(
    _ words: [Substring], _ known: [Substring: ElementModel.Index], _ names: inout NameTable
  ) -> ElementModel {
    var (text, attributes, children): (ValueType?, [ElementModel.Attribute], [ElementModel.Child]) = (
      nil, [], []
    )
    var (allowsForeign, isBehind) = (true, false)
    for word in words.dropFirst() {
      if word == "-" {
        allowsForeign = false
      } else if word == ":" {
        isBehind = true
      } else if isBehind {
        children.append(child(word, known, &names))
      } else if word.hasPrefix("=") {
        text = word == "=string" ? .string : ValueType(rawValue: String(word.dropFirst()))
      } else {
        attributes.append(attribute(word.dropFirst(), &names))
      }
    }
    return ElementModel(
      name: names.id(of: plainName(words[0])), text: text, attributes: attributes, children: children,
      allowsForeignAttributes: allowsForeign)
  }

  private static func child(
    _ word: Substring, _ known: [Substring: ElementModel.Index], _ names: inout NameTable
  ) -> ElementModel.Child {
    let mark = word.last.flatMap { "?+*".contains($0) ? $0 : nil }
    let name = mark == nil ? word : word.dropLast()
    return ElementModel.Child(
      name: names.id(of: plainName(name)), model: known[name] ?? none, isRequired: mark == nil || mark == "+",
      repeats: mark == "+" || mark == "*")
  }

  /// `name:type%list?!`; the name may be `xml:lang`.
  private static func attribute(_ word: Substring, _ names: inout NameTable) -> ElementModel.Attribute {
    var rest = word
    let isRequired = rest.contains("!")
    rest.removeAll { $0 == "!" }
    let parts = rest.split(separator: "%")
    let list = parts.count > 1 ? parts[1] : ""
    var name = parts[0]
    var type = ValueType.string
    if !name.hasPrefix("xml:"), let colon = name.firstIndex(of: ":") {
      type = ValueType(rawValue: String(name[name.index(after: colon)...])) ?? .string
      name = name[..<colon]
    }
    return ElementModel.Attribute(
      name: names.id(of: String(name)), type: type, isRequired: isRequired,
      codes: Codelist(rawValue: String(list.filter { $0 != "?" })), isDefaultVocabulary: list.hasSuffix("?"))
  }

  private static func plainName(_ word: Substring) -> String {
    word.split(separator: "~").first.map(String.init) ?? ""
  }
}
