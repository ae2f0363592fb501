import ArgumentParser
import IndicatorEngine
import Ingest

// What the description of an index writes beside single indicators, in the spelling of the flags.

extension Normalisation {
  /// The scale with those of single indicators (column `Normalise`), where `from-meta` asks for them.
  func described(by pair: CompositePair) throws -> Normalisation {
    guard method == .fromStructure else { return self }
    var scale = self
    for written in pair.scales {
      guard let method = try? Normalisation(spelled: written.text).method, method != .fromStructure else {
        throw CompositeFault.notAChoice(
          written.place, found: written.text, choices: NormalisationMethod.spellings)
      }
      scale.exceptions[written.code] = method
    }
    return scale
  }
}

extension Treatment {
  /// Whether nothing is said but `from-meta`: indicators of which the description says nothing stay as they are.
  private var isFromDescription: Bool { winsorMax == nil && transformation == nil }

  /// The treatment with those of single indicators (column `Treat`); `none` leaves one alone.
  func described(by pair: CompositePair) throws -> Treatment {
    var treatment = self
    if isFromDescription {
      if pair.treatments.isEmpty {
        throw CommandFailure(
          .usage,
          "--treat from-meta: the description says of no indicator how it is treated; fill in its column Treat."
        )
      }
      for element in pair.structure.indicators {
        treatment.exceptions.updateValue(nil, forKey: element.code)
      }
    }
    for written in pair.treatments {
      if written.text == "none" {
        treatment.exceptions.updateValue(nil, forKey: written.code)
        continue
      }
      // Years are of the step: all its columns have the same rows.
      guard let rule = try? Treatment(spelled: written.text), !rule.isFromDescription, !rule.isByYear else {
        throw CompositeFault.notAChoice(
          written.place, found: written.text,
          choices: ["none", "winsorise:5", "winsorise:5,log-ct-plus", "boxcox:0.5"])
      }
      treatment.exceptions[written.code] = rule
    }
    return treatment
  }
}
