import ArgumentParser
import IndicatorEngine

/// The steps of an index in the order of their flags on the command line.
///
/// The parser keeps the order of the values of one option but not between options, so the order is read from the arguments
/// themselves: a word that is a step's flag, alone or with `=`, is one. The parser has refused by then any value that begins
/// with a dash, so no value can be taken for a flag.
struct IndexStepOrder {
  /// The flags of steps.
  static let flags = ["--denominate", "--impute", "--screen", "--treat", "--normalise", "--aggregate"]

  /// The step flags of a command line, in order.
  static func flags(in arguments: [String]) -> [String] {
    arguments.prefix { $0 != "--" }.compactMap { word in
      flags.first { word == $0 || word.hasPrefix($0 + "=") }
    }
  }

  /// The steps in order: each flag takes the next of its values.
  ///
  /// - Parameter values: The steps of each flag, in the order of its own occurrences.
  static func steps(_ values: [String: [IndexStep]], in arguments: [String]) throws -> [IndexStep] {
    var taken: [String: Int] = [:]
    var steps: [IndexStep] = []
    for flag in flags(in: arguments) {
      let place = taken[flag, default: 0]
      taken[flag] = place + 1
      guard let ofFlag = values[flag], place < ofFlag.count else { continue }
      if case .aggregate = steps.last {
        throw CommandFailure(.usage, "--aggregate is the last step; put \(flag) before it.")
      }
      steps.append(ofFlag[place])
    }
    return steps
  }
}
