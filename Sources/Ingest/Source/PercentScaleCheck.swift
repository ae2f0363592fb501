import IndicatorEngine

/// Finds percents whose scale is doubtful (I01): fractions of one where hundredths are expected.
///
/// Nothing is changed. A series of real percents may hold 0.4 and 12; what tells a mixture is a gap: all values below
/// 1 on one side, all others at least ten times as large. A column whose values all lie between 0 and 1 is told of, and
/// so is a target on another scale than its values. Where a flag states the scale, or every value carries its sign,
/// there is no doubt.
struct PercentScaleCheck {
  /// How a column of percents was read.
  struct Reading: Sendable, Equatable {
    /// Whether a flag states the scale.
    var isStated = false
    /// Cells with a percent sign, and cells without one that lie between 0 and 1, among those looked over.
    var signed = 0
    var fractions = 0

    /// Whether nothing is doubtful.
    var isCertain: Bool { isStated || signed > 0 && fractions == 0 }
    /// Whether signs stand beside fractions: then no gap is needed to tell a mixture.
    var isMixed: Bool { !isStated && signed > 0 && fractions > 0 }
  }

  /// What is doubtful.
  enum Doubt: Equatable {
    /// A column, by the number of its source, that holds both scales.
    case mixture(source: Int, field: Field, fractions: Int, percents: Int)
    /// A column whose values all lie between 0 and 1; the first that is neither.
    case fractions(source: Int, field: Field, count: Int, first: Double)
    /// A target of an indicator on another scale than the values, with the greatest of each.
    case target(origin: RowOrigin, indicator: String, target: Double, value: Double)
  }

  let portfolio: Portfolio
  /// How columns were read, by source and field.
  let readings: [Int: [Field: Reading]]

  /// Everything doubtful, in order of tables and sources.
  func doubts() -> [Doubt] {
    let milestones = portfolio.milestones
    var percents: [Int: [Double]] = [:]
    for row in 0..<milestones.count {
      if let value = milestones.percent[row] {
        percents[milestones.data.origins[row].source, default: []].append(value)
      }
    }
    let field = Milestones.Fields.percent
    // Stages of work are told in tens and fives: one value below 1 among them is one too many.
    return mixtures(percents, field, least: 1) + fractions(percents, field) + indicators()
  }

  // MARK: Columns

  private func mixtures(_ values: [Int: [Double]], _ field: Field, least: Int) -> [Doubt] {
    values.sorted { $0.key < $1.key }.compactMap { source, values in
      let reading = readings[source]?[field] ?? Reading()
      if reading.isCertain { return nil }
      let fractions = values.filter { $0 > 0 && $0 < 1 }
      let percents = values.filter { $0 > 1 }
      guard let most = fractions.max(), let smallest = percents.min() else { return nil }
      let isApart = smallest >= 10 * most && min(fractions.count, percents.count) >= least
      guard isApart || reading.isMixed else { return nil }
      // Ones and noughts are both; they go with the commoner scale.
      let ones = values.count - fractions.count - percents.count
      let isFraction = fractions.count >= percents.count
      return .mixture(
        source: source, field: field, fractions: fractions.count + (isFraction ? ones : 0),
        percents: percents.count + (isFraction ? 0 : ones))
    }
  }

  private func fractions(_ values: [Int: [Double]], _ field: Field) -> [Doubt] {
    values.sorted { $0.key < $1.key }.compactMap { source, values in
      guard !(readings[source]?[field] ?? Reading()).isCertain, PercentScaleCheck.areFractions(values),
        let first = values.first(where: { $0 > 0 && $0 < 1 })
      else { return nil }
      return .fractions(source: source, field: field, count: values.count, first: first)
    }
  }

  /// Whether all values lie in 0…1 and at least one between.
  private static func areFractions(_ values: [Double]) -> Bool {
    values.allSatisfy { (0...1).contains($0) } && values.contains { $0 > 0 && $0 < 1 }
  }

  // MARK: Indicators

  /// Values and targets of one indicator.
  private struct Series {
    var values: [Double] = []
    var targets: [(row: Int, value: Double)] = []
    var baselines: [Double] = []
  }

  /// Doubts about indicators measured in percent.
  private func indicators() -> [Doubt] {
    let (observations, targets) = (portfolio.observations, portfolio.targets)
    let observed = percentRows(observations.indicator)
    let aimed = percentRows(targets.indicator)
    guard observed.contains(where: { $0 >= 0 }) || aimed.contains(where: { $0 >= 0 }) else { return [] }
    var series: [Int: Series] = [:]
    var (observedBySource, aimedBySource): ([Int: [Double]], [Int: [Double]]) = ([:], [:])
    var baselinesBySource: [Int: [Double]] = [:]
    for row in 0..<observations.count {
      guard let code = observations.indicator.codes[row], observed[Int(code)] >= 0,
        let value = observations.value[row]
      else { continue }
      let source = observations.data.origins[row].source
      observedBySource[source, default: []].append(value)
      if !isCertain(source, Observations.Fields.value) {
        series[Int(observed[Int(code)]), default: Series()].values.append(value)
      }
    }
    for row in 0..<targets.count {
      guard let code = targets.indicator.codes[row], aimed[Int(code)] >= 0 else { continue }
      let source = targets.data.origins[row].source
      let key = Int(aimed[Int(code)])
      if let value = targets.value[row] {
        aimedBySource[source, default: []].append(value)
        if !isCertain(source, Targets.Fields.value) {
          series[key, default: Series()].targets.append((row, value))
        }
      }
      if let baseline = targets.baseline[row] {
        series[key, default: Series()].baselines.append(baseline)
        // Beside a target in hundredths: a flag for one of the two columns leaves the other behind.
        if let aim = targets.value[row], abs(aim) > 1 {
          baselinesBySource[source, default: []].append(baseline)
        }
      }
    }
    let apart = series.sorted { $0.key < $1.key }.compactMap { target($0.key, $0.value) }
    let columns =
      fractions(observedBySource, Observations.Fields.value) + fractions(aimedBySource, Targets.Fields.value)
    return fractions(baselinesBySource, Targets.Fields.baseline)
      + mixtures(observedBySource, Observations.Fields.value, least: 2)
      + mixtures(aimedBySource, Targets.Fields.value, least: 2) + (apart.isEmpty ? columns : apart)
  }

  private func isCertain(_ source: Int, _ field: Field) -> Bool {
    readings[source]?[field]?.isCertain ?? false
  }

  /// For each code of a dictionary the row of its indicator, -1 where that is not measured in percent.
  private func percentRows(_ column: CategoryColumn) -> [Int32] {
    portfolio.indicatorIndex.rows(for: column.dictionary).map { row in
      row >= 0 && portfolio.indicators.measure[Int(row)] == "percent" ? row : -1
    }
  }

  /// A target on another scale than the values, or than its baselines where there are no values.
  private func target(_ indicator: Int, _ series: Series) -> Doubt? {
    let values = series.values.isEmpty ? series.baselines : series.values
    guard let greatest = values.max(), let aim = series.targets.max(by: { $0.value < $1.value }) else {
      return nil
    }
    let aims = series.targets.map(\.value)
    let isBelow = PercentScaleCheck.areFractions(values) && aim.value > 1
    let isAbove = PercentScaleCheck.areFractions(aims) && greatest > 1
    guard isBelow || isAbove else { return nil }
    return .target(
      origin: portfolio.targets.data.origins[aim.row], indicator: portfolio.indicators.code[indicator] ?? "",
      target: aim.value, value: greatest)
  }
}
