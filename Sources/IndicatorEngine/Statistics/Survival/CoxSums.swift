internal import RealModule

/// The sums over risk sets from which a Cox regression takes its likelihood, its slope and its information.
///
/// One pass backwards in time adds S₀ = Σ w and S₁ = Σ w x of who is at risk. The matrix S₂ = Σ w x xᵀ is never formed: its sum over the
/// events is Σ w Λ x xᵀ over the rows, Λ the hazard a row lived through, one product of all rows with themselves by blocks. Late
/// entries cost one more term in a row's Λ. Sums over slots are compensated, so that what entered and left leaves nothing behind.
///
/// > B. Efron. "The Efficiency of Cox's Likelihood Function for Censored Data." *JASA* 72 (1977), 557–565; N. Breslow. "Covariance
/// > analysis of censored survival data." *Biometrics* 30 (1974), 89–99; A. Neumaier. *ZAMM* 54 (1974), 39–51 (the sums).
struct CoxSums {
  let design: CoxDesign
  let ties: CoxTies
  /// Linear predictors, and weights times their exponentials, by position.
  let predictors: [Double]
  let risks: [Double]
  /// The logarithm of the partial likelihood; −∞ where a risk left the range of numbers.
  private(set) var logLikelihood = 0.0
  /// What the events of each slot contribute.
  private(set) var terms: [TieTerms] = []

  /// The likelihood only.
  init(_ design: CoxDesign, _ coefficients: [Double], ties: CoxTies) {
    self.init(design, coefficients, ties: ties) { _, _, _, _ in }
  }

  /// - Parameters:
  ///   - shift: Added to the linear predictor of each position.
  ///   - visit: Called for each slot, last first, with its terms and the sums S₁ and D₁.
  init(
    _ design: CoxDesign, _ coefficients: [Double], ties: CoxTies, adding shift: [Double]? = nil,
    visit: (Int, TieTerms, UnsafePointer<Double>, UnsafePointer<Double>) -> Void
  ) {
    self.design = design
    self.ties = ties
    let predictors = design.predictors(coefficients, adding: shift)
    self.predictors = predictors
    risks = [Double](unsafeUninitializedCapacity: predictors.count) { buffer, initialized in
      for position in predictors.indices {
        buffer[position] = design.weights[position] * Double.exp(predictors[position])
      }
      initialized = predictors.count
    }
    terms = [TieTerms](
      repeating: TieTerms(count: 1, weight: 0, risk: 1, tiedRisk: 0, ties: .breslow),
      count: design.riskSets.slotTimes.count)
    sweep(visit)
    if !logLikelihood.isFinite { logLikelihood = -.infinity }
  }

  @inline(__always)
  private mutating func sweep(_ visit: (Int, TieTerms, UnsafePointer<Double>, UnsafePointer<Double>) -> Void)
  {
    let (width, sets) = (design.width, design.riskSets)
    let lingering = lingeringSums()
    // Running sums of w and w x, what rounding took from them, and those of the events of a slot.
    var memory = [Double](repeating: 0, count: 4 * (width + 1))
    memory.withUnsafeMutableBufferPointer { memory in
      guard let running = memory.baseAddress else { return }
      let (lost, block, tied) = (running + width + 1, running + 2 * (width + 1), running + 3 * (width + 1))
      for stratum in sets.strata.reversed() {
        for index in 0..<2 * (width + 1) { running[index] = 0 }
        for slot in stratum.reversed() {
          for index in 0...width { (block[index], tied[index]) = (0, 0) }
          let (start, end) = (sets.starts[slot], sets.starts[slot + 1])
          let events = start..<start + Int(sets.eventCounts[slot])
          add(events, to: tied)
          add(events.upperBound..<end, to: block)
          for index in 0...width { block[index] += tied[index] }
          // Who enters after this slot was at risk at later ones only.
          if let entry = sets.entry, slot + 1 < stratum.upperBound {
            remove(entry.order[slot + 1], from: block)
          }
          for index in 0...width { accumulate(block[index], running + index, lost + index) }
          for index in 0...width { block[index] = running[index] + lost[index] }
          if let factor = design.lingering?.slotFactors[slot] {
            for index in 0...width { block[index] += factor * lingering[slot * (width + 1) + index] }
          }
          settle(slot, events: events, block, tied, visit)
        }
      }
    }
  }

  /// Σ w x and, last, Σ w of what lingers at each slot, before the factor of the slot. Empty where nothing does.
  private func lingeringSums() -> [Double] {
    guard let lingering = design.lingering else { return [] }
    let (slots, width) = (lingering.slotFactors.count, design.width)
    var sums = [Double](repeating: 0, count: slots * (width + 1))
    sums.withUnsafeMutableBufferPointer { sums in
      guard let base = sums.baseAddress else { return }
      let first = design.riskSets.rows.count
      for slot in 0..<slots {
        let own = base + slot * (width + 1)
        if slot > 0 { for index in 0...width { own[index] = (own - width - 1)[index] } }
        add(first + lingering.starts[slot]..<first + lingering.starts[slot + 1], to: own)
      }
    }
    return sums
  }

