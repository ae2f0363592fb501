import IndicatorEngine

/// Reads an IATI activity file: one activity at a time, checked and turned into rows when it ends.
struct ActivityReader: XMLHandler {
  typealias Name = IATIName

  /// Why a document is not read as activities.
  enum Refusal: Equatable {
    /// Version 1.0x, which has other elements and codes.
    case oldVersion(String)
    /// A file of organisations.
    case organisations
    /// Another kind of document, by its root element.
    case other(String)
    /// An activity larger than any.
    case activityTooLarge
  }

  private let names = IATINames.standard
  private let rules: RuleCheck
  private var allNames = StandardRules.names
  private let activity = ActivityBuffer()
  private var structure = StructureCheck()
  private(set) var rows: IATIRows
  private(set) var findings: IATIFindings
  private(set) var refusal: Refusal?
  /// The day on which the document says it was made: what it tells of the past must not come after.
  private var generated: Day?
  /// Activities that have been read.
  private(set) var count = 0

  /// - Parameters:
  ///   - file: The file's name as findings carry it.
  ///   - language: The language in which titles are wanted.
  ///   - municipalities: Codes of municipalities that are known: places are kept where they are one of them.
  init(file: String, language: Language, municipalities: Set<String> = []) {
    rules = StandardRules.check
    findings = IATIFindings(file: file)
    rows = IATIRows(language: language, municipalities: municipalities)
  }

  // MARK: Events

  mutating func start(_ element: borrowing XMLElement<IATIName>) -> XMLStep {
    let line = element.line
    guard !activity.open.isEmpty else { return startDocument(element, line) }
    if activity.isFull {
      refusal = .activityTooLarge
      return .stop
    }
    guard let name = element.name?.id ?? unknownName(element) else {
      let spelling = element.localName
      structure.openForeign(spelling, line: line)
      return .skip
    }
    guard let model = structure.open(name, line: line) else {
      structure.unknownChild(allNames.text(name), line: line)
      return .skip
    }
    activity.push(name, model: model, line: line)
    readAttributes(element)
    return .proceed
  }

  mutating func end(_ name: IATIName?) -> XMLStep {
    let depth = activity.open.count
    let element = activity.innermost
    guard element >= 0 else { return .proceed }
    activity.withBytes(activity.elements[element].text) { structure.close($0) }
    activity.pop()
    if depth == 2 { finishActivity() }
    if depth == 1 { tellFaults(of: "") }
    return .proceed
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    if !activity.addText(bytes) { structure.misplacedText(bytes) }
  }

  // MARK: Elements

  private mutating func startDocument(_ element: borrowing XMLElement<IATIName>, _ line: Int) -> XMLStep {
    guard element.name?.id == names.root else {
      let root = element.localName
      refusal = root == "iati-organisations" ? .organisations : .other(root)
      return .stop
    }
    structure.openRoot(line: line)
    activity.push(names.root, model: ElementModels.standard.root, line: line)
    readAttributes(element)
    activity.keepRoot()
    if let made = activity.attribute(names.generated, of: 0) {
      generated = activity.withTrimmed(made, XMLDay.readTime)
    }
    guard let stated = activity.attribute(names.version, of: 0) else { return .proceed }
    let version = activity.string(stated)
    if version.hasPrefix("1.") || version == "1" {
      refusal = .oldVersion(version)
      return .stop
    }
    if !activity.withTrimmed(stated, Codelist.version.contains) {
      findings.add(.iatiVersionUnknown, line: line, ["found": .found(version)])
    }
    return .proceed
  }

  /// The number of a name that the standard does not have; nil for names of other namespaces.
  private mutating func unknownName(_ element: borrowing XMLElement<IATIName>) -> NameTable.ID? {
    element.namespace.isEmpty ? allNames.id(of: element.localName) : nil
  }

  private mutating func readAttributes(_ element: borrowing XMLElement<IATIName>) {
    var seen: UInt64 = 0
    var unknown = 0
    for index in 0..<element.attributeCount {
      guard let name = element.attributeName(index)?.id else {
        unknown += 1
        continue
      }
      let value = element.attributeValue(index)
      activity.addAttribute(name, value)
      if let place = structure.attribute(name, value) {
        seen |= 1 << UInt64(place)
      } else {
        structure.unknownAttribute(name, allNames.text(name))
      }
    }
    if unknown > 0 { readUnknownAttributes(element) }
    structure.endAttributes(seen: seen, activity)
  }

  private mutating func readUnknownAttributes(_ element: borrowing XMLElement<IATIName>) {
    let known = element.attributeCount
    for (index, attribute) in element.allAttributes.enumerated() where index < known {
      if element.attributeName(index) != nil { continue }
      if attribute.namespace.isEmpty {
        structure.unknownAttribute(allNames.id(of: attribute.name), attribute.name)
      } else if attribute.namespace != "http://www.w3.org/2001/XMLSchema-instance" {
        structure.foreignAttribute(attribute.name)
      }
    }
  }

  // MARK: Activities

  private mutating func finishActivity() {
    guard activity.elements.count > 1, activity.elements[1].name == names.activity else { return }
    let identifier =
      activity.child(names.identifier, of: 1).map { activity.string(activity.elements[$0].text) } ?? ""
    tellFaults(of: identifier)
    let today = generated ?? updated
    rules.check(activity, today: today) { rule, element in
      findings.add(
        .iatiRule, line: Int(activity.elements[element].line), activity: identifier,
        ["rule": .text(rule), "sentence": .word(.iatiRule(rule))])
    }
    rows.add(activity, identifier: identifier, &findings)
    count += 1
    activity.clear()
  }

  private var updated: Day? {
    activity.attribute(names.lastUpdated, of: 1).flatMap { activity.withTrimmed($0, XMLDay.readTime) }
  }

  private mutating func tellFaults(of identifier: String) {
    for fault in structure.takeFaults() { findings.add(fault, activity: identifier) }
  }
}

/// The ruleset of the standard, ready to be checked.
enum StandardRules {
  static let check = compiled.check
  /// The names of the standard, with those that rules alone name.
  static let names = compiled.names

  private static let compiled: (check: RuleCheck, names: NameTable) = {
    var names = ElementModels.standard.names
    // The text is ours and is read by tests; without it there would be no rules, not a crash.
    let json = (try? JSONReader.value(of: Array(StandardRuleset.text.utf8))) ?? .null
    let groups = Ruleset.groups(json, &names)
    return (RuleCheck(groups: groups, names: RuleCheck.Names(&names)), names)
  }()
}
