/// Ordered pairs of units, a bit each: who is told from whom.
struct PairSet: Sendable, Hashable {
  /// Units.
  let count: Int
  /// Bits of the second units, a row of whole words for each first unit.
  private var words: [UInt64]
  private let rowLength: Int

  /// No pair of `count` units.
  init(count: Int) {
    self.count = count
    rowLength = (count + 63) / 64
    words = [UInt64](repeating: 0, count: count * rowLength)
  }

  /// The pairs that are listed as true, `[first · count + second]`.
  ///
  /// - Precondition: `count²` of them.
  init(_ pairs: [Bool], count: Int) {
    precondition(pairs.count == count * count, "\(pairs.count) pairs of \(count) units")
    self.init(count: count)
    for (index, isMember) in pairs.enumerated() where isMember {
      insert(index / count, index % count)
    }
  }

  /// Whether a pair belongs to them.
  ///
  /// - Precondition: Both are units.
  func contains(_ first: Int, _ second: Int) -> Bool {
    precondition(second >= 0 && second < count, "unit \(second) of \(count)")
    return words[first * rowLength + second >> 6] >> UInt64(second & 63) & 1 == 1
  }

  /// Adds a pair.
  ///
  /// - Precondition: Both are units.
  mutating func insert(_ first: Int, _ second: Int) {
    precondition(second >= 0 && second < count, "unit \(second) of \(count)")
    words[first * rowLength + second >> 6] |= 1 << UInt64(second & 63)
  }

  /// How many pairs begin with a unit.
  func count(from first: Int) -> Int {
    words[first * rowLength..<(first + 1) * rowLength].reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Each pair turned round.
  var mirrored: PairSet {
    var turned = PairSet(count: count)
    for first in 0..<count {
      for place in 0..<rowLength {
        var word = words[first * rowLength + place]
        while word != 0 {
          turned.insert(place << 6 + word.trailingZeroBitCount, first)
          word &= word - 1
        }
      }
    }
    return turned
  }

  /// The pairs of either.
  ///
  /// - Precondition: Both are of as many units.
  func union(_ other: PairSet) -> PairSet {
    precondition(count == other.count, "pairs of \(count) and of \(other.count) units")
    var both = self
    for index in words.indices { both.words[index] |= other.words[index] }
    return both
  }
}
