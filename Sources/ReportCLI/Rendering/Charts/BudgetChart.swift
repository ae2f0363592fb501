import IndicatorEngine
import Ingest

/// Budget lines as bars from zero: the budget light, what was paid dark within it, what exceeds it marked.
struct BudgetChart {
  let bars: Report.BudgetBars
  let layout: ChartLayout

  private let barHeight = 14.0

  var scene: ChartScene {
    let labels = bars.lines.map { layout.labelLines($0.label) }
    let heights = labels.map(height)
    let top = 26.0
    var scene = ChartScene(width: layout.width, height: top + heights.reduce(0, +))
    drawKey(to: &scene)
    let largest = bars.lines.flatMap { [$0.budget, $0.paid].compactMap(\.self) }.max() ?? 0
    let scale = LinearScale(
      domain: 0...max(Double(largest), 1), start: left,
      end: layout.isNarrow ? layout.width : layout.width - 150)
    var y = top
    for (index, line) in bars.lines.enumerated() {
      layout.write(labels[index], top: y, to: &scene)
      draw(line, below: y, lines: labels[index].count, scale, to: &scene)
      y += heights[index]
    }
    return scene
  }

  private var left: Double { layout.isNarrow ? 0 : layout.labelWidth }

  private func height(_ lines: [String]) -> Double {
    let text = Double(lines.count) * layout.leading
    return layout.isNarrow ? text + barHeight + 34 : max(text, layout.leading * 2) + 12
  }

  private func draw(
    _ line: Report.BudgetBars.Line, below top: Double, lines: Int, _ scale: LinearScale,
    to scene: inout ChartScene
  ) {
    let y = layout.isNarrow ? top + Double(lines) * layout.leading + 3 : top + 2
    let budget = max(Double(line.budget ?? 0), 0)
    let paid = max(Double(line.paid ?? 0), 0)
    scene.bar(x: left, y: y, width: scale(budget) - left, height: barHeight, fill: .soft)
    if line.paid == nil {
      scene.shapes.append(
        .hatch(x: left, y: y + 3, width: max(scale(budget) - left, 12), height: barHeight - 6))
    } else {
      scene.bar(
        x: left, y: y + 3, width: scale(min(paid, budget)) - left, height: barHeight - 6, fill: .accent)
      scene.bar(
        x: scale(budget), y: y + 3, width: scale(paid) - scale(budget), height: barHeight - 6, fill: .bad)
    }
    let readings = reading(of: line)
    if layout.isNarrow {
      let text = readings.joined(separator: " ")
      scene.label(
        TextMeasure.shortened(text, width: layout.width, size: layout.small),
        at: ChartScene.Point(x: 0, y: y + barHeight + 14), ink: .muted, size: layout.small)
    } else {
      for (index, text) in readings.enumerated() {
        scene.label(
          text, at: ChartScene.Point(x: layout.width, y: top + 12 + Double(index) * layout.leading),
          ink: index == 0 ? .ink : .muted, size: layout.small, anchor: .end)
      }
    }
  }

  /// What was paid, then of what.
  private func reading(of line: Report.BudgetBars.Line) -> [String] {
    func amount(_ minorUnits: Int128?) -> String {
      guard let minorUnits else { return layout.words(ChartText.noData) }
      return layout.words.money.text(Money(minorUnits: minorUnits, currency: bars.currency), digits: 0)
    }
    let total = layout.words(LabelText.of, ["total": .text(amount(line.budget))])
    return [amount(line.paid), total]
  }

  private func drawKey(to scene: inout ChartScene) {
    var x = left
    for (name, fill) in [(ChartText.paid, ChartScene.Ink.accent), (.budget, .soft)] {
      scene.bar(x: x, y: 3, width: 14, height: 10, fill: fill)
      let text = layout.words(name)
      scene.label(text, at: ChartScene.Point(x: x + 19, y: 12), ink: .muted, size: layout.small)
      x += 19 + TextMeasure.width(of: text, size: layout.small) + 18
    }
  }
}
