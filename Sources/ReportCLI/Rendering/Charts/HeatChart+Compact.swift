import Ingest

/// More rows than can be named: the fifths alone, as bars of one to five parts; the highlighted rows are named and have
/// their bars in ink.
extension HeatChart {
  var compact: ChartScene {
    var scene = ChartScene(width: layout.width, height: 0)
    let named: [CompactFrame.Name] = heat.rows.enumerated().compactMap { index, row in
      row.isHighlighted ? (index, row.label, "") : nil
    }
    // A column without a direction has no fifths: it stands in the table.
    let judged = heat.columns.indices.filter { heat.columns[$0].isHigherBetter != nil }
    let probe = CompactFrame(count: heat.rows.count, named: named, top: 0, layout: layout)
    let step = min((probe.right - probe.left) / Double(max(judged.count, 1)), 130)
    let top = drawHeadings(of: judged, left: probe.left, step: step, to: &scene)
    let frame = CompactFrame(count: heat.rows.count, named: named, top: top + 2, layout: layout)
    for (place, column) in judged.enumerated() {
      let x = frame.left + Double(place) * step
      drawMissing(column, x: x, width: step - 6, frame, to: &scene)
      for outline in outlines(column, x: x, width: step - 6, frame) {
        scene.shapes.append(.area([outline], fill: .ink(.class3), edge: .paper, edgeWidth: 0, title: ""))
      }
      let own = bars(column, x: x, width: step - 6, frame) { $0.isHighlighted }
      if !own.isEmpty { scene.shapes.append(.strokes(own, ink: .ink, width: max(frame.pitch, 2.5))) }
      scene.line(
        from: ChartScene.Point(x: x, y: frame.top), to: ChartScene.Point(x: x, y: frame.bottom), ink: .missing
      )
    }
    frame.write(to: &scene)
    scene.height = drawCompactKey(below: frame.bottom, to: &scene)
    return scene
  }

  /// The bars of rows that follow each other as one outline: a third of the bytes of a line a row.
  private func outlines(
    _ column: Int, x: Double, width: Double, _ frame: CompactFrame
  ) -> [[ChartScene.Point]] {
    var outlines: [[ChartScene.Point]] = []
    var outline: [ChartScene.Point] = []
    for index in 0...heat.rows.count {
      let top = frame.middle(index) - frame.pitch / 2
      if index < heat.rows.count, let fifth = fifths[column][index] {
        if outline.isEmpty { outline.append(ChartScene.Point(x: x, y: top)) }
        let end = x + width * Double(fifth) / 5
        if outline.last?.x != end {
          if outline.count > 1 { outline[outline.count - 1].y = top }
          outline += [ChartScene.Point(x: end, y: top), ChartScene.Point(x: end, y: top + frame.pitch)]
        } else {
          outline[outline.count - 1].y = top + frame.pitch
        }
      } else if !outline.isEmpty {
        outline.append(ChartScene.Point(x: x, y: top))
        outlines.append(outline)
        outline = []
      }
    }
    return outlines
  }

  private func bars(
    _ column: Int, x: Double, width: Double, _ frame: CompactFrame,
    where belongs: (Report.HeatTable.Row) -> Bool
  ) -> [[ChartScene.Point]] {
    heat.rows.enumerated().compactMap { index, row in
      guard belongs(row), let fifth = fifths[column][index] else { return nil }
      let y = frame.middle(index)
      return [
        ChartScene.Point(x: x, y: y), ChartScene.Point(x: x + width * Double(fifth) / 5, y: y),
      ]
    }
  }

  /// Rows without a value that follow each other, as one hatched box.
  private func drawMissing(
    _ column: Int, x: Double, width: Double, _ frame: CompactFrame, to scene: inout ChartScene
  ) {
    let isMissing = heat.rows.indices.map { index in
      texts[index].indices.contains(column) && texts[index][column].isEmpty
    }
    var start: Int?
    for index in 0...isMissing.count {
      if index < isMissing.count, isMissing[index] {
        start = start ?? index
      } else if let first = start {
        scene.shapes.append(
          .hatch(
            x: x, y: frame.middle(first) - frame.pitch / 2, width: width,
            height: Double(index - first) * frame.pitch))
        start = nil
      }
    }
  }

  private func drawCompactKey(below top: Double, to scene: inout ChartScene) -> Double {
    let y = top + 18
    for fifth in 1...5 {
      let x = Double(fifth - 1) * 28
      scene.bar(x: x, y: y - 8, width: 24 * Double(fifth) / 5, height: 6, fill: .class3)
    }
    let lines = TextMeasure.wrapped(
      layout.words(GroupChartText.fifths), width: layout.width - 150, size: layout.small, limit: 4)
    for (index, line) in lines.enumerated() {
      scene.label(
        line, at: ChartScene.Point(x: 148, y: y + Double(index) * layout.leading), ink: .muted,
        size: layout.small)
    }
    var key = ChartKey(layout)
    if !reasons.isEmpty { key.add(.fill(.hatch), reasons.joined(separator: ", ")) }
    key.add(.none, layout.words(ComparisonChartText.allInTable, ["n": .count(heat.rows.count)]))
    return key.draw(below: y + Double(lines.count - 1) * layout.leading + 2, to: &scene)
  }
}
