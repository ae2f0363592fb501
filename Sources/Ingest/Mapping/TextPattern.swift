import IndicatorEngine

/// A text as settings name it, in which a star at the beginning or the end stands for any further words.
///
///     TextPattern("valoare eligibila*").matches("Valoare eligibilă (lei)")   // true
///     TextPattern("*область").matches("Вінницька область")                   // true
///
/// Texts are compared folded (`TextFolding.key`), whole words only.
struct TextPattern: Sendable, Equatable {
  /// What must be there, folded.
  let key: String
  /// Whether words may stand before it, and behind it.
  let isOpenBefore: Bool
  let isOpenBehind: Bool

  init(_ text: String) {
    var words = text[...]
    isOpenBefore = words.hasPrefix("*")
    if isOpenBefore { words = words.dropFirst() }
    isOpenBehind = words.hasSuffix("*")
    if isOpenBehind { words = words.dropLast() }
    key = TextFolding.key(String(words))
  }

  /// Whether it has a star and something beside it.
  var isOpen: Bool { (isOpenBefore || isOpenBehind) && !key.isEmpty }

  /// Whether a text is meant.
  func matches(_ text: String) -> Bool { matches(folded: TextFolding.key(text)) }

  /// Whether a text that was folded is meant.
  func matches(folded text: String) -> Bool {
    if text == key { return true }
    guard !key.isEmpty else { return false }
    switch (isOpenBefore, isOpenBehind) {
    case (false, false): return false
    case (false, true): return text.hasPrefix(key + " ")
    case (true, false): return text.hasSuffix(" " + key)
    case (true, true): return " \(text) ".contains(" \(key) ")
    }
  }
}
