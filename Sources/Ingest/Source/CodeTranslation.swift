import IndicatorEngine

/// What the texts of a column of codes stand for.
struct CodeTranslation {
  private let field: Field
  private let table: TableName
  private let values: [String: String]
  private let isNeeded: Bool
  private let repairsMojibake: Bool

  init(_ plan: ColumnPlan, field: Field, table: TableName, repairsMojibake: Bool) {
    self.field = field
    self.table = table
    var values: [String: String] = [:]
    for value in plan.column.said?.values ?? [] { values[TextFolding.key(value.from)] = value.to }
    self.values = values
    var isChoice = false
    if case .choice = field.kind { isChoice = true }
    self.repairsMojibake = repairsMojibake
    isNeeded = repairsMojibake || !values.isEmpty || isChoice || field.name == "currency"
  }

  /// The texts that those of a dictionary stand for, and for each of its codes the code there; nil where none changes.
  /// Texts that stand for nothing known stay.
  func apply(to texts: CategoryDictionary) -> (dictionary: CategoryDictionary, map: [UInt32])? {
    guard isNeeded else { return nil }
    var dictionary = CategoryDictionary()
    let map = texts.texts.map { dictionary.intern(meaning(of: $0)) }
    return (dictionary, map)
  }

  private func meaning(of spelling: String) -> String {
    let text = repairsMojibake ? Mojibake.repaired(spelling) ?? spelling : spelling
    if let value = values[TextFolding.key(text)] { return value }
    if case .choice = field.kind { return ChoiceWords.value(of: text, field: field, table: table) ?? text }
    guard field.name == "currency", Currency(code: text) == nil else { return text }
    return CurrencyWords.meaning(of: text)?.currency?.code ?? text
  }
}
