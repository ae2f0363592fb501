/// Normal scores of many uniform numbers, by a table: for simulations, where a millionth of a standard deviation is
/// nothing.
///
/// The table holds z at 256 places of each power of two down to 2⁻³⁴ and is straight between them: |error| < 2e-6.
/// ``Normal/quantile(_:)`` is the exact one.
enum NormalScores {
  /// Puts z with Φ(z) = u in the place of each u.
  ///
  /// - Parameter values: Within 2⁻³⁴…1 − 2⁻³⁴, as a scrambled ``SobolSequence`` gives them; what is nearer to an end is
  ///   moved there.
  static func replaceUniforms(_ values: UnsafeMutableBufferPointer<Double>) {
    table.withUnsafeBufferPointer { table in
      for index in values.indices {
        let u = values[index]
        let tail = max(0x1p-34, min(u, 1 - u))
        let bits = tail.bitPattern
        let place = Int(bits >> 44 &- first)
        let share = Double(bits & 0xFFF_FFFF_FFFF) * 0x1p-44
        let z = table[place] + share * (table[place + 1] - table[place])
        values[index] = u > 0.5 ? -z : z
      }
    }
  }

  /// The leading bits of 2⁻³⁴: exponent and eight digits.
  private static let first = 0x1p-34.bitPattern >> 44

  /// Scores of 2⁻³⁴ up to ½, and one beyond, which only a share of 0 of it is taken of.
  private static let table: [Double] = {
    let last = 0.5.bitPattern >> 44
    return (first...last + 1).map { bits in
      Normal.quantile(min(0.5, Double(bitPattern: bits << 44))) ?? 0
    }
  }()
}
