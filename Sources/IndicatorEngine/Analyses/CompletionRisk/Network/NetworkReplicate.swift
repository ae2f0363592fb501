/// One scrambling of the draws of a network: every figure of it is a sum over its draws.
struct NetworkReplicate: Sendable {
  /// When each draw ends, and what it costs. Shape `[draw]`.
  let finishes: [Double]
  let costs: [Double]
  /// The share of draws in which an activity has no float. Shape `[activity]`.
  let criticality: [Double]
  /// The rank correlation of a duration with the end; NaN where one of them does not vary. Shape `[activity]`.
  let drivers: [Double]
  /// When the watched activity ends; empty where none is watched. Shape `[draw]`.
  let watched: [Double]

  init(_ plan: NetworkPlan, seed: UInt64) {
    var scores = NetworkScores(plan, seed: seed)
    var pass = NetworkPass(plan)
    self = scores.withColumns { activities, risks in
      pass.run(activities, risks)
    }
  }

  fileprivate init(
    finishes: [Double], costs: [Double], criticality: [Double], drivers: [Double], watched: [Double]
  ) {
    self.watched = watched
    self.finishes = finishes
    self.costs = costs
    self.criticality = criticality
    self.drivers = drivers
  }
}

/// Memory of one replicate: a column of draws for each activity, in the order of the activities.
private struct NetworkPass {
  let plan: NetworkPlan
  var starts: [Double]
  var ends: [Double]
  var finishes: [Double]
  var costs: [Double]
  /// Grades of the durations: as they rank among all draws, within 0…1.
  var grades: [Double]

  init(_ plan: NetworkPlan) {
    self.plan = plan
    let size = plan.steps.count * plan.drawsEach
    starts = [Double](repeating: 0, count: size)
    ends = starts
    grades = starts
    finishes = [Double](repeating: -.infinity, count: plan.drawsEach)
    costs = [Double](repeating: plan.fixedCost, count: plan.drawsEach)
  }

  private func place(_ activity: Int) -> Range<Int> {
    activity * plan.drawsEach..<(activity + 1) * plan.drawsEach
  }

  /// - Parameters:
  ///   - scores: Normal scores of the activities, a column an activity; overwritten.
  ///   - uniforms: Uniform numbers of the risks, a column a risk; overwritten.
  mutating func run(
    _ scores: UnsafeMutableBufferPointer<Double>, _ uniforms: UnsafeMutableBufferPointer<Double>
  ) -> NetworkReplicate {
    for step in plan.steps {
      let durations = UnsafeMutableBufferPointer(rebasing: scores[place(step.activity)])
      draw(step, durations, uniforms)
      advance(step, durations)
    }
    let isPlain = !plan.wantsDrivers
    let criticality = isPlain ? [Double](repeating: 0, count: plan.steps.count) : criticalities()
    return NetworkReplicate(
      finishes: finishes, costs: costs, criticality: criticality,
      drivers: isPlain ? [Double](repeating: .nan, count: plan.steps.count) : drivers(),
      watched: plan.watched.map { Array(ends[place($0)]) } ?? [])
  }

  /// Turns scores into durations, with the impacts of the risks, and keeps their grades.
  private mutating func draw(
    _ step: NetworkPlan.Step, _ durations: UnsafeMutableBufferPointer<Double>,
    _ uniforms: UnsafeMutableBufferPointer<Double>
  ) {
    let place = place(step.activity)
    if let table = step.draw {
      if step.risks.isEmpty, table.thresholds == nil {
        // The grade of a length that rises with its score is Φ of the score.
        grades.withUnsafeMutableBufferPointer { grades in
          let grades = UnsafeMutableBufferPointer(rebasing: grades[place])
          _ = grades.update(fromContentsOf: durations)
          DurationTable.look(up: grades, in: DurationTable.grades)
        }
      }
      table.replaceScores(durations)
    } else {
      durations.update(repeating: step.certain)
    }
    if case .finished = step.state { return }
    for risk in step.risks {
      NetworkPass.add(
        risk, to: durations, UnsafeMutableBufferPointer(rebasing: uniforms[self.place(risk.axis)]))
    }
    if !step.risks.isEmpty || step.draw?.thresholds != nil {
      grades.withUnsafeMutableBufferPointer { grades in
        NetworkPass.rank(durations, into: UnsafeMutableBufferPointer(rebasing: grades[place]))
      }
    }
  }

