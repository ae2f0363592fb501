/// How many typing slips lie between two texts, and which known text is nearest to an unknown one.
///
///     EditDistance.between("BG16-77", "BG16-71")                               // 1
///     EditDistance.nearest(to: "BG16-77", in: ["BG16-71", "BG05-01"])?.text    // "BG16-71"
///
/// A slip is a letter inserted, left out, changed, or swapped with its neighbour (restricted Damerau–Levenshtein
/// distance, "optimal string alignment"). Cost: product of the lengths, less with a bound.
///
/// > F. J. Damerau. "A technique for computer detection and correction of spelling errors." *CACM* 7 (1964), 171–176.
public enum EditDistance {
  /// A known text near an unknown one.
  public struct Match: Equatable, Sendable {
    /// Its place among the candidates.
    public let index: Int
    /// The text as it was given.
    public let text: String
    /// Slips between the keys (`TextFolding.key`) of both, so case, spaces and diacritics cost nothing.
    public let distance: Int
  }

  /// Slips between two texts, counted in Unicode scalars; nil where there are more than `limit`.
  public static func between(_ a: some StringProtocol, _ b: some StringProtocol, limit: Int = .max) -> Int? {
    between(Array(a.unicodeScalars), Array(b.unicodeScalars), limit: limit)
  }

  /// The candidate with the fewest slips, at most `limit`; nil where none is that near.
  ///
  /// Texts are compared by their keys. Equally near ones are decided by the longer common beginning, then by the
  /// order of their scalars, so the answer does not depend on the order of the candidates.
  ///
  /// - Parameter limit: Default: a third of the length of the key, at least 1.
  public static func nearest(
    to text: some StringProtocol, in candidates: some Sequence<String>, limit: Int? = nil
  ) -> Match? {
    let wanted = Array(TextFolding.key(text).unicodeScalars)
    guard !wanted.isEmpty else { return nil }
    var bound = max(0, limit ?? max(1, wanted.count / 3))
    var best: (match: Match, shared: Int)?
    for (index, candidate) in candidates.enumerated() {
      let key = Array(TextFolding.key(candidate).unicodeScalars)
      guard !key.isEmpty, let distance = between(wanted, key, limit: bound) else { continue }
      let shared = zip(wanted, key).prefix { $0 == $1 }.count
      if let (match, most) = best, match.distance == distance {
        if shared < most { continue }
        if shared == most, !precedes(candidate, match.text) { continue }
      }
      best = (Match(index: index, text: candidate, distance: distance), shared)
      bound = distance
    }
    return best?.match
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }

  private static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var current = beforeLast
    for row in 0..<a.count {
      current[0] = row + 1
      var smallest = row + 1
      for column in 0..<b.count {
        let change = last[column] + (a[row] == b[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
        smallest = min(smallest, cost)
      }
      // A swap reaches back two rows, so both must be beyond the limit before no later cell can be within it.
      if smallest > limit, last.min() ?? 0 > limit { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
