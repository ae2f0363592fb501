import IndicatorEngine
import Testing

@Suite("Text folding") struct TextFoldingTests {
  @Test(
    "spellings that people do not tell apart have one key",
    arguments: [
      ("original_end", "Original  End"),
      ("Ţintă finală", "țintă\u{A0}finală"),  // seed 002 mixes cedilla and comma below (rules.md §1)
      ("Iaşi", "IAȘI"),
      ("I\u{61}s\u{326}i", "Iași"),  // letters with combining marks
      ("Код на проекта:", "код на проекта"),
      ("code", "соdе"),  // Cyrillic с and е
      ("ОБЩИНА", "община"),
      ("зобов'язання", "зобов’язання"),
      ("№ на договор", "No. на договор"),
      ("area_km2", "Area (km²)"),
      ("Приоритетна ос І", "приоритетна ос I"),  // seed 003: Cyrillic І, U+0406
      ("цел\u{200B}", "цел"),
      ("ｃｏｄｅ", "code"),
      ("проєкт — «А»", "Проєкт-А"),
      ("Straße", "STRASSE"),
      ("край", "краи"),
    ])
  func oneKey(_ pair: (String, String)) {
    #expect(TextFolding.key(pair.0) == TextFolding.key(pair.1))
    #expect(TextFolding.matches(pair.0, pair.1))
  }

  @Test(
    "what people mean to be different keeps different keys",
    arguments: [
      ("target", "targets"), ("Бяла", "Бели"), ("бюджет", "бюджет %"), ("план 1", "план 2"), ("цел", "сел"),
    ])
  func otherKey(_ pair: (String, String)) {
    #expect(TextFolding.key(pair.0) != TextFolding.key(pair.1))
  }

  @Test("plain keys are spelt as one expects")
  func spelling() {
    #expect(TextFolding.key(" Ţintă  finală ") == "tinta finala")
    #expect(TextFolding.key("Budget (EUR), total") == "budget eur total")
    #expect(TextFolding.key("%") == "%")
  }

  @Test("a text of nothing but spaces and punctuation has an empty key, which matches nothing")
  func empty() {
    #expect(TextFolding.key(" … — \u{A0}()") == "")
    #expect(!TextFolding.matches("-", "…"))
  }

  @Test("folding a key again changes nothing")
  func idempotent() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = TextFolding.key("a" + String(scalar) + "z")
      #expect(TextFolding.key(once) == once, "U+\(String(value, radix: 16))")
    }
  }

  @Test("capital and small letters of every script have one key")
  func caseFolding() {
    for value in UInt32(0x41)...0x52F {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic,
        !(0x300...0x36F).contains(value)
      else { continue }
      let capital = scalar.properties.uppercaseMapping
      guard capital.unicodeScalars.count == 1 else { continue }
      #expect(TextFolding.key(capital) == TextFolding.key(String(scalar)), "\(scalar)")
    }
  }

  @Test(
    "look-alike letters in codes become Latin, case and the rest stay",
    arguments: [
      ("ВG16RFOP001", "BG16RFOP001"),  // messages.md row 28
      ("BG16RFOP001–1.014", "BG16RFOP001-1.014"),
      ("І", "I"), ("Ⅳ", "IV"), (" 00014\u{A0}", "00014"), ("К10.И6", "K10.И6"), ("UA05Н", "UA05H"),
      ("bg16", "bg16"), ("１３", "13"), ("ΒG", "BG"),
    ])
  func skeleton(_ pair: (String, String)) {
    #expect(TextFolding.skeleton(pair.0) == pair.1)
  }

  @Test("the tables of look-alikes pair letter by letter")
  func tables() {
    for (foreign, latin) in [
      ("А", "A"), ("Х", "X"), ("х", "x"), ("ѕ", "s"), ("Ѕ", "S"), ("Ο", "O"), ("Χ", "X"),
    ] {
      #expect(TextFolding.skeleton(foreign) == latin)
    }
  }
}

@Suite("Edit distance") struct EditDistanceTests {
  // Counted by hand; the swaps by the restricted definition (each letter moved once).
  @Test(
    "counts insertions, omissions, changes and swaps",
    arguments: [
      ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3),
      ("BG16-77", "BG16-71", 1), ("община", "общнна", 1), ("progres", "progress", 1),
    ])
  func distance(_ row: (String, String, Int)) {
    #expect(EditDistance.between(row.0, row.1) == row.2)
    #expect(EditDistance.between(row.1, row.0) == row.2)
    #expect(EditDistance.between(row.0, row.1, limit: row.2) == row.2)
    if row.2 > 0 { #expect(EditDistance.between(row.0, row.1, limit: row.2 - 1) == nil) }
  }

  @Test("the bound changes no distance within it")
  func bound() {
    let words = [
      "", "a", "ab", "ba", "abc", "acb", "bca", "cab", "abcd", "badc", "abab", "baba", "aabb", "bbaa",
    ]
    for a in words {
      for b in words {
        let exact = EditDistance.between(a, b)
        for limit in 0...5 {
          let expected = exact.flatMap { $0 <= limit ? $0 : nil }
          #expect(EditDistance.between(a, b, limit: limit) == expected, "\(a) \(b) \(limit)")
        }
      }
    }
  }

  @Test("finds the nearest known code")
  func nearest() {
    let match = EditDistance.nearest(to: "BG16-77", in: ["BG05-01", "BG16-71", "BG16RFOP"])
    #expect(match?.index == 1)
    #expect(match?.text == "BG16-71")
    #expect(match?.distance == 1)
    #expect(EditDistance.nearest(to: "operatoin", in: ["operation", "option"])?.text == "operation")
    #expect(EditDistance.nearest(to: "xyz", in: ["operation"]) == nil)
    #expect(EditDistance.nearest(to: "…", in: ["…"]) == nil)
  }

  @Test("equally near candidates are decided alike in any order")
  func ties() {
    let candidates = ["BG16-70", "BG26-77", "BG16-71"]
    #expect(EditDistance.nearest(to: "BG16-77", in: candidates)?.text == "BG16-70")
    #expect(EditDistance.nearest(to: "BG16-77", in: candidates.reversed())?.text == "BG16-70")
  }
}
