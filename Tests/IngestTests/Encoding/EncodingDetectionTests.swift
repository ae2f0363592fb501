import Foundation
import Testing

@testable import Ingest

@Suite("Finding the encoding")
struct EncodingDetectionTests {
  static let bulgarian = """
    код;наименование;община
    1;Въвеждане на механизми за мониторинг и контрол;Ихтиман
    2;Стимулиране участието на гражданите;Стара Загора
    """
  static let ukrainian = """
    код;назва;громада
    1;Будівництво дитячого садка їжі та спорту;Київська область
    2;Ремонт школи, вулиця Європейська;Львів
    """
  static let russian =
    "код;название\n1;Объект образования, съезд и выставка эпохи\n2;Ёлки, мышь и ещё рынок\n"
  static let romanian =
    "cod;denumire\n1;Împădurirea terenurilor şi reţele în oraşul Iaşi\n2;Staţie de epurare a apelor uzate\n"
  static let hungarian =
    "kód;név\n1;Győri közösségi épület felújítása és bővítése\n2;Székesfehérvár útfelújítás\n"
  static let german = "Code;Name\n1;Förderung der Gebäude für Schüler\n2;Straße nach Köln, größer\n"
  static let greek = "κωδικός;τίτλος\n1;Κατασκευή σχολείου στον Δήμο Αθηναίων\n2;Ανάπλαση πλατείας\n"

  private func encoded(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    let table = try #require(EightBitTable.table(of: encoding)).bytes
    return try text.unicodeScalars.map { scalar in
      scalar.value < 0x80
        ? UInt8(scalar.value) : try #require(table[scalar.value], "\(scalar) in \(encoding)")
    }
  }

  private func read(_ bytes: [UInt8], _ request: EncodingRequest = .detect) -> DecodedText {
    TextReader.text(of: ByteRegion(copying: bytes), request: request)
  }

  private func string(_ text: DecodedText) -> String { text.region.text(text.start..<text.region.count) }

  @Test(
    "8-bit encodings by letter pairs, with the language",
    arguments: [
      (bulgarian, TextEncoding.windows1251, "bg"), (bulgarian, .iso8859_5, "bg"), (bulgarian, .koi8u, "bg"),
      (ukrainian, .windows1251, "uk"), (ukrainian, .koi8u, "uk"), (russian, .windows1251, "ru"),
      (romanian, .windows1250, "ro"), (hungarian, .windows1250, "hu"), (german, .windows1252, "west"),
      (greek, .windows1253, "el"),
    ])
  func letterPairs(_ sample: String, _ encoding: TextEncoding, _ language: String) throws {
    let text = read(try encoded(sample, encoding))
    #expect(text.choice.encoding == encoding)
    #expect(string(text) == sample)
    guard case .letterPairs(let found, let share, let pairs) = text.choice.reason else {
      Issue.record("\(text.choice.reason)")
      return
    }
    #expect(found == language)
    #expect(share > 0.85)
    #expect(pairs > 10)
    #expect(text.doubts.isEmpty)
  }

  @Test("capitals are found like small letters")
  func capitals() throws {
    let text = read(try encoded("ОБЩИНА СТАРА ЗАГОРА;СЛИВЕН;ЯМБОЛ;БУРГАС\n", .windows1251))
    #expect(text.choice.encoding == .windows1251)
  }

  @Test("marks without letters are read as Windows-1252")
  func marksOnly() {
    // 93 and 94 are quotation marks, 96 a dash.
    let text = read(Array("a,b\n1,".utf8) + [0x93, 0x78, 0x94, 0x20, 0x96, 0x0A])
    #expect(text.choice.encoding == .windows1252)
    #expect(text.choice.reason == .noLetters)
    #expect(string(text) == "a,b\n1,“x” –\n")
  }

  @Test("quotation marks of ISO 8859-16 tell it from Windows-1250")
  func iso16() throws {
    let sample = "denumire\n„Împădurirea terenurilor și rețele” în orașul Iași\n„Stație” – de epurare\n"
      .replacingOccurrences(of: "–", with: "-")
    #expect(read(try encoded(sample, .iso8859_16)).choice.encoding == .iso8859_16)
  }

