/// Figures of indicators that are computed from others by the formulas of the indicators table.
///
/// A figure is made for every subject, disaggregation, period and series for which one of the indicators that the formula
/// names was observed, and for each day on which one of them was recorded, from what was known on that day. A figure that
/// somebody reported stands: none is computed in its place. What is computed from a missing value is missing, so that no row
/// is made; so is what would be divided by zero. Of a numerator and a denominator the figure keeps both, so that places are
/// rolled up by their sums.
///
/// Only observations of one and the same period are brought together: a yearly count is not divided by the population of
/// another year. Rows stand where their formula stands; illustrative figures make illustrative ones.
///
/// > `portfolio.md`, table `indicators`; the language is that of `Formula`.
struct DerivedObservations {
  /// The rows that were computed.
  let rows: TableData?
  let issues: [PortfolioIssue]

  /// What a figure is about.
  private struct Key: Hashable {
    let operation: String?
    let programme: String?
    let municipality: String?
    let disaggregation: String?
    let period: Period
    let series: String?
  }

  /// An observed or computed figure.
  private struct Figure {
    let recorded: Day?
    let value: Double?
    let isIllustrative: Bool
  }

  /// A figure on its way into a row.
  private struct Row {
    let rule: IndicatorFormulas.Rule
    let key: Key
    let recorded: Day?
    let value: Double?
    let numerator: Double?
    let denominator: Double?
    let isIllustrative: Bool
  }

  /// Computes what the formulas of a portfolio's indicators give.
  init(_ tables: [TableName: TableData]) {
    guard let data = tables[.indicators] else {
      (rows, issues) = (nil, [])
      return
    }
    let indicators = Indicators(data)
    let observations = tables[.observations].map(Observations.init)
    var formulas = IndicatorFormulas(
      indicators, observed: Set(observations?.indicator.dictionary.texts ?? []))
    guard let observations, !formulas.rules.isEmpty else {
      (rows, issues) = (nil, formulas.issues)
      return
    }
    let rules = formulas.rules
    let factors = Dictionary(
      IndicatorRules.all(of: indicators).compactMap { rule in
        rule.row.flatMap { indicators.code[$0] }.map { ($0, rule.factor) }
      }
    ) { first, _ in first }
    let needed = Set(rules.flatMap { $0.items + [$0.code] })
    var figures = DerivedObservations.figures(observations, of: needed, factors: factors)
    var made: [Row] = []
    for rule in rules {
      let own = DerivedObservations.rows(of: rule, figures, &formulas)
      for row in own {
        let value =
          row.value
          ?? row.numerator.flatMap { above in
            row.denominator.map { above / $0 * (factors[rule.code] ?? 1) }
          }
        figures[rule.code, default: [:]][row.key, default: []].append(
          Figure(recorded: row.recorded, value: value, isIllustrative: row.isIllustrative))
      }
      made += own
    }
    rows = made.isEmpty ? nil : DerivedObservations.table(made, origins: data.origins)
    issues = formulas.issues
  }

  // MARK: What was observed

  /// The figures of indicators, by code and by what they are about.
  private static func figures(
    _ observations: Observations, of codes: Set<String>, factors: [String: Double]
  ) -> [String: [Key: [Figure]]] {
    let isNeeded = observations.indicator.dictionary.texts.map(codes.contains)
    let recorded = observations.data[.recorded].asDay
    var figures: [String: [Key: [Figure]]] = [:]
    for row in 0..<observations.count {
      guard let number = observations.indicator.codes[row], isNeeded[Int(number)],
        let code = observations.indicator[row], let period = observations.period[row]
      else { continue }
      let key = Key(
        operation: observations.operation[row], programme: observations.programme[row],
        municipality: observations.municipality[row], disaggregation: observations.disaggregation[row],
        period: period, series: observations.series[row])
      figures[code, default: [:]][key, default: []].append(
        Figure(
          recorded: recorded[row], value: value(observations, row, factor: factors[code] ?? 1),
          isIllustrative: observations.data.isIllustrative(row)))
    }
    return figures
  }

  private static func value(_ observations: Observations, _ row: Int, factor: Double) -> Double? {
    if let state = observations.state[row], state != "reported" { return nil }
    if let value = observations.value[row] { return value }
    guard let above = observations.numerator[row], let below = observations.denominator[row], below != 0
    else { return nil }
    return above / below * factor
  }

  // MARK: What is computed

