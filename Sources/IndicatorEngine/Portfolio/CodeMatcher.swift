/// Finds what a code in one table refers to in another: the same code, else the one it looks like, else nothing and
/// the nearest.
///
/// Codes are text: leading zeros, letters and lengths count. Only letters that look alike (Cyrillic В, Latin B),
/// case and spaces are forgiven, and only where exactly one code fits.
struct CodeMatcher {
  enum Match: Equatable {
    case exact
    case lookAlike(String)
    case unknown(nearest: String?)
  }

  private let dictionary: CategoryDictionary
  private let isUsed: [Bool]
  /// Number of codes that can be matched.
  let count: Int
  /// The codes and their skeletons; made when the first code is looked for that is not there as it stands.
  private var inexact: (codes: [String], skeletons: [String: String?])?
  static let lookAlikeLimit = 100_000

  init(_ keys: CategoryColumn) {
    dictionary = keys.dictionary
    // Only codes that some row still has: a dictionary outlives rows that were left out.
    var isUsed = [Bool](repeating: false, count: keys.dictionary.count)
    keys.codes.validity.withBits { bits in
      for (row, code) in keys.codes.values.enumerated() where bits[row] { isUsed[Int(code)] = true }
    }
    count = isUsed.reduce(0) { $0 + ($1 ? 1 : 0) }
    self.isUsed = isUsed
  }

  /// What each code of a column's dictionary refers to; nil where all that rows have are exact. Codes that no row has
  /// are not looked into.
  mutating func matches(of column: CategoryColumn) -> [Match]? {
    let isExact = exactCodes(of: column.dictionary)
    if isExact.allSatisfy({ $0 }) { return nil }
    var isWanted = [Bool](repeating: false, count: isExact.count)
    column.codes.validity.withBits { bits in
      for (row, code) in column.codes.values.enumerated() where bits[row] { isWanted[Int(code)] = true }
    }
    let inexact = isExact.indices.filter { isWanted[$0] && !isExact[$0] }
    if inexact.isEmpty { return nil }
    var matches = [Match](repeating: .exact, count: isExact.count)
    for code in inexact { matches[code] = inexactMatch(column.dictionary[UInt32(code)]) }
    return matches
  }

  /// Which codes of a dictionary some row of the keys has as they stand.
  private func exactCodes(of other: CategoryDictionary) -> [Bool] {
    if dictionary.isCopy(of: other) { return isUsed }
    return dictionary.codes(of: other).map { code in code.map { isUsed[Int($0)] } ?? false }
  }

  private mutating func inexactMatch(_ text: String) -> Match {
    let (codes, skeletons) = inexactCodes()
    if let found = skeletons[TextFolding.skeleton(text)], let code = found { return .lookAlike(code) }
    if codes.count > CodeMatcher.lookAlikeLimit { return .unknown(nearest: nil) }
    return .unknown(nearest: EditDistance.nearest(to: text, in: codes, limit: max(2, text.count / 3))?.text)
  }

  private mutating func inexactCodes() -> (codes: [String], skeletons: [String: String?]) {
    if let inexact { return inexact }
    let codes = isUsed.indices.filter { isUsed[$0] }.map { dictionary[UInt32($0)] }
    // Skeletons of two million codes are not worth their time.
    let skeletons = count > CodeMatcher.lookAlikeLimit ? [:] : CodeMatcher.skeletons(of: codes)
    inexact = (codes, skeletons)
    return (codes, skeletons)
  }

  private static func skeletons(of codes: [String]) -> [String: String?] {
    var skeletons: [String: String?] = [:]
    for code in codes {
      let skeleton = TextFolding.skeleton(code)
      // A second code of the same skeleton makes it ambiguous: stored as "no one".
      skeletons[skeleton] = skeletons[skeleton] == nil ? .some(code) : .some(nil)
    }
    return skeletons
  }
}