  @Test(
    "byte order marks",
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0xD0, 0x90], TextEncoding.utf8, "А"),
      ([0xFF, 0xFE, 0x10, 0x04], .utf16LittleEndian, "А"),
      ([0xFE, 0xFF, 0x04, 0x10], .utf16BigEndian, "А"),
    ] as [([UInt8], TextEncoding, String)])
  func marks(_ bytes: [UInt8], _ encoding: TextEncoding, _ expected: String) {
    let text = read(bytes)
    #expect(text.choice.encoding == encoding)
    #expect(text.choice.reason == .byteOrderMark(bytes: encoding == .utf8 ? 3 : 2))
    #expect(string(text) == expected)
  }

  @Test("UTF-16 without a mark, Latin and Cyrillic", arguments: [bulgarian, romanian])
  func utf16(_ sample: String) {
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      let bytes = sample.utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return encoding == .utf16LittleEndian ? [low, high] : [high, low]
      }
      let text = read(bytes)
      #expect(text.choice.encoding == encoding)
      #expect(string(text) == sample)
    }
  }

  @Test("ASCII and UTF-8 are read where they lie")
  func inPlace() {
    #expect(read(Array("a,b\n1,2\n".utf8)).choice.reason == .onlyASCII)
    let text = read(Array(EncodingDetectionTests.ukrainian.utf8))
    #expect(text.choice == EncodingChoice(encoding: .utf8, reason: .validUTF8))
    #expect(text.start == 0)
  }

  @Test("E01: UTF-8 asked for, Windows-1251 found, with the byte and the word")
  func wrongRequest() throws {
    // 6 + 5 + 6 + 1 + 8 letters are not ASCII; CE E1 F9 E8 ED E0 is "Община" in Windows-1251.
    let bytes = try encoded("a;Община\n1;Стара Загора и Казанлък\n", .windows1251)
    let text = read(bytes, .fixed(.utf8))
    #expect(
      text.doubts == [
        .doesNotFit(
          given: .utf8, byte: 0xCE, sourceOffset: 2, textOffset: 2, count: 26, readsAs: .windows1251,
          sample: "Община")
      ])
  }

  @Test("E01: Windows-1251 asked for, valid UTF-8 found")
  func wrongEightBit() {
    let text = read(Array("a;Община\n".utf8), .fixed(.windows1251))
    #expect(
      text.doubts == [
        .doesNotFit(
          given: .windows1251, byte: 0xD0, sourceOffset: 2, textOffset: 2, count: 0, readsAs: .utf8,
          sample: "Община")
      ])
    #expect(string(text) == "a;РћР±С‰РёРЅР°\n")
  }

  @Test("E02: lines of two encodings are read each in its own")
  func mixed() throws {
    let first = "код;име\n1;Ихтиман и Костенец\n"
    let second = "2;Стара Загора\n3;Казанлък\n"
    let bytes = Array(first.utf8) + (try encoded(second, .windows1251))
    let text = read(bytes)
    #expect(string(text) == first + second)
    #expect(text.choice.isMixed)
    #expect(text.choice.encoding == .windows1251)
    let cut = first.utf8.count
    #expect(
      text.doubts == [
        .mixed(runs: [
          EncodingRun(encoding: .utf8, text: 0..<cut),
          EncodingRun(encoding: .windows1251, text: cut..<cut + second.utf8.count),
        ])
      ])
    // Asked for, it is no doubt.
    #expect(read(bytes, .mixed).doubts.isEmpty)
    #expect(string(read(bytes, .mixed)) == first + second)
  }

  @Test("UTF-8 with one damaged byte stays UTF-8")
  func damaged() {
    var bytes = Array("код;име\n1;Ихтиман и Костенец\n2;Стара Загора\n".utf8)
    let place = 20
    bytes[place] = 0xFF
    let text = read(bytes)
    #expect(text.choice.encoding == .utf8)
    #expect(!text.choice.isMixed)
    guard case .invalidBytes(_, let offset, _, _)? = text.doubts.first else {
      Issue.record("\(text.doubts)")
      return
    }
    #expect((place - 1...place).contains(offset))
  }

  @Test(
    "a request by name",
    arguments: [
      ("mixed", EncodingRequest.mixed), ("auto", .detect), ("cp1251", .fixed(.windows1251)),
    ])
  func requests(_ name: String, _ request: EncodingRequest) {
    #expect(EncodingRequest(name: name) == request)
  }
}

@Suite("Mojibake")
struct MojibakeTests {
  /// Damaged by Python 3.11: `text.encode().decode("cp1251", errors="replace")`, the last two by cp1252.
  @Test(
    "is repaired",
    arguments: [
      ("РЎРѕС„РёСЏ", "София"), ("РћР±С‰РёРЅР°", "Община"), ("Р\u{FFFD}СЃРїРµСЂРёС…", "Исперих"),
      ("РљРёС—РІ", "Київ"),
      ("BucureÈ™ti", "București"), ("SÃ£o", "São"),
    ])
  func repairs(_ damaged: String, _ text: String) { #expect(Mojibake.repaired(damaged) == text) }

  @Test(
    "sound text is left alone",
    arguments: [
      "София", "Рівненська область", "„СОЮР“", "Iași", "Győr", "São Tomé", "", "abc", "В »", "Р",
      "проект № 5 – РС",
    ])
  func leavesAlone(_ text: String) { #expect(Mojibake.repaired(text) == nil) }
}
