/// A set of whole numbers below a bound, one bit each, that knows how many members come before each of them: numbers
/// far apart are renumbered 0, 1, 2 … in their order with two loads and no search.
struct RankedBits: Sendable {
  private let words: [UInt64]
  /// Members before each word.
  private let ranks: [UInt32]
  /// Number of members.
  let count: Int
  /// What every member is below.
  let bound: Int

  /// The members marked in any of several masks of `bound` bits, low bit first.
  init(bound: Int, masks: [[UInt64]]) {
    var words = masks.first ?? []
    for mask in masks.dropFirst() {
      for index in words.indices { words[index] |= mask[index] }
    }
    var before: UInt32 = 0
    ranks = words.map { word in
      defer { before += UInt32(word.nonzeroBitCount) }
      return before
    }
    count = Int(before)
    self.words = words
    self.bound = bound
  }

  /// Replaces numbers by their rank among the members; `Grouping.none` stays, and stands for what is no member.
  func replaceByRanks(_ numbers: UnsafeMutableBufferPointer<UInt32>) {
    // Members that leave no gap are their own ranks.
    if count == bound { return }
    words.withUnsafeBufferPointer { words in
      ranks.withUnsafeBufferPointer { ranks in
        for index in numbers.indices where numbers[index] != Grouping.none {
          let number = Int(numbers[index])
          precondition(number >> 6 < words.count, "code beyond the cardinality of its key")
          let word = words[number >> 6]
          let bit = UInt64(1) << UInt64(number & 63)
          numbers[index] =
            word & bit == 0
            ? Grouping.none : ranks[number >> 6] &+ UInt32((word & (bit &- 1)).nonzeroBitCount)
        }
      }
    }
  }
}