  /// The terms of a slot, whose sums are complete.
  @inline(__always)
  private mutating func settle(
    _ slot: Int, events: Range<Int>, _ block: UnsafeMutablePointer<Double>,
    _ tied: UnsafeMutablePointer<Double>,
    _ visit: (Int, TieTerms, UnsafePointer<Double>, UnsafePointer<Double>) -> Void
  ) {
    let width = design.width
    var (weight, predicted) = (0.0, 0.0)
    for position in events {
      weight += design.weights[position]
      predicted += design.weights[position] * predictors[position]
    }
    let term =
      weight > 0
      ? TieTerms(count: events.count, weight: weight, risk: block[width], tiedRisk: tied[width], ties: ties)
      : TieTerms(count: 1, weight: 0, risk: 1, tiedRisk: 0, ties: .breslow)
    terms[slot] = term
    logLikelihood += predicted - term.logRisk
    visit(slot, term, block, tied)
  }

  /// Adds w x and, last, w of some positions.
  @inline(__always)
  private func add(_ positions: Range<Int>, to sum: UnsafeMutablePointer<Double>) {
    let width = design.width
    design.factors.withUnsafeBufferPointer { factors in
      risks.withUnsafeBufferPointer { risks in
        for position in positions {
          let risk = risks[position]
          for column in 0..<width { sum[column] += risk * factors[position * width + column] }
          sum[width] += risk
        }
      }
    }
  }

  private func remove(_ positions: ArraySlice<Int32>, from sum: UnsafeMutablePointer<Double>) {
    let width = design.width
    for position in positions {
      let (risk, start) = (risks[Int(position)], Int(position) * width)
      for column in 0..<width { sum[column] -= risk * design.factors[start + column] }
      sum[width] -= risk
    }
  }

  /// sum += value, the rounding error kept in `lost`.
  @inline(__always)
  private func accumulate(
    _ value: Double, _ sum: UnsafeMutablePointer<Double>, _ lost: UnsafeMutablePointer<Double>
  ) {
    let total = sum.pointee + value
    let rounded =
      sum.pointee.magnitude >= value.magnitude ? (sum.pointee - total) + value : (value - total) + sum.pointee
    sum.pointee = total
    lost.pointee += rounded
  }

  /// Σ w q of who is at risk at each slot, and of its events alone; nothing lingers.
  func slotSums(of q: [Double]) -> (risk: [Double], tied: [Double]) {
    let sets = design.riskSets
    var risk = [Double](repeating: 0, count: sets.slotTimes.count)
    var tied = risk
    for stratum in sets.strata {
      var sum = 0.0
      for slot in stratum.reversed() {
        let start = sets.starts[slot]
        let firstOther = start + Int(sets.eventCounts[slot])
        for position in start..<firstOther { tied[slot] += risks[position] * q[position] }
        var block = tied[slot]
        for position in firstOther..<sets.starts[slot + 1] { block += risks[position] * q[position] }
        if let entry = sets.entry, slot + 1 < stratum.upperBound {
          for position in entry.order[slot + 1] { block -= risks[Int(position)] * q[Int(position)] }
        }
        sum += block
        risk[slot] = sum
      }
    }
    return (risk, tied)
  }

  /// The sum of some slots' values that each position lived through: from its first slot to its last, the events of a slot seeing
  /// `tied` of it.
  func livedThrough(_ values: [Double], tied: [Double]) -> [Double] {
    let sets = design.riskSets
    var lived = [Double](repeating: 0, count: design.count)
    // before[k]: the sum of the slots of the stratum before k.
    var before = [Double](repeating: 0, count: sets.entry == nil ? 0 : values.count)
    for stratum in sets.strata {
      var sum = 0.0
      for slot in stratum {
        if sets.entry != nil { before[slot] = sum }
        let start = sets.starts[slot]
        let firstOther = start + Int(sets.eventCounts[slot])
        for position in start..<firstOther { lived[position] = sum + tied[slot] }
        sum += values[slot]
        for position in firstOther..<sets.starts[slot + 1] { lived[position] = sum }
      }
    }
    if let entry = sets.entry {
      for position in entry.slots.indices { lived[position] -= before[Int(entry.slots[position])] }
    }
    if let lingering = design.lingering {
      // From the last slot back: all that is still to come.
      var sum = 0.0
      for slot in values.indices.reversed() {
        sum += lingering.slotFactors[slot] * values[slot]
        for place in lingering.starts[slot]..<lingering.starts[slot + 1] {
          lived[sets.rows.count + place] = sum
        }
      }
    }
    return lived
  }
}
