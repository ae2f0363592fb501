/// The share of the way from the baseline to the target that has been covered: (V − B) ÷ (T − B), signed and
/// unclamped.
///
///     achievementRate(value: 70, baseline: 100, target: 60)   // .value(0.75): fell by 30 of 40
///     achievementRate(value: 15, baseline: 20, target: 40)    // .value(-0.25): went the wrong way
///
/// The sign is right for increasing and decreasing indicators alike. Where target and baseline are equal there is no
/// way to cover: `target-equals-baseline`.
///
/// > `methods/rules.md` §4.2 (progressRatio).
public func achievementRate(value: Double, baseline: Double, target: Double) -> Estimate<Double> {
  .ratio(value - baseline, target - baseline, ifZero: .targetEqualsBaseline)
}

/// The ratio of the 2014–2020 performance framework: V ÷ T, baseline ignored. `target-zero` where T is 0.
///
/// > Reg. 480/2014 Art. 2(2)(a), by `methods/rules.md` §2.1, §4.2. Misleads for decreasing indicators: stands beside the
/// > achievement rate, never for it.
public func legalRatio(value: Double, target: Double) -> Estimate<Double> {
  .ratio(value, target, ifZero: .targetZero)
}

/// Achievement rates of whole columns, row by row: the form for millions of rows.
///
///     achievementRates(values: Column([70, nil]), baselines: Column([100, 0]), targets: Column([60, 5]))[0]  // 0.75
///
/// - Parameters:
///   - values: V. Shape `[row]`, any unit.
///   - baselines: B, same shape and unit.
///   - targets: T, same shape and unit.
///   - threads: Upper bound; the result does not depend on it.
/// - Returns: Dimensionless, same shape; no value where one of the three is missing, T = B or the rate is no
///   binary number.
/// - Precondition: All three have the same length. A mismatch traps and prints all.
public func achievementRates(
  values: Column<Double>, baselines: Column<Double>, targets: Column<Double>, threads: Int = 1
) -> Column<Double> {
  let count = values.count
  precondition(
    baselines.count == count && targets.count == count,
    "\(count) values, \(baselines.count) baselines, \(targets.count) targets")
  if values.validity.isEmpty || baselines.validity.isEmpty || targets.validity.isEmpty {
    return Column(missing: count)
  }
  // Whole words of validity a chunk, so that no two threads write one word.
  let ranges = Parallel.ranges(of: count, size: 1 << 18)
  var words = [UInt64](repeating: 0, count: (count + 63) / 64)
  let rates = [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
    words.withUnsafeMutableBufferPointer { words in
      values.values.withUnsafeBufferPointer { values in
        baselines.values.withUnsafeBufferPointer { baselines in
          targets.values.withUnsafeBufferPointer { targets in
            guard let rate = buffer.baseAddress, let word = words.baseAddress, let value = values.baseAddress,
              let baseline = baselines.baseAddress, let target = targets.baseAddress
            else { return }
            nonisolated(unsafe) let slots = RateSlots(
              rate: rate, word: word, value: value, baseline: baseline, target: target)
            _ = Parallel.map(count: ranges.count, threads: threads) { slots.fill(ranges[$0]) }
          }
        }
      }
    }
    initialized = count
  }
  let masks = [values.validity, baselines.validity, targets.validity].filter { !$0.isComplete }
  for mask in masks {
    for index in words.indices { words[index] &= mask.words[index] }
  }
  return Column(values: rates, validity: Validity(count: count, words: words))
}

/// Where the kernel reads and writes; every pointer covers all rows.
private struct RateSlots {
  let rate: UnsafeMutablePointer<Double>
  let word: UnsafeMutablePointer<UInt64>
  let value: UnsafePointer<Double>
  let baseline: UnsafePointer<Double>
  let target: UnsafePointer<Double>

  /// Rates of a range of rows that begins on a multiple of 64, and one bit a row for "the way is not 0".
  func fill(_ range: Range<Int>) {
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 64) {
      var bits: UInt64 = 0
      for row in start..<min(start + 64, range.upperBound) {
        let way = target[row] - baseline[row]
        let quotient = (value[row] - baseline[row]) / way
        // Without a branch: where there is no way, or no binary number, the slot holds what nobody reads.
        (rate + row).initialize(to: quotient)
        bits |= (way != 0 && quotient.isFinite ? 1 : 0) << UInt64(row & 63)
      }
      word[start >> 6] = bits
    }
  }
}
