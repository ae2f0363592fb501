import IndicatorEngine

/// Which spellings of a column of places are one place, where no table of places says so.
///
/// Spellings with one key are one place, called by the spelling of most rows. A rarer key with a slip or two is joined to a
/// more frequent one only where exactly one is that near, and never where it stands in as many rows: two places that
/// resemble one another are both written often.
struct PlaceSpellings {
  /// A place and the other spellings that were read as it.
  struct Merged: Equatable {
    let name: String
    let spellings: [String]
  }

  /// What each text becomes; texts that stay are not in it.
  private(set) var names: [String: String] = [:]
  private(set) var merged: [Merged] = []

  /// - Parameter counts: The spellings and their rows.
  init(_ counts: [(text: String, rows: Int)]) {
    var groups: [String: [(text: String, rows: Int)]] = [:]
    for count in counts {
      let key = PlaceNames.key(count.text)
      if key.isEmpty { continue }
      // A village and a town of one name are two places.
      groups[PlaceNames.isVillage(count.text) ? key + " \u{1}" : key, default: []].append(count)
    }
    let keys = groups.keys.sorted { a, b in
      let (left, right) = (PlaceSpellings.rows(groups[a]), PlaceSpellings.rows(groups[b]))
      return left != right ? left > right : a < b
    }
    let target = PlaceSpellings.targets(keys, groups)
    for key in keys where target[key] == nil {
      let members = (groups[key] ?? []) + keys.filter { target[$0] == key }.flatMap { groups[$0] ?? [] }
      guard members.count > 1, let name = PlaceSpellings.name(groups[key] ?? []) else { continue }
      let others = members.map(\.text).filter { $0 != name }.sorted()
      for other in others { names[other] = name }
      merged.append(Merged(name: name, spellings: others))
    }
  }

  /// For each rare key the frequent one that it is a slip of.
  private static func targets(
    _ keys: [String], _ groups: [String: [(text: String, rows: Int)]]
  ) -> [String: String] {
    // Comparing all with all is for columns of places, not of people.
    guard keys.count <= 5000 else { return [:] }
    var target: [String: String] = [:]
    for (place, key) in keys.enumerated() {
      let limit = PlaceIndex.slips(key)
      guard limit > 0, !key.utf8.contains(where: { $0 &- 0x30 < 10 }) else { continue }
      let near = keys[..<place].filter { other in
        target[other] == nil && rows(groups[key]) * 3 <= rows(groups[other])
          && EditDistance.between(key, other, limit: limit) != nil
      }
      if near.count == 1, let only = near.first { target[key] = only }
    }
    return target
  }

  private static func rows(_ group: [(text: String, rows: Int)]?) -> Int {
    group?.reduce(0) { $0 + $1.rows } ?? 0
  }

  /// The spelling of most rows; of equals the one that is not all in capitals, then the first by its letters.
  private static func name(_ group: [(text: String, rows: Int)]) -> String? {
    group.min { a, b in
      if a.rows != b.rows { return a.rows > b.rows }
      let (left, right) = (a.text == a.text.uppercased(), b.text == b.text.uppercased())
      return left != right ? right : a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars)
    }?.text
  }
}
