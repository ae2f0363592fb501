import ArgumentParser
import IndicatorEngine
import Ingest

/// From the files to the index: what is read, and which steps run.
extension IndexCommand {
  func run() throws {
    let wording = IndexWording(words: talk.words)
    do {
      let pair = try self.pair()
      do {
        try write(try result(of: pair), wording)
      } catch let error as IndexError {
        throw pair.located(error)
      }
    } catch let fault as CompositeFault {
      throw wording.failure(fault)
    } catch let error as IndexError {
      throw wording.failure(error)
    } catch let fault as ChoicesFile.Fault {
      throw wording.failure(fault)
    } catch let fault as UncertaintyFault {
      throw wording.failure(fault)
    }
  }

  /// The steps of each flag, in the order of its occurrences.
  func steps() throws -> [String: [IndexStep]] {
    [
      "--denominate": try denominate.map { [.denominate(try Denomination(spelled: $0))] } ?? [],
      "--impute": try impute.map { .impute(try Imputation(spelled: $0)) },
      "--screen": try screen.map { .screen(try Screening(spelled: $0)) },
      "--treat": try treat.map { .treat(try Treatment(spelled: $0)) },
      "--normalise": try normalise.map { .normalise(try Normalisation(spelled: $0)) },
      "--aggregate": try aggregate.map { text in
        var aggregation = try Aggregation(spelled: text, dataThreshold: nil)
        try dataThreshold.map(DataThreshold.init)?.apply(to: &aggregation)
        return .aggregate(aggregation)
      },
    ]
  }

  /// The files.
  private func pair() throws -> CompositePair {
    try CompositePair(data: data, meta: meta, weights: weighting()?.path, reading: reading.reading())
  }

  /// Runs the steps up to the one that is shown.
  private func result(of pair: CompositePair) throws -> Result {
    var steps = try IndexStepOrder.steps(try self.steps(), in: CommandLine.arguments)
    let stage = step ?? steps.last?.stage ?? .raw
    if stage == .raw {
      steps = []
    } else if let last = steps.lastIndex(where: { $0.stage == stage }) {
      steps = Array(steps[...last])
    } else {
      throw CommandFailure(.usage, "--step \(stage.rawValue): no flag of this command line makes that step.")
    }
    let weighting = try weighting()
    try checkScreened(steps, pair)
    var index = CompositeIndex(
      pair.structure, steps: try steps.map { try described($0, pair) },
      compatibility: compatible == .coinr ? .coinr : .own)
    var result = Result(pair: pair, index: index, run: try index.run(on: pair.data), stage: stage)
    guard let weighting else { return result }
    if weighting.isComputed, stage != .aggregated {
      throw CommandFailure(
        .usage, "--weights \(weights ?? ""): computed from scores, which --step \(stage.rawValue) leaves out."
      )
    }
    let found = try weighting.weighted(index, pair.data, reading: reading.reading())
    index = found.index
    result = Result(
      pair: pair, index: index, run: try index.run(on: pair.data), stage: stage, origins: found.origins,
      notes: found.notes)
    return result
  }

  /// Units that a screening names must be there.
  private func checkScreened(_ steps: [IndexStep], _ pair: CompositePair) throws {
    for case .screen(let screening) in steps {
      let unknown = screening.kept.union(screening.dropped).subtracting(pair.units).sorted()
      if let unit = unknown.first { throw unknownUnit(unit, "--screen", pair) }
    }
  }

  /// A unit that is not in the data, with the one that was probably meant.
  func unknownUnit(_ unit: String, _ flag: String, _ pair: CompositePair) -> CommandFailure {
    let nearest = EditDistance.nearest(to: unit, in: Set(pair.units).sorted())?.text
    return CommandFailure(
      .usage,
      "\(flag): there is no \"\(SafeText.clean(unit))\" in the data"
        + (nearest.map { "; did you mean \(SafeText.clean($0))?" } ?? "."))
  }

  struct Result {
    let pair: CompositePair
    let index: CompositeIndex
    let run: IndexRun
    let stage: IndexStage
    var origins: [String: IndexWeighting.Origin] = [:]
    /// What was noted where weights were computed.
    var notes: [IndexNote] = []
  }

  /// The step with what the description writes beside single indicators.
  func described(_ step: IndexStep, _ pair: CompositePair) throws -> IndexStep {
    switch step {
    case .treat(let treatment): return .treat(try treatment.described(by: pair))
    case .normalise(let scale): return .normalise(try scale.described(by: pair))
    default: return step
    }
  }
}
