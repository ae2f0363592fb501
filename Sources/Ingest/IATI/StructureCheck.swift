/// Checks elements against the standard's schema as they come: what is missing, repeated, out of order, of the wrong type
/// or unknown.
///
/// Each fault carries the id of the rule of XML Schema that it breaks.
///
/// > W3C XML Schema 1.0, part 1, §3.4.4 (`cvc-complex-type`), §3.3.4 (`cvc-elt`); part 2, §4.1.4 (`cvc-datatype-valid`).
struct StructureCheck {
  struct Fault {
    enum Kind {
      case childMissing, childRepeated, childOutOfOrder, childUnknown, childInText
      case attributeMissing, attributeUnknown, textUnexpected, attributeType, textType, notOnList
    }

    let kind: Kind
    let line: Int
    /// The element at fault, or the one that lacks something.
    let element: String
    /// The child or attribute.
    var part = ""
    /// What stands there.
    var found = ""
    var type = ValueType.string
    var list: Codelist?
  }

  /// What has been seen of an open element.
  private struct Frame {
    let model: ElementModel.Index
    let line: Int
    /// A bit for each child of the model that has been seen.
    var seen: UInt64 = 0
    var furthest = -1
    var sawForeign = false
    var toldText = false
  }

  private let models = ElementModels.standard
  private let vocabulary = IATINames.standard.vocabulary
  private let language = IATINames.standard.lang
  private var frames: [Frame] = []
  /// Faults since they were last taken.
  private(set) var faults: [Fault] = []
  /// How many faults of one activity are told: beyond that it is no activity.
  private static let limit = 10_000

  /// The faults, which are forgotten.
  mutating func takeFaults() -> [Fault] {
    if faults.isEmpty { return [] }
    defer { faults.removeAll(keepingCapacity: true) }
    return faults
  }

  // MARK: Elements

  /// An element begins within the innermost one. Returns its model; nil where it is not known there: then `unknownChild`
  /// tells of it, and it is as if it were not there.
  mutating func open(_ name: NameTable.ID, line: Int) -> ElementModel.Index? {
    guard let parent = frames.indices.last,
      let place = models.place(ofChild: name, in: frames[parent].model)
    else { return nil }
    let model = models.all[Int(frames[parent].model)]
    let child = model.children[place]
    let bit: UInt64 = 1 << UInt64(place)
    if frames[parent].sawForeign || place < frames[parent].furthest {
      tell(Fault(kind: .childOutOfOrder, line: line, element: text(model), part: models.names.text(name)))
    }
    if frames[parent].seen & bit != 0, !child.repeats {
      tell(Fault(kind: .childRepeated, line: line, element: text(model), part: models.names.text(name)))
    }
    frames[parent].seen |= bit
    frames[parent].furthest = max(frames[parent].furthest, place)
    push(child.model, line: line)
    return child.model
  }

  /// An element begins that is not known within the innermost one.
  mutating func unknownChild(_ name: String, line: Int) {
    guard let parent = frames.last else { return }
    let model = models.all[Int(parent.model)]
    let kind: Fault.Kind = model.text == nil ? .childUnknown : .childInText
    tell(Fault(kind: kind, line: line, element: text(model), part: name))
  }

  /// The document begins.
  mutating func openRoot(line: Int) { push(models.root, line: line) }

  /// An element of another namespace begins within the innermost one; what stands in it is not looked at.
  mutating func openForeign(_ name: String, line: Int) {
    guard let parent = frames.indices.last else { return }
    let model = models.all[Int(frames[parent].model)]
    if model.text != nil {
      tell(Fault(kind: .childInText, line: line, element: text(model), part: name))
    }
    frames[parent].sawForeign = true
  }

  /// The innermost element ends, with the text that stands in it.
  mutating func close(_ value: UnsafeRawBufferPointer) {
    guard let frame = frames.popLast() else { return }
    let model = models.all[Int(frame.model)]
    for (place, child) in model.children.enumerated()
    where model.requiredChildren & ~frame.seen & 1 << UInt64(place) != 0 {
      tell(
        Fault(
          kind: .childMissing, line: frame.line, element: text(model), part: models.names.text(child.name)))
    }
    guard let type = model.text else {
      if !frame.toldText, !XMLSpace.isBlank(value) { tellText(frame.line, model, value) }
      return
    }
    if !type.allows(value) {
      tell(Fault(kind: .textType, line: frame.line, element: text(model), found: shown(value), type: type))
    }
  }

