internal import RealModule

/// How a correlation is measured.
public enum CorrelationKind: String, Sendable, CaseIterable {
  /// The product-moment correlation of the values.
  case pearson
  /// The product-moment correlation of their ranks, equal values sharing the mean rank.
  case spearman
  /// Kendall's tau-b of the order of pairs.
  case kendall
}

/// The correlation of two samples over the items that have both values, with the chance of one at least as far from 0 where
/// there is none.
///
///     Correlation(of: [1, 2, 3, 4], and: [2, 1, 4, 3])?.coefficient   // 0.6
///
/// > K. Pearson, *Phil. Trans. R. Soc. A* 187 (1896); C. Spearman, *Am. J. Psychology* 15 (1904), 72–101; M. G. Kendall,
/// > *Biometrika* 33 (1945), 239–251 (tau-b).
public struct Correlation: Sendable, Equatable {
  /// Within −1…1.
  public let coefficient: Double
  /// Items that have both values.
  public let count: Int
  /// Two-sided p-value; nil of fewer than three items. See ``CorrelationTest``.
  public let pValue: Double?

  /// The correlation of two columns; nil of fewer than two common items, or where either does not vary over them.
  ///
  /// - Parameters:
  ///   - x: Shape `[item]`, NaN is missing.
  ///   - y: Same shape.
  /// - Precondition: Both have the same length. A mismatch traps and prints both.
  public init?(of x: [Double], and y: [Double], by kind: CorrelationKind = .pearson) {
    precondition(x.count == y.count, "correlation of \(x.count) and \(y.count) values")
    var (left, right): ([Double], [Double]) = ([], [])
    for index in x.indices where !x[index].isNaN && !y[index].isNaN {
      left.append(x[index])
      right.append(y[index])
    }
    count = left.count
    switch kind {
    case .pearson:
      guard let r = Correlation.productMoment(left, right) else { return nil }
      coefficient = r
      pValue = CorrelationTest.pearson(r, count: count)
    case .spearman:
      let (ranked, isTied) = Correlation.ranked(left, right)
      guard let r = Correlation.productMoment(ranked.0, ranked.1) else { return nil }
      coefficient = r
      pValue = CorrelationTest.spearman(r, count: count, isTied: isTied)
    case .kendall:
      let pairs = KendallPairs(left, right)
      guard let tau = pairs.tau else { return nil }
      coefficient = tau
      pValue = CorrelationTest.kendall(pairs)
    }
  }

  /// Pearson's r of complete columns; nil where either does not vary.
  static func productMoment(_ x: [Double], _ y: [Double]) -> Double? {
    guard x.count > 1, let meanX = Moments(of: x).mean, let meanY = Moments(of: y).mean else { return nil }
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for index in x.indices {
      let (dx, dy) = (x[index] - meanX, y[index] - meanY)
      xx += dx * dx
      xy += dx * dy
      yy += dy * dy
    }
    guard xx > 0, yy > 0 else { return nil }
    let r = xy / (xx.squareRoot() * yy.squareRoot())
    return r.isFinite ? max(-1, min(1, r)) : nil
  }

  private static func ranked(_ x: [Double], _ y: [Double]) -> (([Double], [Double]), isTied: Bool) {
    let columns = [x, y].map { column -> [Double] in
      var column = column
      column.withUnsafeMutableBufferPointer { replaceByRanks($0, ties: .mean) }
      return column
    }
    let isTied = columns.contains { Set($0).count < $0.count }
    return ((columns[0], columns[1]), isTied)
  }
}

/// How often the pairs of two samples stand in the same order.
public struct KendallPairs: Sendable, Equatable {
  /// Items.
  public let count: Int
  /// Pairs in the same order in both, less those in opposite order.
  public let score: Int
  /// Sizes of the groups of equal values of the first sample and of the second, from two up.
  public let ties: ([Int], [Int])

  public init(_ x: [Double], _ y: [Double]) {
    precondition(x.count == y.count, "pairs of \(x.count) and \(y.count) values")
    count = x.count
    var score = 0
    for i in x.indices {
      for j in 0..<i {
        let first = x[i] > x[j] ? 1 : x[i] < x[j] ? -1 : 0
        let second = y[i] > y[j] ? 1 : y[i] < y[j] ? -1 : 0
        score += first * second
      }
    }
    self.score = score
    ties = (KendallPairs.groups(x), KendallPairs.groups(y))
  }

  public static func == (a: KendallPairs, b: KendallPairs) -> Bool {
    a.count == b.count && a.score == b.score && a.ties.0 == b.ties.0 && a.ties.1 == b.ties.1
  }

  /// tau-b: the score over the geometric mean of the pairs that are not equal in each sample; nil where there are none.
  public var tau: Double? {
    let all = Double(count) * Double(count - 1) / 2
    let first = all - KendallPairs.pairs(ties.0)
    let second = all - KendallPairs.pairs(ties.1)
    guard first > 0, second > 0 else { return nil }
    return Double(score) / (first.squareRoot() * second.squareRoot())
  }

  /// Pairs within groups of equal values.
  static func pairs(_ groups: [Int]) -> Double {
    groups.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
  }

  private static func groups(_ values: [Double]) -> [Int] {
    let ordered = values.sorted()
    var (groups, start): ([Int], Int) = ([], 0)
    for index in 1..<(ordered.count + 1) where index == ordered.count || ordered[index] != ordered[start] {
      if index - start > 1 { groups.append(index - start) }
      start = index
    }
    return groups
  }
}
