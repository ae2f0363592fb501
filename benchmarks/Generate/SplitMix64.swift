/// Random numbers by SplitMix64: one stream for each item of each table, so that an item is the same whatever was
/// made before it, on whichever thread.
///
/// > G. L. Steele, D. Lea, C. H. Flood. "Fast splittable pseudorandom number generators." *OOPSLA* 2014.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64, stream: UInt64, item: Int) {
    state = SplitMix64.mixed(SplitMix64.mixed(seed &+ stream) &+ UInt64(item))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return SplitMix64.mixed(state)
  }

  /// A whole number 0..<bound.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Whether something that happens `perMille` times in a thousand does now.
  mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
