/// Levels of the Ukrainian codifier, by which digits of a code are zeros.
public enum KATOTTHLevel: String, Sendable, CaseIterable {
  case oblast, raion, hromada, settlement, district

  /// The level of a code; nil where it has not its form.
  ///
  ///     KATOTTHLevel(of: "UA05020030000063857")   // .hromada
  public init?(of code: String) {
    guard CodeSystem.katotth.hasForm(code) else { return nil }
    let digits = Array(code.utf8.dropFirst(2)).map { $0 - 0x30 }
    func isZero(_ range: Range<Int>) -> Bool { digits[range].allSatisfy { $0 == 0 } }
    // Oblast 2, raion 2, hromada 3, settlement 3, district 2, and five that are its own number.
    self =
      !isZero(10..<12)
      ? .district
      : !isZero(7..<10) ? .settlement : !isZero(4..<7) ? .hromada : !isZero(2..<4) ? .raion : .oblast
  }
}
