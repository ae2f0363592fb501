import IndicatorEngine

/// Where a field of a known list comes from, as its declaration writes it.
///
///     "title": "Operation_Name_Programme_Language",          // a heading
///     "code": ["cod smis", "cod mysmis"],                     // one of several headings
///     "programme": .template("{Програма:first}"),             // a part of a cell
///     "basis": .constant("paid"),                             // the same in every row
struct FieldSource: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  private(set) var headings: [String] = []
  private(set) var template: String?
  private(set) var constant: String?
  private(set) var values: [(from: String, to: String)] = []
  private(set) var unit: Double?

  private init() {}
  init(_ heading: String) { headings = [heading] }
  /// One of several headings.
  init(any headings: [String]) { self.headings = headings }
  init(stringLiteral value: String) { headings = [value] }
  init(arrayLiteral elements: String...) { headings = elements }

  static func constant(_ text: String) -> FieldSource {
    var source = FieldSource()
    source.constant = text
    return source
  }

  static func template(_ text: String) -> FieldSource {
    var source = FieldSource()
    source.template = text
    return source
  }

  /// The source with the texts that stand for our codes.
  func translating(_ values: KeyValuePairs<String, String>) -> FieldSource {
    var source = self
    source.values = values.map { (from: $0.key, to: $0.value) }
    return source
  }

  /// The source in another unit: 1000 where the file is in thousands.
  func times(_ unit: Double) -> FieldSource {
    var source = self
    source.unit = unit
    return source
  }

  fileprivate func mapping(_ table: TableName, _ field: String) -> FieldMapping {
    FieldMapping(
      table: table, field: field, heading: headings.first, others: Array(headings.dropFirst()),
      template: template.flatMap { CellTemplate($0) }, values: values, unit: unit, constant: constant)
  }
}

extension TableView {
  /// A view as the declaration of a known list writes it.
  init(
    _ table: TableName, of fields: KeyValuePairs<String, FieldSource>, only: [Condition] = [],
    repeats: Repeats = .kept, spread: Spread? = nil, isStandIn: Bool = false
  ) {
    self.init(table, of: fields, and: [:], only: only, repeats: repeats, spread: spread)
    self.isStandIn = isStandIn
  }

  /// The same in two parts, of which several views share the first.
  init(
    _ table: TableName, of fields: KeyValuePairs<String, FieldSource>,
    and others: KeyValuePairs<String, FieldSource>, only: [Condition] = [], repeats: Repeats = .kept,
    spread: Spread? = nil
  ) {
    self.init(
      table, (Array(fields) + Array(others)).map { $0.value.mapping(table, $0.key) }, only: only,
      repeats: repeats, spread: spread)
  }
}