  /// Text that stands between or behind elements, where none belongs.
  mutating func misplacedText(_ value: UnsafeRawBufferPointer) {
    guard let last = frames.indices.last, !frames[last].toldText else { return }
    frames[last].toldText = true
    tellText(frames[last].line, models.all[Int(frames[last].model)], value)
  }

  private mutating func push(_ model: ElementModel.Index, line: Int) {
    frames.append(Frame(model: model, line: line))
  }

  // MARK: Attributes

  /// Checks an attribute of the innermost element. Returns its place among those of the model; nil where it is unknown:
  /// then `unknownAttribute` tells of it.
  mutating func attribute(_ name: NameTable.ID, _ value: UnsafeRawBufferPointer) -> Int? {
    guard let frame = frames.last, let place = models.place(ofAttribute: name, in: frame.model) else {
      return nil
    }
    let model = models.all[Int(frame.model)]
    let type = model.attributes[place].type
    if type != .string, !type.allows(value) {
      tell(
        Fault(
          kind: .attributeType, line: frame.line, element: text(model), part: models.names.text(name),
          found: shown(value), type: type))
    }
    return place
  }

  /// An attribute of the innermost element that its model does not have. `xml:lang` is of another namespace: it may stand
  /// wherever those may.
  mutating func unknownAttribute(_ id: NameTable.ID, _ name: String) {
    if id == language { return foreignAttribute(name) }
    guard let frame = frames.last else { return }
    let model = models.all[Int(frame.model)]
    tell(Fault(kind: .attributeUnknown, line: frame.line, element: text(model), part: name))
  }

  /// An attribute of another namespace of the innermost element.
  mutating func foreignAttribute(_ name: String) {
    guard let frame = frames.last, !models.all[Int(frame.model)].allowsForeignAttributes else { return }
    let model = models.all[Int(frame.model)]
    tell(Fault(kind: .attributeUnknown, line: frame.line, element: text(model), part: name))
  }

  /// All attributes of the innermost element have been told: which are missing, and which codes are on no list.
  mutating func endAttributes(seen: UInt64, _ activity: ActivityBuffer) {
    guard let frame = frames.last else { return }
    let model = models.all[Int(frame.model)]
    let element = activity.innermost
    for (place, attribute) in model.attributes.enumerated()
    where model.checkedAttributes & 1 << UInt64(place) != 0 {
      if seen & 1 << UInt64(place) == 0 {
        if attribute.isRequired {
          let name = models.names.text(attribute.name)
          tell(Fault(kind: .attributeMissing, line: frame.line, element: text(model), part: name))
        }
      } else if let list = attribute.codes, let code = activity.attribute(attribute.name, of: element) {
        if attribute.isDefaultVocabulary, let other = activity.attribute(vocabulary, of: element),
          !activity.withTrimmed(other, isDefault)
        {
          continue
        }
        activity.withTrimmed(code) { check($0, list, attribute.name, frame.line, model) }
      }
    }
  }

  private func isDefault(_ vocabulary: UnsafeRawBufferPointer) -> Bool {
    vocabulary.isEmpty || (vocabulary.count == 1 && vocabulary[0] == 0x31)
  }

  private mutating func check(
    _ code: UnsafeRawBufferPointer, _ list: Codelist, _ name: NameTable.ID, _ line: Int, _ model: ElementModel
  ) {
    // Of a language tag the list holds the first part only: `en-GB` is English.
    let end = list == .language ? code.firstIndex(of: 0x2D) ?? code.count : code.count
    let part = UnsafeRawBufferPointer(rebasing: code[..<end])
    if part.isEmpty || list.contains(part) { return }
    tell(
      Fault(
        kind: .notOnList, line: line, element: text(model), part: models.names.text(name), found: shown(code),
        list: list))
  }

  // MARK: Words

  private mutating func tell(_ fault: Fault) {
    if faults.count < StructureCheck.limit { faults.append(fault) }
  }

  private mutating func tellText(_ line: Int, _ model: ElementModel, _ value: UnsafeRawBufferPointer) {
    tell(
      Fault(kind: .textUnexpected, line: line, element: text(model), found: shown(XMLSpace.trimmed(value))))
  }

  private func text(_ model: ElementModel) -> String { models.names.text(model.name) }

  private func shown(_ value: UnsafeRawBufferPointer) -> String {
    String(decoding: value.prefix(200), as: UTF8.self)
  }
}
