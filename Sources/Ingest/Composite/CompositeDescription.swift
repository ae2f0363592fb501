import IndicatorEngine

/// What `iMeta` says of the columns of `iData`.
struct CompositeDescription {
  /// Indicators and aggregates, in the order of the file.
  let elements: [IndexElement]
  /// Columns that name groups of units.
  let groups: [String]
  /// Every code that the description names, of whatever type.
  let codes: Set<String>
  /// How single indicators are to be scaled, as it is written.
  let scales: [CompositeSpelling]
  /// How single indicators are to be treated, as it is written.
  let treatments: [CompositeSpelling]

  /// What a row can be about.
  private static let types = ["Indicator", "Aggregate", "Group", "Denominator", "Other"]

  init(_ table: CompositeTable) throws(CompositeFault) {
    for heading in ["iCode", "Type", "Direction"] { try table.require(heading) }
    var (elements, groups): ([IndexElement], [String]) = ([], [])
    var (scales, treatments): ([CompositeSpelling], [CompositeSpelling]) = ([], [])
    let parents = Set(table.records.indices.compactMap { table.name($0, "Parent") })
    for record in table.records.indices {
      let code = try table.code(record, "iCode")
      let type = table.text(record, "Type")
      guard CompositeDescription.types.contains(type) else {
        throw .notAChoice(table.place(record, "Type"), found: type, choices: CompositeDescription.types)
      }
      switch type {
      case "Indicator", "Aggregate":
        var element = try CompositeDescription.element(table, record, code, isIndicator: type == "Indicator")
        // An aggregate that nothing belongs to is none of the indicators: the hierarchy will say so.
        if type == "Aggregate", element.level == nil, !parents.contains(code) { element.level = 2 }
        elements.append(element)
        if type == "Indicator" {
          scales += CompositeDescription.spelling(table, record, code, "Normalise")
          treatments += CompositeDescription.spelling(table, record, code, "Treat")
        }
      case "Group": groups.append(code)
      default: break
      }
    }
    self.elements = elements
    self.groups = groups
    codes = Set(table.records.indices.compactMap { table.name($0, "iCode") })
    self.scales = scales
    self.treatments = treatments
  }

  /// What a cell says of an indicator; nothing where it is empty.
  private static func spelling(
    _ table: CompositeTable, _ record: Int, _ code: String, _ heading: String
  ) -> [CompositeSpelling] {
    table.name(record, heading).map { text in
      [CompositeSpelling(code: code, text: text, place: table.place(record, heading))]
    } ?? []
  }

  private static func element(
    _ table: CompositeTable, _ record: Int, _ code: String, isIndicator: Bool
  ) throws(CompositeFault) -> IndexElement {
    var element = IndexElement(code: code)
    element.level = try table.whole(record, "Level") ?? (isIndicator ? 1 : nil)
    if let level = element.level, isIndicator ? level != 1 : level < 2 {
      throw .notAChoice(
        table.place(record, "Level"), found: table.text(record, "Level"),
        choices: isIndicator ? ["1"] : ["2", "3", "…"])
    }
    element.parent = table.name(record, "Parent")
    if let direction = try table.number(record, "Direction") {
      guard direction == 1 || direction == -1 else {
        throw .notAChoice(
          table.place(record, "Direction"), found: table.text(record, "Direction"), choices: ["1", "-1"])
      }
      // Aggregates are scores: more of them is better, whatever is written there.
      element.direction = isIndicator ? direction : 1
    } else if isIndicator {
      throw .valueMissing(table.place(record, "Direction"))
    }
    element.weight = try table.number(record, "Weight") ?? 1
    guard isIndicator else { return element }
    element.denominator = table.name(record, "Denominator")
    if let scale = try table.number(record, "ScaleFactor") {
      guard scale > 0 else {
        throw .notAChoice(
          table.place(record, "ScaleFactor"), found: table.text(record, "ScaleFactor"),
          choices: ["1", "1000", "…"])
      }
      element.denominatorScale = scale
    }
    element.target = try table.number(record, "Target")
    element.goalposts = try goalposts(table, record)
    return element
  }

  private static func goalposts(_ table: CompositeTable, _ record: Int) throws(CompositeFault) -> Goalposts? {
    let low = try table.number(record, "goalpost_lower")
    let high = try table.number(record, "goalpost_upper")
    if low == nil, high == nil { return nil }
    guard let low else { throw .valueMissing(table.place(record, "goalpost_lower")) }
    guard let high else { throw .valueMissing(table.place(record, "goalpost_upper")) }
    var posts = Goalposts(low: low, high: high)
    posts.scale = try table.number(record, "goalpost_scale") ?? 1
    let cut = table.name(record, "goalpost_trunc2posts")?.uppercased()
    guard [nil, "TRUE", "FALSE", "1", "0"].contains(cut) else {
      throw .notAChoice(
        table.place(record, "goalpost_trunc2posts"), found: table.text(record, "goalpost_trunc2posts"),
        choices: ["TRUE", "FALSE"])
    }
    posts.isCut = !["FALSE", "0"].contains(cut)
    return posts
  }
}
