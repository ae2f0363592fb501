/// All runs of a design: scores and ranks of those that are kept, and how far each moved the ranks.
struct UncertaintyRuns: Sendable {
  /// Scores of the element, NaN where missing. Shape `[row, run]`.
  let scores: [Double]
  /// Ranks, 0 where there is none. Same shape.
  let ranks: [Int32]
  /// Mean absolute shift of rank from the nominal one, of every run of the design.
  let shifts: [Double]
  let design: UncertaintyDesign
}

/// Makes the runs of a design: runs that differ in weights only are computed together, on a table made once.
struct UncertaintyRunner: Sendable {
  let resolved: ResolvedChoices
  /// The index up to the first choice.
  let replay: IndexReplay
  /// The element whose scores are asked for.
  let element: Int
  let nominal: NominalScores
  let figures: FigureErrors?
  let seed: UInt64

  /// Runs that are computed one after the other by one thread.
  private static let chunk = 512

  private struct Failure: Error {
    let run: Int
    let error: IndexError
  }

  /// Memory for results of all runs. Each run is made, and written, by one thread.
  private struct Output {
    let scores: UnsafeMutableBufferPointer<Double>
    let ranks: UnsafeMutableBufferPointer<Int32>
    let shifts: UnsafeMutableBufferPointer<Double>
  }

  /// - Throws: ``UncertaintyError/run(choices:_:)``: the first run without a result.
  func runs(threads: Int) throws(UncertaintyError) -> UncertaintyRuns {
    let design = resolved.design
    let size = nominal.rows * design.kept
    var scores = [Double](repeating: .nan, count: size)
    var ranks = [Int32](repeating: 0, count: size)
    var shifts = [Double](repeating: 0, count: design.total)
    let parts = parts()
    let failures = scores.withUnsafeMutableBufferPointer { scores in
      ranks.withUnsafeMutableBufferPointer { ranks in
        shifts.withUnsafeMutableBufferPointer { shifts in
          nonisolated(unsafe) let output = Output(scores: scores, ranks: ranks, shifts: shifts)
          return Parallel.map(count: parts.count, threads: threads) { part -> Failure? in
            do throws(Failure) {
              try make(parts[part], output)
              return nil
            } catch { return error }
          }
        }
      }
    }
    if let first = failures.compactMap(\.self).min(by: { $0.run < $1.run }) {
      throw .run(choices: resolved.chosen(in: first.run), first.error)
    }
    return UncertaintyRuns(scores: scores, ranks: ranks, shifts: shifts, design: design)
  }

  /// Runs that go together, at most a chunk of them: all with the same steps, in order.
  private func parts() -> [[Int]] {
    let all = Array(0..<resolved.design.total)
    var groups = [all]
    if !hasOwnTables {
      let keys = all.map(resolved.stepKey)
      if keys.contains(where: { $0 != keys[0] }) {
        let order = all.sorted { (keys[$0], $0) < (keys[$1], $1) }
        groups = order.chunked { keys[$0] == keys[$1] }
      }
    }
    return groups.flatMap { group in
      Parallel.ranges(of: group.count, size: UncertaintyRunner.chunk).map { Array(group[$0]) }
    }
  }

  /// Whether hardly two runs have the same table.
  private var hasOwnTables: Bool { resolved.hasOwnSteps || figures != nil }

  private func make(_ runs: [Int], _ output: Output) throws(Failure) {
    if hasOwnTables { try makeEach(runs, output) } else { try makeTogether(runs, output) }
  }

  // MARK: One table for many runs

  private func makeTogether(_ runs: [Int], _ output: Output) throws(Failure) {
    guard let first = runs.first else { return }
    var replay = replay
    let sets: WeightSets
    let table: IndexTable
    do throws(IndexError) {
      let steps = resolved.steps(of: first)
      guard case .aggregate(let aggregation) = steps.last else {
        preconditionFailure("the last step aggregates")
      }
      table = try replay.table(after: steps.dropLast())
      let plan = try AggregationPlan(aggregation, resolved.index.structure, resolved.index.compatibility)
      sets = try WeightSets(plan, table, of: element)
    } catch { throw Failure(run: first, error: error) }
    let elements = resolved.index.structure.elements.count
    let atOnce = WeightSets.setsAtOnce(rows: table.rows)
    var recorder = RunRecorder(nominal, table, output.scores, output.ranks, output.shifts)
    var room = WeightSets.Room()
    var weights = [Double](repeating: 0, count: elements * atOnce)
    var scores = [Double](repeating: 0, count: table.rows * atOnce)
    for part in Parallel.ranges(of: runs.count, size: atOnce) {
      weights.withUnsafeMutableBufferPointer { weights in
        for (set, place) in part.enumerated() {
          resolved.weights(
            of: runs[place],
            into: UnsafeMutableBufferPointer(rebasing: weights[(set * elements)..<((set + 1) * elements)]))
        }
      }
      var failing = 0
      do throws(IndexError) {
        try scores.withUnsafeMutableBufferPointer {
          (scores: inout UnsafeMutableBufferPointer<Double>) throws(IndexError) in
          try weights.withUnsafeBufferPointer { (weights) throws(IndexError) in
            try sets.fill(
              UnsafeMutableBufferPointer(rebasing: scores[..<(table.rows * part.count)]),
              weights: UnsafeBufferPointer(rebasing: weights[..<(elements * part.count)]), sets: part.count,
              room: &room, failing: &failing)
          }
        }
      } catch { throw Failure(run: runs[part.lowerBound + failing], error: error) }
      scores.withUnsafeBufferPointer { scores in
        for (set, place) in part.enumerated() {
          recorder.record(
            UnsafeBufferPointer(rebasing: scores[(set * table.rows)..<((set + 1) * table.rows)]),
            run: runs[place])
        }
      }
    }
  }

  // MARK: A table for each run

  private func makeEach(_ runs: [Int], _ output: Output) throws(Failure) {
    var replay = replay
    var weights = [Double](repeating: 0, count: resolved.index.structure.elements.count)
    var recorder: RunRecorder?
    for run in runs {
      weights.withUnsafeMutableBufferPointer { resolved.weights(of: run, into: $0) }
      let stream = resolved.design.figureStream(run)
      do throws(IndexError) {
        let scores = try replay.run(
          resolved.steps(of: run), weights: weights,
          changing: figures.map { figures in { figures.draw(into: $0, seed: seed, stream: stream) } }
        ) { scores, rows in Array(scores[(element * rows)..<((element + 1) * rows)]) }
        if recorder?.fits(replay.current) != true {
          recorder = RunRecorder(nominal, replay.current, output.scores, output.ranks, output.shifts)
        }
        scores.withUnsafeBufferPointer { recorder?.record($0, run: run) }
      } catch { throw Failure(run: run, error: error) }
    }
  }
}

extension Array {
  /// The array cut where neighbours do not belong together.
  fileprivate func chunked(_ belong: (Element, Element) -> Bool) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, belong(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
