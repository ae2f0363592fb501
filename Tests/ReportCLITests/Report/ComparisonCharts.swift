import IndicatorEngine
import Ingest

@testable import ReportCLI

/// Charts that set municipalities side by side, with made-up content: every number follows from a formula of its place
/// in the list, and none is anybody's figure.
struct ComparisonCharts {
  /// How many municipalities there are.
  let count: Int
  /// Which rows the report is about.
  let highlighted: Set<Int>

  init(count: Int, highlighted: Set<Int> = [1]) {
    self.count = count
    self.highlighted = highlighted
  }

  /// Names as long as they come.
  static let names = [
    "Добричка-селска", "Бургас", "Община с много дълго измислено наименование „Св. св. Кирил и Методий“",
    "Аксаково",
    "Білгород-Дністровська міська територіальна громада", "Стара Загора", "Câmpulung Moldovenesc",
    "Велико Търново", "Új-Minta", "Гоце Делчев", "Івано-Франківська громада", "Ямбол",
  ]

  func name(_ index: Int) -> String {
    let name = ComparisonCharts.names[index % ComparisonCharts.names.count]
    return index < ComparisonCharts.names.count ? name : "\(name) \(index / ComparisonCharts.names.count + 1)"
  }

  static let measure = Report.Measure(
    name: "Деца в детска градина (примерни данни)", digits: 0...1, unit: .named("на 1000 жители"))
  static let share = Report.Measure(
    name: "Дял на приетите предложения на граждани (примерни данни)", digits: 0...1, isFraction: true)

  /// 0 up to 1, spread by the golden section: the same on every machine, and no two alike.
  static func spread(_ index: Int) -> Double {
    let turn = Double(index + 1) * 0.6180339887498949
    return turn - turn.rounded(.down)
  }

  private func value(_ index: Int) -> Double { 20 + 15 * Double(index) / Double(max(count, 2)) }

  private func absence(_ index: Int) -> Report.Absence? {
    index % 11 == 9 ? Report.Absence(state: index % 2 == 0 ? .missing : .notProvided) : nil
  }

  var dots: Report.DotPlot {
    Report.DotPlot(
      measure: ComparisonCharts.measure,
      rows: (0..<count).map { index in
        let absence = absence(index)
        let width = 1 + 4 * ComparisonCharts.spread(index)
        let value = value(index)
        return Report.DotPlot.Row(
          label: name(index), value: absence == nil ? value : nil,
          interval: absence == nil ? value - width...value + width : nil,
          second: absence == nil ? value + width * 0.4 : nil, isSmall: index % 5 == 3,
          isHighlighted: highlighted.contains(index), absence: absence)
      }, level: 0.95, reference: Report.Reference(value: 27, label: "всички общини"))
  }

  var ranks: Report.RankIntervals {
    let ranked = (0..<count).filter { absence($0) == nil }
    let reach = max(1, count / 8)
    return Report.RankIntervals(
      rows: ranked.enumerated().map { place, index in
        Report.RankIntervals.Row(
          label: name(index), rank: Double(place + 1),
          interval: max(1, place + 1 - reach)...min(ranked.count, place + 1 + reach),
          group: ["A", "B", "C", "D"][place * 4 / max(ranked.count, 1)],
          isHighlighted: highlighted.contains(index))
      }
        + (0..<count).filter { absence($0) != nil }.map {
          Report.RankIntervals.Row(label: name($0), rank: nil, absence: absence($0))
        }, level: 0.95, count: ranked.count)
  }

  var contributions: Report.Contributions {
    let rows = (0..<min(count, 12)).map { index in
      Report.Contributions.Row(
        label: "Измислен индикатор „\(name(index))“",
        value: index == 9 ? nil : 6 * ComparisonCharts.spread(index) - 3,
        absence: index == 9 ? Report.Absence(state: .notProvided) : nil)
    }
    return Report.Contributions(
      measure: Report.Measure(name: "Принос към съставния индекс (примерни данни), точки", digits: 1...1),
      rows: rows,
      total: Report.Contributions.Row(
        label: "Разлика до сходните общини", value: rows.compactMap(\.value).reduce(0, +)))
  }

  var funnel: Report.FunnelPlot {
    let target = 0.12
    let points = (0..<count).map { index in
      let population = 800 * (1 + 60 * ComparisonCharts.spread(index) * ComparisonCharts.spread(index * 7))
      let error = (target * (1 - target) / population).squareRoot()
      let z = 8 * ComparisonCharts.spread(index * 3 + 1) - 4
      return Report.FunnelPlot.Point(
        label: name(index), denominator: population.rounded(), rate: target + z * error * 0.9,
        zone: z.magnitude > 3.43 ? .beyondOuter : z.magnitude > 2.18 ? .beyondInner : .within,
        isSmall: population < 1000, isHighlighted: highlighted.contains(index))
    }
    func limit(_ level: Double, _ z: Double, _ isAdjusted: Bool) -> Report.FunnelPlot.Limit {
      Report.FunnelPlot.Limit(
        level: level, isAdjusted: isAdjusted,
        steps: (0...60).map { step in
          let population = 700 + 48_000 * Double(step * step) / 3600
          let error = z * (target * (1 - target) / population).squareRoot()
          return Report.FunnelPlot.Step(
            denominator: population, lower: max(0, target - error), upper: target + error)
        })
    }
    return Report.FunnelPlot(
      rate: ComparisonCharts.share,
      denominator: Report.Measure(name: "Население", digits: 0...0, unit: .named("жители")),
      target: Report.Reference(value: target, label: "всички общини"),
      limits: [limit(0.95, 1.96, false), limit(0.998, 3.09, false), limit(0.998, 4.2, true)], points: points,
      absent: [Report.Absentee(label: "Непредоставила", absence: Report.Absence(state: .notProvided))])
  }

