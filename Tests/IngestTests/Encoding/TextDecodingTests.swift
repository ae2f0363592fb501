import Foundation
import Testing

@testable import Ingest

@Suite("Decoding text")
struct TextDecodingTests {
  private func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> (text: String, faults: Int) {
    bytes.withUnsafeBytes { raw in
      let range = 0..<raw.count
      var decoder = TextDecoder(capacity: TextDecoder.capacity(raw, in: range, as: encoding))
      decoder.append(raw, in: range, as: encoding)
      let faults = decoder.faultCount
      let region = decoder.finish()
      return (region.text(0..<region.count), faults)
    }
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }

  /// Bytes from Python 3.11: `text.encode("cp1251").hex()` and so on.
  @Test(
    "the bytes Python makes of a text give the text",
    arguments: [
      (
        TextEncoding.windows1251,
        "cee1f9e8ede020c8f5f2e8ece0ed3b20b92031332d31332d3138353b2084a5e0edeeea20bfe6b320ba933b2088",
        "Община Ихтиман; № 13-13-185; „Ґанок їжі є“; €"
      ),
      (
        .windows1250,
        "4961ba693b20ce6d70e36475726972652c20fe6172e33b204779f57220fb723b20a3f3649f208478943b2080",
        "Iaşi; Împădurire, ţară; Győr űr; Łódź „x”; €"
      ),
      (
        .windows1252, "dc6265726772f6df653b2053e36f20546f6de93b206e61ef7665206661e76164653b208020937894",
        "Übergröße; São Tomé; naïve façade; € “x”"
      ),
      (
        .windows1253, "c4deeceff220c1e8e7ede1dff9ed3b20b8f1e3ef20fdf8eff23b208020937894",
        "Δήμος Αθηναίων; Έργο ύψος; € “x”"
      ),
      (.iso8859_5, "bed1e9d8ddd020b1e3e0d3d0e13b20f020373b20fd2033", "Община Бургас; № 7; § 3"),
      (
        .iso8859_16, "4961ba693b20ce6d70e36475726972652c20fe6172e33b20a578b53b20a4",
        "Iași; Împădurire, țară; „x”; €"
      ),
      (
        .koi8u, "bdc1cecfcb2c20a7d6c12c20b4c4cea6d3d4d82c20ebc9a7d7d3d8cbc120cfc2ccc1d3d4d820a5a0",
        "Ґанок, їжа, Єдність, Київська область ╔═"
      ),
      (.utf16LittleEndian, "1e043104490438043d0430040900490061001902690020003dd800de", "Община\tIași 😀"),
      (.utf16BigEndian, "041e043104490438043d0430000900490061021900690020d83dde00", "Община\tIași 😀"),
    ])
  func decodes(_ encoding: TextEncoding, _ hex: String, _ text: String) {
    let found = decode(bytes(hex), encoding)
    #expect(found.text == text)
    #expect(found.faults == 0)
  }

  @Test(
    "each defined byte is what Foundation says",
    arguments: [
      (TextEncoding.windows1250, String.Encoding.windowsCP1250), (.windows1251, .windowsCP1251),
      (.windows1252, .windowsCP1252), (.windows1253, .windowsCP1253),
    ])
  func agreesWithFoundation(_ encoding: TextEncoding, _ other: String.Encoding) throws {
    let table = try #require(EightBitTable.table(of: encoding))
    for byte in UInt8(0x80)...0xFF where table.scalars[Int(byte)] != 0xFFFD {
      #expect(String(data: Data([byte]), encoding: other) == decode([byte], encoding).text, "\(byte)")
    }
  }

  /// Counts of bytes that Python's codecs refuse: cp1250 81 83 88 90 98, cp1251 98, cp1252 81 8D 8F 90 9D, cp1253
  /// 81 88 8A 8C–8F 90 98 9A 9C–9F AA D2 FF; the 32 control characters of ISO 8859 count as undefined here.
  @Test(
    "undefined bytes are faults",
    arguments: [
      (TextEncoding.windows1250, 5), (.windows1251, 1), (.windows1252, 5), (.windows1253, 17),
      (.iso8859_5, 32),
      (.iso8859_16, 32), (.koi8u, 0),
    ])
  func refusesUndefined(_ encoding: TextEncoding, _ count: Int) {
    let found = decode(Array(0x80...0xFF), encoding)
    #expect(found.faults == count)
    #expect(found.text.unicodeScalars.filter { $0 == "\u{FFFD}" }.count == count)
  }

  @Test(
    "UTF-8 is strict",
    arguments: [
      ("C0AF", 0), ("EDA080", 0), ("F4908080", 0), ("E282", 0), ("41C3A9FF", 3), ("F0808080", 0), ("80", 0),
    ])
  func strictUTF8(_ hex: String, _ invalid: Int) {
    let bytes = bytes(hex)
    bytes.withUnsafeBytes { #expect(UTF8Check.firstInvalid($0, in: 0..<$0.count) == invalid) }
  }

  @Test("valid UTF-8 of every length passes, at every place in a block")
  func acceptsUTF8() {
    for shift in 0..<40 {
      let text = String(repeating: "a", count: shift) + "яй€😀\u{10FFFF}\u{D7FF}\u{E000}z"
      Array(text.utf8).withUnsafeBytes { #expect(UTF8Check.firstInvalid($0, in: 0..<$0.count) == nil) }
    }
  }

  @Test("half a surrogate pair and an odd byte are faults")
  func badUTF16() {
    #expect(decode([0x3D, 0xD8, 0x41, 0x00], .utf16LittleEndian).text == "\u{FFFD}A")
    #expect(decode([0x41, 0x00, 0x42], .utf16LittleEndian).faults == 1)
  }

  @Test(
    "names of encodings as people write them",
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("cp1251", .windows1251), ("Windows-1251", .windows1251),
      ("win1250", .windows1250),
      ("ISO_8859-5", .iso8859_5), ("KOI8-U", .koi8u), ("utf-16", .utf16LittleEndian),
      ("latin10", .iso8859_16),
    ])
  func names(_ name: String, _ encoding: TextEncoding) { #expect(TextEncoding(name: name) == encoding) }

  @Test("an unknown name is nil")
  func unknownName() { #expect(TextEncoding(name: "shift-jis") == nil) }
}
