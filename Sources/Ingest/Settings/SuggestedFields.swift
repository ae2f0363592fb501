import IndicatorEngine

/// The fields that headings of a file are known for, were it a given table: what a suggestion states of a table that no
/// heading and no name makes ours.
///
/// A field that would cost every row as it stands (amounts of which nobody says the currency, words of a choice that are
/// not ours) is not stated: it is remarked, with what it needs.
struct SuggestedFields {
  /// The fields, with the headings of their columns.
  private(set) var fields: [FieldMapping] = []
  /// Fields that need a word of a person first, one line each.
  private(set) var remarks: [String] = []

  init(_ report: ReadReport, as table: TableName) {
    let headings = report.columns.map(\.heading)
    let place = CellPlace(
      file: report.file, sheet: report.sheet, sha256: nil, headings: headings, headerRow: 0)
    let matcher = HeadingMatcher(
      place: place, stems: [], headings: headings, headerRow: 0, said: [], stated: table)
    let columns = matcher.mapping(as: table).mapping.columns.filter { !$0.heading.isEmpty }
    let namesCurrency = columns.contains { $0.field?.name == "currency" }
    for column in columns {
      guard let field = column.field else { continue }
      switch field.kind {
      case .amount where !field.isRequired && !namesCurrency && column.unit.currency == nil:
        remarks.append(SuggestedFields.currencyRemark(field, column.heading))
      case .choice(let words) where !field.isRequired:
        remarks.append(
          "\(field.name): {heading: \"\(column.heading)\", values: {…}} where each word stands for one of "
            + words.joined(separator: ", "))
      default:
        fields.append(FieldMapping(table: table, field: field.name, heading: column.heading))
      }
    }
  }

  /// What an amount needs of which nobody says the currency.
  static func currencyRemark(_ field: Field, _ heading: String) -> String {
    "\(field.name): \"\(heading)\" needs a currency too, as currency: {constant: EUR}"
  }
}
