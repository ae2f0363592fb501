import IndicatorEngine

/// Names of places as people write them: kinds of place and their abbreviations around the name do not count.
///
///     PlaceNames.key("Община Ихтиман") == PlaceNames.key("гр. ИХТИМАН")   // true
///     PlaceNames.key("jud. Iaşi") == PlaceNames.key("Județul IASI")        // true
enum PlaceNames {
  /// What two spellings of one name share; empty where a text holds no name.
  static func key(_ text: String) -> String {
    let words = TextFolding.key(text).split(separator: " " as Character).map(String.init)
    let bare = words.filter { !kinds.contains($0) }
    // A place may be called as its kind is: "Село" is no empty name.
    return (bare.isEmpty ? words : bare).joined(separator: " ")
  }

  /// Whether a text says that it is a village: a municipality of the same name may be another place.
  static func isVillage(_ text: String) -> Bool {
    let first = TextFolding.key(text).split(separator: " " as Character).first.map(String.init)
    return first.map(villages.contains) ?? false
  }

  private static let villages = Set(["с", "село", "sat", "satul", "village"].map { TextFolding.key($0) })

  /// Words for kinds of places, folded; English, Bulgarian, Romanian, Ukrainian.
  private static let kinds = Set(
    [
      "municipality", "county", "district", "city", "town", "village", "council", "of", "the", "and", "lep",
      "община", "общ", "област", "обл", "град", "гр", "село", "с", "столична",
      "județ", "județul", "judet", "jud", "municipiu", "municipiul", "mun", "oraș", "orașul", "or", "comuna",
      "comună", "com", "sat", "satul", "primăria",
      "громада", "територіальна", "міська", "сільська", "селищна", "район", "область", "місто", "м", "смт",
      "тг", "отг",
    ].map { TextFolding.key($0) })
}

/// The places of a portfolio, found by the names that people write for them.
///
/// A code stays what it is. A name is looked for by its key, then with as many slips as its length allows, and taken only
/// where exactly one place fits: Бяла is two municipalities.
struct PlaceIndex: Sendable {
  /// What a text is.
  enum Match: Equatable {
    /// A code of the list.
    case code
    /// The name of one place, spelt as it is or otherwise.
    case name(code: String, name: String)
    /// The name of several.
    case several([String])
    case unknown
  }

  private let codes: Set<String>
  private let names: [String: [(code: String, name: String)]]
  private let keys: [String]

  /// - Parameter places: Codes with their names, in the order of the table.
  init(_ places: [(code: String, name: String)]) {
    codes = Set(places.map(\.code))
    var names: [String: [(code: String, name: String)]] = [:]
    var keys: [String] = []
    for place in places {
      let key = PlaceNames.key(place.name)
      if key.isEmpty { continue }
      if names[key] == nil { keys.append(key) }
      names[key, default: []].append(place)
    }
    self.names = names
    self.keys = keys
  }

  /// Whether there are places to find.
  var isEmpty: Bool { names.isEmpty }

  /// What a text is.
  func match(_ text: String) -> Match {
    if codes.contains(text) { return .code }
    let key = PlaceNames.key(text)
    if key.isEmpty || PlaceNames.isVillage(text) { return .unknown }
    if let places = names[key] { return PlaceIndex.match(places) }
    // Codes with a slip are no names: another rule tells of them.
    if text.utf8.contains(where: { $0 &- 0x30 < 10 }) { return .unknown }
    var near: [(code: String, name: String)] = []
    let limit = PlaceIndex.slips(key)
    if limit == 0 { return .unknown }
    for candidate in keys where EditDistance.between(key, candidate, limit: limit) != nil {
      near += names[candidate] ?? []
    }
    return PlaceIndex.match(near)
  }

  private static func match(_ places: [(code: String, name: String)]) -> Match {
    switch places.count {
    case 0: .unknown
    case 1: .name(code: places[0].code, name: places[0].name)
    default: .several(places.map(\.code).sorted())
    }
  }

  /// How many slips a name may have: none in short ones, which are too like one another.
  static func slips(_ key: String) -> Int {
    let length = key.unicodeScalars.count
    return length < 5 ? 0 : length < 9 ? 1 : 2
  }
}

extension PlaceIndex {
  /// The codes and names of a table of municipalities.
  static func places(of parts: [TableData]) -> [(code: String, name: String)] {
    parts.flatMap { part -> [(code: String, name: String)] in
      guard case .category(let codes) = part[Municipalities.Fields.code] else { return [] }
      return (0..<part.rowCount).compactMap { row in
        guard let code = codes[row], let name = part[Municipalities.Fields.name].spelling(row: row) else {
          return nil
        }
        return (code, name)
      }
    }
  }
}