  var spine: Report.Spine {
    let directions: [Bool?] = [true, false, true, true, nil, true, false, true]
    return Report.Spine(
      subject: "Бургас",
      rows: directions.enumerated().map { index, isHigherBetter in
        let low = 10 + 40 * ComparisonCharts.spread(index)
        let gap = [8.0, 6, 0.5, -9, 7, 2, -5, -4][index]
        let gain = isHigherBetter == false ? -gap : gap
        let standing: Report.Standing =
          switch index {
          case 3: .smallNumber
          case 4: .higher
          case 5: .notJudged
          default: gain > 3 ? .better : gain < -3 ? .worse : .notDifferent
          }
        return Report.Spine.Row(
          measure: Report.Measure(
            name: "Измислен индикатор \(index + 1): \(ComparisonCharts.names[index])", digits: 0...1,
            unit: .named(index % 2 == 0 ? "%" : "на 1000 жители")),
          isHigherBetter: isHigherBetter,
          peers: index == 5
            ? nil
            : Report.Spine.Spread(
              minimum: low, lowerQuartile: low + 4, median: low + 7, upperQuartile: low + 9,
              maximum: low + 18,
              together: low + 7.5),
          value: index == 5 ? nil : low + 7 + gap, standing: standing,
          absence: Report.Absence(state: .notProvided))
      })
  }

  var slopes: Report.SlopeChart {
    let years = [2018, 2019, 2020, 2022, 2023]
    let lines = (0..<count).map { index in
      Report.SlopeChart.Line(
        label: name(index),
        values: years.indices.map { year in
          (index + year) % 13 == 5
            ? nil
            : 20 + 20 * ComparisonCharts.spread(index) + Double(year)
              * (ComparisonCharts.spread(index * 2) - 0.4)
        }, role: highlighted.contains(index) ? .highlighted : .other)
    }
    return Report.SlopeChart(
      measure: ComparisonCharts.measure, periods: years.compactMap { Period(year: $0) },
      lines: lines + [
        Report.SlopeChart.Line(
          label: "всички общини", values: [28, 28.4, 29.1, 29.9, 30.2], role: .reference)
      ])
  }

  var heat: Report.HeatTable {
    let columns = (0..<8).map { index in
      Report.HeatTable.Column(
        measure: Report.Measure(
          name: [
            "Детски градини", "Отпадъци", "Усвояване на бюджета", "Зелени площи", "Жалби в срок", "Население",
            "Пътища", "Предложения на граждани",
          ][index], digits: 0...1),
        isHigherBetter: index == 5 ? nil : index != 1)
    }
    return Report.HeatTable(
      columns: columns,
      rows: (0..<count).map { row in
        Report.HeatTable.Row(
          label: name(row),
          cells: columns.indices.map { column in
            let isMissing = (row * 3 + column) % 17 == 4
            return Report.HeatTable.Cell(
              isMissing ? nil : 100 * ComparisonCharts.spread(row * 8 + column),
              isSmall: (row + column) % 19 == 6,
              absence: Report.Absence(state: column % 2 == 0 ? .notProvided : .missing))
          }, isHighlighted: highlighted.contains(row))
      })
  }

  /// Square areas of 10 km, half again as many across as down.
  var map: Report.Map {
    let across = max(2, Int((Double(count) * 1.5).squareRoot().rounded()))
    return Report.Map(
      measure: ComparisonCharts.measure,
      areas: (0..<count).map { index in
        let (row, column) = index.quotientAndRemainder(dividingBy: across)
        // About the central meridian, where north lies straight above.
        let (west, south) = (
          4_321_000 + (Double(column) - Double(across) / 2) * 10_000, 2_400_000 - Double(row) * 10_000
        )
        let corners = [(0.0, 0.0), (10_000, 0), (10_000, 10_000), (0, 10_000), (0, 0)]
        let absence = absence(index)
        let value = value(index)
        return Report.Map.Area(
          label: name(index),
          rings: [corners.map { MapPoint(easting: west + $0.0, northing: south + $0.1) }],
          value: absence == nil ? value : nil, interval: index % 4 == 2 ? value - 9...value + 9 : nil,
          isSmall: index % 5 == 3, isHighlighted: highlighted.contains(index), absence: absence)
      })
  }

  /// All of them, each with its name.
  var charts: [Report.Chart] {
    let contents: [(String, String, Report.Chart.Content)] = [
      ("dots", "Стойности с интервали", .dots(dots)),
      ("ranks", "Места и колко сигурни са те", .ranks(ranks)),
      ("contributions", "Какво повишава и какво понижава оценката", .contributions(contributions)),
      ("funnel", "Кои общини се отличават повече, отколкото случайността обяснява", .funnel(funnel)),
      ("spine", "Бургас спрямо сходните общини", .spine(spine)),
      ("slopes", "Промяната във времето", .slopes(slopes)),
      ("heat", "Общини и индикатори", .heat(heat)),
      ("map", "Картата", .map(map)),
    ]
    return contents.map { id, title, content in
      Report.Chart(
        id: "\(id)-\(count)", title: title + " (примерни данни)", summary: "\(count) общини, примерни данни.",
        content: content, source: "illustrative", method: "illustrative")
    }
  }

  /// A report with all of them.
  var report: Report {
    Report(
      kind: .progress, title: "Сравнение на \(count) измислени общини", subtitle: "Примерни данни",
      language: .bulgarian, asOf: SampleReport.day(2024, 12, 31),
      sections: charts.map { chart in
        Report.Section(id: chart.id + "-section", title: chart.title, blocks: [.chart(chart)])
      }, annexes: [], meta: Report.Meta(command: "merilo", version: "0", inputs: []))
  }
}
