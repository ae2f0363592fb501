/// Checks numerators against denominators: a half that is missing, a denominator of 0, a share of more than the whole,
/// a value beside them that is another.
enum QuotientCheck {
  static func issues(_ tables: [TableName: TableData]) -> [PortfolioIssue] {
    guard let data = tables[.observations],
      data.has(Observations.Fields.numerator) || data.has(Observations.Fields.denominator)
    else { return [] }
    let observations = Observations(data)
    let indicators = tables[.indicators].map(Indicators.init)
    let rules = indicators.map(IndicatorRules.all) ?? []
    let rows = indicators.map { KeyIndex($0.code).rows(for: observations.indicator.dictionary) } ?? []
    let states = observations.state.dictionary.texts.map(ValueState.init(code:))
    return data.rowIndices.compactMap { row in
      let state = observations.state.codes[row].flatMap { states[Int($0)] } ?? .reported
      guard state == .reported else { return nil }
      let code = observations.indicator.codes[row].map(Int.init)
      let place = code.flatMap { rows.indices.contains($0) ? Int(rows[$0]) : nil } ?? -1
      let rule = rules.indices.contains(place) ? rules[place] : .undeclared
      guard let (kind, field) = issue(of: row, observations, rule) else { return nil }
      return PortfolioIssue(kind, table: .observations, origins: [data.origins[row]], field: field)
    }
  }

  private static func issue(
    of row: Int, _ observations: Observations, _ rules: IndicatorRules
  ) -> (PortfolioIssue.Kind, Field)? {
    let value = observations.value[row]
    switch (observations.numerator[row], observations.denominator[row]) {
    case (nil, nil): return nil
    case (let numerator?, nil):
      return value == nil ? (.denominatorMissing(numerator: numerator), Observations.Fields.denominator) : nil
    case (nil, let denominator?):
      return value == nil ? (.numeratorMissing(denominator: denominator), Observations.Fields.numerator) : nil
    case (let numerator?, let denominator?):
      if denominator == 0 {
        return (.denominatorZero(numerator: numerator), Observations.Fields.denominator)
      }
      // A ratio may well lie above 1; a share of something does not.
      if rules.measure == .percent, denominator > 0, numerator > denominator {
        return (
          .shareAboveWhole(numerator: numerator, denominator: denominator), Observations.Fields.numerator
        )
      }
      let quotient = numerator / denominator * rules.factor
      guard let value, quotient.isFinite, isOther(value, than: quotient, rules.factor) else { return nil }
      return (.valueNotQuotient(value: value, quotient: quotient), Observations.Fields.value)
    }
  }

  /// Whether a value is not the quotient as people round it: to a hundredth of it, or half a unit of a percentage.
  private static func isOther(_ value: Double, than quotient: Double, _ factor: Double) -> Bool {
    (value - quotient).magnitude > max(0.005 * factor.magnitude, 0.01 * quotient.magnitude)
  }
}