  /// Adds the impact of a risk where it happens: where u < p, and then u ÷ p says how severe it is.
  private static func add(
    _ risk: NetworkPlan.Risk, to durations: UnsafeMutableBufferPointer<Double>,
    _ uniforms: UnsafeMutableBufferPointer<Double>
  ) {
    guard risk.probability > 0 else { return }
    guard let table = risk.table else {
      for index in durations.indices where uniforms[index] < risk.probability {
        durations[index] += risk.certain
      }
      return
    }
    let happens = uniforms.map { $0 < risk.probability }
    for index in uniforms.indices {
      uniforms[index] = happens[index] ? min(uniforms[index] / risk.probability, 1 - 0x1p-34) : 0.5
    }
    NormalScores.replaceUniforms(uniforms)
    table.replaceScores(uniforms)
    for index in durations.indices where happens[index] { durations[index] += uniforms[index] }
  }

  /// Begins and ends an activity in every draw.
  private mutating func advance(_ step: NetworkPlan.Step, _ durations: UnsafeMutableBufferPointer<Double>) {
    let draws = plan.drawsEach
    let (asOf, own) = (plan.asOf, step.activity * draws)
    starts.withUnsafeMutableBufferPointer { starts in
      ends.withUnsafeMutableBufferPointer { ends in
        switch step.state {
        case .finished(let end):
          for draw in 0..<draws { (starts[own + draw], ends[own + draw]) = (end, end) }
        case .started(let begin):
          for draw in 0..<draws {
            starts[own + draw] = begin
            ends[own + draw] = max(begin + durations[draw], asOf)
          }
        case .waiting(let earliest):
          let earliest = max(earliest, asOf)
          for draw in 0..<draws { starts[own + draw] = earliest }
          for link in step.links {
            let other = link.activity * draws
            for draw in 0..<draws {
              starts[own + draw] = max(starts[own + draw], ends[other + draw] + link.lag)
            }
          }
          for draw in 0..<draws { ends[own + draw] = starts[own + draw] + durations[draw] }
        }
        for draw in 0..<draws { finishes[draw] = max(finishes[draw], ends[own + draw]) }
        if case .finished = step.state { return }
        guard step.costRate != 0 else { return }
        for draw in 0..<draws { costs[draw] += step.costRate * (ends[own + draw] - starts[own + draw]) }
      }
    }
  }

  /// Goes back from the end: without float is what ends last, and each predecessor that a beginning without float waited
  /// for. Times are compared exactly: both sides are the same sum.
  private func criticalities() -> [Double] {
    let draws = plan.drawsEach
    var critical = [UInt8](repeating: 0, count: ends.count)
    var counts = [Int](repeating: 0, count: plan.steps.count)
    for step in plan.steps.reversed() {
      let own = step.activity * draws
      var count = 0
      for draw in 0..<draws {
        if ends[own + draw] == finishes[draw] { critical[own + draw] = 1 }
        count += Int(critical[own + draw])
      }
      counts[step.activity] = count
      guard count > 0, case .waiting = step.state else { continue }
      for link in step.links {
        let other = link.activity * draws
        for draw in 0..<draws where critical[own + draw] == 1 {
          if ends[other + draw] + link.lag == starts[own + draw] { critical[other + draw] = 1 }
        }
      }
    }
    return counts.map { Double($0) / Double(draws) }
  }

  private func drivers() -> [Double] {
    var ranks = [Double](repeating: 0, count: plan.drawsEach)
    var finishes = finishes
    finishes.withUnsafeMutableBufferPointer { finishes in
      ranks.withUnsafeMutableBufferPointer { NetworkPass.rank(finishes, into: $0) }
    }
    return plan.steps.indices.map { NetworkPass.correlation(grades[place($0)], ranks[...]) }
  }

  /// Mean ranks as shares of the number of values, less ½ of one: within 0…1.
  private static func rank(
    _ values: UnsafeMutableBufferPointer<Double>, into grades: UnsafeMutableBufferPointer<Double>
  ) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
      let grade = Double(first + end) / 2 / Double(order.count)
      for place in first..<end { grades[order[place]] = grade }
      first = end
    }
  }

  private static func correlation(_ x: ArraySlice<Double>, _ y: ArraySlice<Double>) -> Double {
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    return xx > 1e-20 && yy > 1e-20 ? xy / (xx * yy).squareRoot() : .nan
  }
}
