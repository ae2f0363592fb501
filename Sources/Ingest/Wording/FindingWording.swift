/// The sentence of one kind of finding in all languages, as three parts with ` | ` between: what was found, what was
/// expected (`-` where the first part says it all), and the one action that mends it.
///
/// Places in braces are the arguments of the finding, and always: `{cell}`, `{letter}`, `{row}`, `{file}`.
struct FindingWording: Sendable {
  let english: String
  let bulgarian: String
  let romanian: String
  let ukrainian: String

  init(en: String, bg: String, ro: String, uk: String) {
    (english, bulgarian, romanian, ukrainian) = (en, bg, ro, uk)
  }

  /// The three parts in a language.
  func parts(_ language: Language) -> (found: String, expected: String?, fix: String) {
    let parts = text(language).split(separator: " | ", maxSplits: 2).map(String.init)
    guard parts.count == 3 else { return (text(language), nil, "") }
    return (parts[0], parts[1] == "-" ? nil : parts[1], parts[2])
  }

  /// The whole text in a language.
  func text(_ language: Language) -> String {
    switch language {
    case .english: english
    case .bulgarian: bulgarian
    case .romanian: romanian
    case .ukrainian: ukrainian
    }
  }
}
