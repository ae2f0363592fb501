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
  /// Codes by skeleton; nil where two codes share one, which then decides nothing.
  private let skeletons: [String: String?]
  private let codes: [String]

  init(_ keys: CategoryColumn) {
    dictionary = keys.dictionary
    // Only codes that some row still has: a dictionary outlives rows that were left out.
    var isUsed = [Bool](repeating: false, count: keys.dictionary.count)
    for row in 0..<keys.count { if let code = keys.codes[row] { isUsed[Int(code)] = true } }
    codes = keys.dictionary.texts.enumerated().filter { isUsed[$0.offset] }.map(\.element)
    self.isUsed = isUsed
    // Skeletons of two million codes are not worth making until one is looked for.
    skeletons = codes.count > CodeMatcher.lookAlikeLimit ? [:] : CodeMatcher.skeletons(of: codes)
  }

  private let isUsed: [Bool]
  static let lookAlikeLimit = 100_000

  /// Number of codes that can be matched.
  var count: Int { codes.count }

  func match(_ text: String) -> Match {
    if let code = dictionary.code(of: text), isUsed[Int(code)] { return .exact }
    if let found = skeletons[TextFolding.skeleton(text)], let code = found { return .lookAlike(code) }
    if codes.count > CodeMatcher.lookAlikeLimit { return .unknown(nearest: nil) }
    return .unknown(nearest: EditDistance.nearest(to: text, in: codes, limit: max(2, text.count / 3))?.text)
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
