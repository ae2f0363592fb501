import IndicatorEngine
import Ingest

/// Reads stated correlations of milestones, and says in words where they cannot be used.
struct RiskCorrelations {
  let words: Words

  func read(_ path: String, for portfolio: Portfolio) throws -> StatedCorrelations {
    do throws(CorrelationFile.Fault) {
      let file = try CorrelationFile(path: path)
      let milestones = portfolio.milestones
      var codes: [String: [String]] = [:]
      for row in 0..<milestones.count {
        if let operation = milestones.operation[row], let code = milestones.code[row] {
          codes[operation, default: []].append(code)
        }
      }
      try file.check(operations: portfolio.operations.code.dictionary.texts, milestones: codes)
      return StatedCorrelations(file.pairs)
    } catch { throw failure(error) }
  }

  private func failure(_ fault: CorrelationFile.Fault) -> CommandFailure {
    let index = IndexWording(words: words)
    func cell(
      _ key: CorrelationText, _ place: CompositePlace, _ found: String,
      _ more: [String: TextTemplate.Argument] = [:]
    ) -> CommandFailure {
      CommandFailure(
        .unusableInput,
        words(
          key,
          ["place": .text(index.place(place)), "found": .text(words.quoted(SafeText.clean(found)))]
            .merging(more) { $1 }))
    }
    switch fault {
    case .table(let fault): return index.failure(fault)
    case .outOfRange(let place, let found): return cell(.outOfRange, place, found)
    case .itself(let place, let found): return cell(.itself, place, found)
    case .pairTwice(let place, let found, let first):
      return cell(.pairTwice, place, found, ["row": .text("\(first)")])
    case .unknown(let place, let found, let nearest?):
      return cell(.nearest, place, found, ["nearest": .text(words.quoted(SafeText.clean(nearest)))])
    case .unknown(let place, let found, nil): return cell(.unknown, place, found)
    }
  }
}

extension RiskTable {
  /// The stated correlations, as the forecasts hang on them; null where there are none.
  static func correlations(_ stated: StatedCorrelations?) -> JSONOutput {
    guard let stated else { return .null }
    return .array(
      stated.pairs.map { pair in
        .object([
          "operation": .string(pair.operation), "milestone": .string(pair.milestone),
          "other": .string(pair.other), "correlation": .number(pair.correlation),
        ])
      })
  }
}
