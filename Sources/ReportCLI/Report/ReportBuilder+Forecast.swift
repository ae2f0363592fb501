import IndicatorEngine
import Ingest

/// When milestones with three-point durations will be reached: a sentence about the last, and a table of all.
extension ReportBuilder {
  /// The milestone that is expected last: where several are expected at once, the one with the least chance.
  func chanceFinding(_ forecasts: [MilestoneForecast]) -> Report.Finding? {
    func order(_ forecast: MilestoneForecast) -> (Double, Double) {
      (forecast.finish.found?.expected ?? -.infinity, -(forecast.chance.found ?? 1))
    }
    guard let last = forecasts.max(by: { order($0) < order($1) }), let day = last.expectedDay.found,
      let chance = last.chance.found
    else { return nil }
    return Report.Finding(
      text: words(
        FindingText.finishChance,
        [
          "title": .text(words.quoted(last.title)), "expected": .text(words.days.short(day)),
          "planned": .text(words.days.short(last.planned)),
          "chance": .text(boundedChance(chance) ?? words.numbers.percent(chance, digits: 0...1)),
        ]))
  }

  /// A chance that no report states more closely: below 3 % or above 97 % three estimates of people know no more.
  private func boundedChance(_ chance: Double) -> String? {
    func percent(_ share: Double) -> String { words.numbers.percent(share, digits: 0...0) }
    if chance < 0.03 { return "< " + percent(0.03) }
    return chance > 0.97 ? "> " + percent(0.97) : nil
  }

  func forecastTable(_ operation: OperationView) -> Report.Table {
    let rows = operation.forecasts.map { forecast in
      func make(_ name: String, _ value: Report.Value) -> Report.Cell {
        Report.Cell(
          figure(
            forecast.operation, "\(forecast.milestone).\(name)", value, method: Method.threePoint.rawValue,
            cells: forecast.sources, isIllustrative: forecast.isIllustrative))
      }
      func days(_ estimate: Estimate<Double>) -> Report.Value {
        estimate.reported { .number($0, digits: 1...1, unit: .days) }
      }
      return Report.Row([
        Report.Cell(.code(forecast.milestone)), Report.Cell(.text(forecast.title)),
        make("expected_duration", days(forecast.duration.map(\.expected))),
        make("expected_finish", forecast.expectedDay.reported { .day($0) }),
        make("finish_deviation", days(forecast.finish.map(\.deviation))), Report.Cell(.day(forecast.planned)),
        make(
          "chance",
          forecast.chance.reported { boundedChance($0).map { .text($0) } ?? .rate($0, digits: 1...1) }),
      ])
    }
    return Report.Table(
      id: operation.anchor("three-point-table"), caption: words(HeadingText.threePoint),
      columns: [
        Report.TableColumn("code", words(ColumnText.code)),
        Report.TableColumn("milestone", words(ColumnText.milestone), isRowHeader: true),
        Report.TableColumn("expected_duration", words(ColumnText.expectedDuration), .trailing),
        Report.TableColumn("expected_finish", words(ColumnText.expectedFinish), .trailing),
        Report.TableColumn("finish_deviation", words(ColumnText.deviation), .trailing),
        Report.TableColumn("planned", words(ColumnText.planned), .trailing),
        Report.TableColumn("chance", words(ColumnText.chance), .trailing),
      ], rows: rows, source: sourceLine(operation.forecasts.flatMap(\.sources)),
      method: Method.threePoint.rawValue)
  }
}
