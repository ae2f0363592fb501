import IndicatorEngine

/// Finds columns of percents in which some values are fractions and others hundredths (I01).
///
/// A series of real percents may hold 0.4 and 12; what tells the mistake is a gap: all values below 1 on one side, all
/// others at least ten times as large, and at least two on each side.
struct PercentScaleCheck {
  let portfolio: Portfolio

  /// A column, by the number of its source, that holds both scales.
  struct Mixture: Equatable {
    let source: Int
    let field: Field
    let fractions: Int
    let percents: Int
  }

  /// The columns that hold both, in order of their sources.
  func mixtures() -> [Mixture] {
    var values: [Int: [Double]] = [:]
    let milestones = portfolio.milestones
    for row in 0..<milestones.count {
      if let value = milestones.percent[row] {
        values[milestones.data.origins[row].source, default: []].append(value)
      }
    }
    let found = mixtures(values, Milestones.Fields.percent)
    return found + mixtures(observedPercents(), Observations.Fields.value)
  }

  private func mixtures(_ values: [Int: [Double]], _ field: Field) -> [Mixture] {
    values.sorted { $0.key < $1.key }.compactMap { source, values in
      let fractions = values.filter { $0 > 0 && $0 < 1 }
      let percents = values.filter { $0 > 1 }
      guard fractions.count >= 2, percents.count >= 2, let most = fractions.max(), let least = percents.min(),
        least >= 10 * most
      else { return nil }
      // Ones and noughts are both; they go with the commoner scale.
      let ones = values.count - fractions.count - percents.count
      let isFraction = fractions.count >= percents.count
      return Mixture(
        source: source, field: field, fractions: fractions.count + (isFraction ? ones : 0),
        percents: percents.count + (isFraction ? 0 : ones))
    }
  }

  /// Values of indicators measured in percent, by source.
  private func observedPercents() -> [Int: [Double]] {
    let (indicators, observations) = (portfolio.indicators, portfolio.observations)
    let rows = portfolio.indicatorIndex.rows(for: observations.indicator.dictionary)
    let isPercent = rows.map { $0 >= 0 && indicators.measure[Int($0)] == "percent" }
    guard isPercent.contains(true) else { return [:] }
    var values: [Int: [Double]] = [:]
    for row in 0..<observations.count {
      guard let code = observations.indicator.codes[row], isPercent[Int(code)],
        let value = observations.value[row]
      else { continue }
      values[observations.data.origins[row].source, default: []].append(value)
    }
    return values
  }
}