  private static func rows(
    of rule: IndicatorFormulas.Rule, _ figures: [String: [Key: [Figure]]], _ formulas: inout IndicatorFormulas
  ) -> [Row] {
    let items = rule.items
    let reported = figures[rule.code] ?? [:]
    var keys: Set<Key> = []
    for item in items { keys.formUnion((figures[item] ?? [:]).keys) }
    var rows: [Row] = []
    var (noNumber, wrongKind, firstError) = (0, 0, FormulaError?.none)
    for key in keys.sorted(by: isBefore) where reported[key] == nil {
      let known = items.map { figures[$0]?[key] ?? [] }
      var last: (Double?, Double?, Double?)?
      for day in days(of: known) {
        let current = known.map { figure(of: $0, on: day) }
        let values = Dictionary(
          zip(items, current).map { ($0, $1?.value.map { [$0] } ?? []) }
        ) { first, _ in first }
        do throws(FormulaError) {
          switch try result(rule.parts, values) {
          case .missing: continue
          case .noNumber: noNumber += 1
          case .figure(let value, let numerator, let denominator):
            if let last, last == (value, numerator, denominator) { continue }
            last = (value, numerator, denominator)
            rows.append(
              Row(
                rule: rule, key: key, recorded: day, value: value, numerator: numerator,
                denominator: denominator, isIllustrative: current.contains { $0?.isIllustrative ?? false }))
          }
        } catch {
          wrongKind += 1
          firstError = firstError ?? error
        }
      }
    }
    if noNumber > 0 { formulas.report(.noNumber(count: noNumber), of: rule) }
    if let firstError { formulas.report(.wrongKind(firstError, count: wrongKind), of: rule) }
    return rows
  }

  private enum Result {
    case missing
    case noNumber
    case figure(value: Double?, numerator: Double?, denominator: Double?)
  }

  private static func result(
    _ parts: IndicatorFormulas.Parts, _ values: [String: [Double]]
  ) throws(FormulaError) -> Result {
    switch parts {
    case .value(let formula):
      guard let number = try formula.value({ values[$0] }).number() else { return .missing }
      return number.isFinite ? .figure(value: number + 0, numerator: nil, denominator: nil) : .noNumber
    case .quotient(let above, let below):
      guard let numerator = try above.value({ values[$0] }).number(),
        let denominator = try below.value({ values[$0] }).number()
      else { return .missing }
      guard numerator.isFinite, denominator.isFinite, denominator != 0 else { return .noNumber }
      return .figure(value: nil, numerator: numerator + 0, denominator: denominator)
    }
  }

  /// The days on which something about a figure was recorded, what was always known first.
  private static func days(of known: [[Figure]]) -> [Day?] {
    let days = Set(known.joined().map(\.recorded))
    let dated = days.compactMap { $0 }.sorted()
    return days.contains(nil) ? [nil] + dated : dated
  }

  /// What was known of a figure on a day: the revision recorded last.
  private static func figure(of revisions: [Figure], on day: Day?) -> Figure? {
    revisions.enumerated().filter { _, figure in
      figure.recorded.map { recorded in day.map { recorded <= $0 } ?? false } ?? true
    }.max { a, b in
      (a.element.recorded?.number ?? .min, a.offset) < (b.element.recorded?.number ?? .min, b.offset)
    }?.element
  }

  private static func isBefore(_ a: Key, _ b: Key) -> Bool {
    func parts(_ key: Key) -> [String] {
      [key.operation, key.programme, key.municipality, key.disaggregation, key.series].map { $0 ?? "" }
    }
    let (left, right) = (parts(a), parts(b))
    return left == right ? a.period < b.period : left.lexicographicallyPrecedes(right)
  }

  // MARK: Rows

  private static func table(_ rows: [Row], origins: RowOrigins) -> TableData {
    var places = RowOrigins()
    for row in rows {
      let origin = origins[row.rule.row]
      places.append(source: origin.source, row: origin.row, count: 1)
    }
    func category(_ text: (Row) -> String?) -> ColumnData { .category(CategoryColumn(rows.map(text))) }
    let periods: [Period] = rows.map { $0.key.period }
    let sources: [String?] = rows.map { ($0.isIllustrative ? "illustrative: " : "") + "= " + $0.rule.text }
    typealias Fields = Observations.Fields
    let columns: [Field: ColumnData] = [
      Fields.indicator: category { $0.rule.code }, Fields.operation: category { $0.key.operation },
      Fields.programme: category { $0.key.programme }, Fields.municipality: category { $0.key.municipality },
      Fields.disaggregation: category { $0.key.disaggregation }, Fields.series: category { $0.key.series },
      Fields.period: .period(Column(values: periods)),
      Fields.value: .number(Column(rows.map { $0.value })),
      Fields.numerator: .number(Column(rows.map { $0.numerator })),
      Fields.denominator: .number(Column(rows.map { $0.denominator })),
      Field.recorded: .day(Column(rows.map { $0.recorded })), Field.source: .text(TextColumn(sources)),
    ]
    return TableData(table: .observations, rowCount: rows.count, columns: columns, origins: places)
  }
}
