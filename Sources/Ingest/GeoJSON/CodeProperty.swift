import IndicatorEngine

/// Which property of features holds the codes of places.
enum CodeProperty {
  /// The names of all properties, in the order in which they are met; an empty one is the feature's own `id`.
  static func names(of features: [GeoJSONReader.Feature]) -> [String] {
    var seen: Set<String> = []
    return features.flatMap { $0.properties.map(\.name) }.filter { seen.insert($0).inserted }
  }

  /// With municipalities, the property that names most of them; without, or where none names any, the first whose values are codes of a system that
  /// is known, else the first that is called a code and has a value for every feature. Nil where there is none.
  static func chosen(of features: [GeoJSONReader.Feature], municipalities: [String: String]) -> String? {
    let names = names(of: features)
    if !municipalities.isEmpty {
      let counts = names.map { name in
        Set(features.compactMap { $0.text(of: name).flatMap { municipalities[TextFolding.skeleton($0)] } })
          .count
      }
      if let best = counts.max(), best > 0, let place = counts.firstIndex(of: best) { return names[place] }
    }
    func values(_ name: String) -> [String] { features.compactMap { $0.text(of: name) } }
    func tellsApart(_ name: String) -> Bool {
      let values = values(name)
      return values.count == features.count && Set(values).count * 10 >= values.count * 9
    }
    return names.first { tellsApart($0) && CodeSystem.of(values($0)) != nil }
      ?? names.first { tellsApart($0) && isCalledCode($0) }
  }

  private static func isCalledCode(_ name: String) -> Bool {
    let key = TextFolding.key(name)
    return name.isEmpty || words.contains { key == $0 || key.hasSuffix(" " + $0) || key.hasPrefix($0 + " ") }
  }

  private static let words = [
    "code", "id", "gisco id", "lau", "nuts", "nuts id", "nuts3", "nuts4", "ekatte", "siruta", "natcode",
    "katottg", "katotth",
    "koatuu", "код", "cod", "shapeid",
  ].map { TextFolding.key($0) }
}

extension GeoJSONReader.Feature {
  /// The value of a property; nil where it has none.
  func text(of name: String) -> String? { properties.first { $0.name == name }?.text }
}
