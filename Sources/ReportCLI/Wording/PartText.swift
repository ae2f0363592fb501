/// Dimensions and parts of disaggregations that every monitoring table has. The raw value is the spelling in files.
enum PartText: String, ReportText {
  case sex, age, female, male

  var wording: Wording {
    switch self {
    case .sex: Wording(en: "sex", bg: "пол", ro: "gen", uk: "стать")
    case .age: Wording(en: "age", bg: "възраст", ro: "vârstă", uk: "вік")
    case .female: Wording(en: "female", bg: "жени", ro: "femei", uk: "жінки")
    case .male: Wording(en: "male", bg: "мъже", ro: "bărbați", uk: "чоловіки")
    }
  }
}

extension Words {
  /// A disaggregation as a reader sees it: `sex=female;age=15-24` is "пол: жени, възраст: 15-24" in Bulgarian.
  /// Dimensions and parts that only the data knows stay in the data's words.
  func part(_ disaggregation: String) -> String {
    disaggregation.split(separator: ";").map { pair in
      pair.split(separator: "=", maxSplits: 1).map { word in
        PartText(rawValue: String(word)).map { self($0) } ?? String(word)
      }.joined(separator: ": ")
    }.joined(separator: ", ")
  }
}
