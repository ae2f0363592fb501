internal import RealModule

extension CoxInformation {
  /// The conditional likelihood of discrete time: at each slot, that of all choices of d among those at risk the events were chosen.
  ///
  /// The sum over choices and its derivatives grow row by row: B(d, n) = B(d, n − 1) + wₙ B(d − 1, n − 1). Risks are divided by their mean
  /// over the risk set, which leaves the quotients as they are and the numbers within range.
  ///
  /// > M. H. Gail, J. H. Lubin, L. V. Rubinstein. "Likelihood calculations for matched case-control studies and survival studies with
  /// > tied death times." *Biometrika* 68 (1981), 703–707.
  init(exact design: CoxDesign, _ coefficients: [Double]) {
    let (width, sets) = (design.width, design.riskSets)
    let predictors = design.predictors(coefficients)
    var (logLikelihood, score) = (0.0, design.eventSum)
    var information = Matrix(rows: width, columns: width)
    var crude = [Double](repeating: 0, count: width)
    for stratum in sets.strata {
      for slot in stratum {
        let atRisk = (sets.starts[slot]..<sets.starts[stratum.upperBound]).filter { position in
          sets.entry.map { Int($0.slots[position]) <= slot } ?? true
        }
        let events = Int(sets.eventCounts[slot])
        var choices = Choices(events: events, width: width)
        let mean = atRisk.reduce(0) { $0 + Double.exp(predictors[$1]) } / Double(atRisk.count)
        for position in atRisk {
          choices.add(
            Double.exp(predictors[position]) / mean, design.factors[position * width..<(position + 1) * width]
          )
        }
        let total = choices.values[events]
        for position in sets.starts[slot]..<sets.starts[slot] + events {
          logLikelihood += predictors[position]
        }
        logLikelihood -= Double.log(total) + Double(events) * Double.log(mean)
        let first = choices.first(events).map { $0 / total }
        for column in 0..<width {
          score[column] -= first[column]
          for row in 0..<width {
            let second = choices.second[(events * width + column) * width + row] / total
            information[row, column] += second - first[row] * first[column]
            if row == column { crude[row] += second }
          }
        }
      }
    }
    let isFinite = logLikelihood.isFinite && information.values.allSatisfy(\.isFinite)
    self.logLikelihood = isFinite ? logLikelihood : -.infinity
    self.score = score
    self.information = information
    self.crude = crude
  }
}

/// The sum over all choices of 0…d rows of the product of their risks, with first and second derivatives.
private struct Choices {
  let width: Int
  /// Shape `[0...d]`.
  var values: [Double]
  /// Shape `[0...d][factor]`.
  var firsts: [Double]
  /// Shape `[0...d][factor][factor]`.
  var second: [Double]

  init(events: Int, width: Int) {
    self.width = width
    values = [1] + [Double](repeating: 0, count: events)
    firsts = [Double](repeating: 0, count: (events + 1) * width)
    second = [Double](repeating: 0, count: (events + 1) * width * width)
  }

  func first(_ chosen: Int) -> ArraySlice<Double> { firsts[chosen * width..<(chosen + 1) * width] }

  mutating func add(_ risk: Double, _ x: ArraySlice<Double>) {
    let x = Array(x)
    for chosen in stride(from: values.count - 1, to: 0, by: -1) {
      let (own, less) = (chosen * width, (chosen - 1) * width)
      for column in 0..<width {
        for row in 0..<width {
          second[(own + column) * width + row] +=
            risk
            * (second[(less + column) * width + row] + x[row] * firsts[less + column] + x[column]
              * firsts[less + row]
              + x[row] * x[column] * values[chosen - 1])
        }
      }
      for column in 0..<width {
        firsts[own + column] += risk * (firsts[less + column] + x[column] * values[chosen - 1])
      }
      values[chosen] += risk * values[chosen - 1]
    }
  }
}
