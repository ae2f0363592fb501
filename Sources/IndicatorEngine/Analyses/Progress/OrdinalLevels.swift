/// The levels of an ordinal indicator in the order that was stated for them, the lowest first.
///
///     let levels = OrdinalLevels("not started; partial; done")
///     levels?.rank(of: "Partial")   // 2
///     levels?.name(ofRank: 3)       // "done"
///
/// A level stands for its place in the order, 1 = the lowest; places are compared, and never added or averaged. An
/// order is never guessed: where none is stated, words cannot be compared.
///
/// > `methods/rules.md` §4.2 (qualitative: ordinal).
public struct OrdinalLevels: Sendable, Equatable {
  /// The levels, the lowest first.
  public let names: [String]
  private let keys: [String]

  /// The levels of a text with `;` between them; nil where it is no order: fewer than two levels, one of them twice, or
  /// one that is empty or a bare number, which could not be told from a place in the order.
  public init?(_ text: String) {
    let names = text.split(separator: ";" as Character, omittingEmptySubsequences: false).map(
      OrdinalLevels.trimmed)
    let keys = names.map { TextFolding.key($0) }
    guard names.count > 1, Set(keys).count == names.count,
      keys.allSatisfy({ key in !key.isEmpty && !key.allSatisfy { $0.isNumber || $0 == " " } })
    else { return nil }
    self.names = names
    self.keys = keys
  }

  /// The place of a level, 1 = the lowest, whatever its case, spaces and look-alike letters; nil where it is none.
  public func rank(of text: String) -> Int? {
    keys.firstIndex(of: TextFolding.key(text)).map { $0 + 1 }
  }

  /// The level at a place; nil where there is none.
  public func name(ofRank rank: Double) -> String? {
    guard let place = Int(exactly: rank), names.indices.contains(place - 1) else { return nil }
    return names[place - 1]
  }

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, TextFolding.isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, TextFolding.isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// The level that is spelt most like a text; nil where none is.
  public func nearest(to text: String) -> String? {
    guard let near = EditDistance.nearest(to: TextFolding.key(text), in: keys)?.text else { return nil }
    return keys.firstIndex(of: near).map { names[$0] }
  }
}
