import IndicatorEngine

/// The headings of a file, found by their spellings.
struct HeadingFinder: Sendable {
  let texts: [String]
  /// What they say besides their names.
  let units: [HeadingUnit]
  private let keys: [String]
  /// Keys of the headings without their units.
  private let bareKeys: [[String]]

  init(_ headings: [String]) {
    texts = headings
    units = headings.map(HeadingUnit.init)
    keys = headings.map { TextFolding.key($0) }
    bareKeys = units.map { unit in unit.spellings.dropFirst().map { TextFolding.key($0) } }
  }

  /// The column under the first of these spellings that is there: as it stands, folded, without its unit; then the
  /// longest beginning or end (`valoare eligibila*`, `*planned`); at last the letter of the column.
  ///
  /// - Parameter acceptsLetters: Whether a spelling may be the letter of a column.
  func place(of spellings: [String], acceptsLetters: Bool) -> Int? {
    for spelling in spellings { if let place = texts.firstIndex(of: spelling) { return place } }
    let wanted = spellings.map { TextFolding.key($0) }
    for key in wanted where !key.isEmpty { if let place = keys.firstIndex(of: key) { return place } }
    for key in wanted where !key.isEmpty {
      if let place = bareKeys.firstIndex(where: { $0.contains(key) }) { return place }
    }
    if let place = place(ofPatterns: spellings) { return place }
    guard acceptsLetters else { return nil }
    for spelling in spellings where spelling.allSatisfy({ $0.isASCII && $0.isUppercase }) {
      if let place = Location.column(ofLetters: spelling), texts.indices.contains(place) { return place }
    }
    return nil
  }

  private func place(ofPatterns spellings: [String]) -> Int? {
    let patterns = spellings.map(TextPattern.init).filter(\.isOpen)
      .sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
    for pattern in patterns {
      if let place = keys.firstIndex(where: pattern.matches(folded:)) { return place }
    }
    return nil
  }
}
