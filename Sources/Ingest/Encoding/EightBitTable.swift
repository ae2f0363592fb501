/// The upper half of an 8-bit encoding: which character each of the bytes 80 to FF stands for, if any.
///
/// Undefined bytes stay undefined. The bytes 80 to 9F of ISO 8859, which are control characters on paper and do not
/// occur in text, count as undefined too.
struct EightBitTable: Sendable {
  /// The Unicode scalar of each byte; 0xFFFD where the byte is undefined.
  let scalars: [UInt32]
  /// UTF-8 of each byte in the low three bytes (first byte lowest), its length in the top byte.
  let utf8: [UInt32]
  /// The scalar in lower case; 0 where it is no letter, 0xFFFD where the byte is undefined.
  let letters: [UInt32]

  private init(_ upperHalf: String) {
    let upper = upperHalf.unicodeScalars.filter { $0 != "\n" }.map(\.value)
    precondition(upper.count == 128, "a table of \(upper.count) characters")
    scalars = (0..<128).map { UInt32($0) } + upper
    utf8 = scalars.map { scalar in
      let bytes = Array(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
      return bytes.enumerated().reduce(UInt32(bytes.count) << 24) {
        $0 | UInt32($1.element) << UInt32(8 * $1.offset)
      }
    }
    letters = scalars.map { value in
      guard value != 0xFFFD, let scalar = Unicode.Scalar(value) else { return 0xFFFD }
      guard scalar.properties.isAlphabetic else { return 0 }
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }
  }

  /// The byte of each character above 7F.
  var bytes: [UInt32: UInt8] {
    var bytes: [UInt32: UInt8] = [:]
    for byte in 128..<256 where scalars[byte] != 0xFFFD { bytes[scalars[byte]] = UInt8(byte) }
    return bytes
  }

  /// The table of an 8-bit encoding, nil for the others.
  static func table(of encoding: TextEncoding) -> EightBitTable? { tables[encoding] }

  private static let tables: [TextEncoding: EightBitTable] = [
    .windows1250: EightBitTable(windows1250), .windows1251: EightBitTable(windows1251),
    .windows1252: EightBitTable(windows1252), .windows1253: EightBitTable(windows1253),
    .iso8859_5: EightBitTable(iso8859_5), .iso8859_16: EightBitTable(iso8859_16),
    .koi8u: EightBitTable(koi8u),
  ]

  private static let windows1250 = """
    €\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ
    \u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź
    \u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż
    °±˛ł´µ¶·¸ąş»Ľ˝ľż
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ
    ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß
    ŕáâăäĺćçčéęëěíîď
    đńňóôőö÷řůúűüýţ˙
    """
  private static let windows1251 = """
    ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ
    ђ‘’“”•–—\u{FFFD}™љ›њќћџ
    \u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї
    °±Ііґµ¶·ё№є»јЅѕї
    АБВГДЕЖЗИЙКЛМНОП
    РСТУФХЦЧШЩЪЫЬЭЮЯ
    абвгдежзийклмноп
    рстуфхцчшщъыьэюя
    """
  private static let windows1252 = """
    €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}
    \u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯
    °±²³´µ¶·¸¹º»¼½¾¿
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ
    ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß
    àáâãäåæçèéêëìíîï
    ðñòóôõö÷øùúûüýþÿ
    """
  private static let windows1253 = """
    €\u{FFFD}‚ƒ„…†‡\u{FFFD}‰\u{FFFD}‹\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}
    \u{FFFD}‘’“”•–—\u{FFFD}™\u{FFFD}›\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}
    \u{A0}΅Ά£¤¥¦§¨©\u{FFFD}«¬\u{AD}®―
    °±²³΄µ¶·ΈΉΊ»Ό½ΎΏ
    ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ
    ΠΡ\u{FFFD}ΣΤΥΦΧΨΩΪΫάέήί
    ΰαβγδεζηθικλμνξο
    πρςστυφχψωϊϋόύώ\u{FFFD}
    """
  private static let iso8859_5 = """
    \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}
    \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}
    \u{A0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{AD}ЎЏ
    АБВГДЕЖЗИЙКЛМНОП
    РСТУФХЦЧШЩЪЫЬЭЮЯ
    абвгдежзийклмноп
    рстуфхцчшщъыьэюя
    №ёђѓєѕіїјљњћќ§ўџ
    """
  private static let iso8859_16 = """
    \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}
    \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}
    \u{A0}ĄąŁ€„Š§š©Ș«Ź\u{AD}źŻ
    °±ČłŽ”¶·žčș»ŒœŸż
    ÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏ
    ĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚß
    àáâăäćæçèéêëìíîï
    đńòóôőöśűùúûüęțÿ
    """
  private static let koi8u = """
    ─│┌┐└┘├┤┬┴┼▀▄█▌▐
    ░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷
    ═║╒ёє╔ії╗╘╙╚╛ґ╝╞
    ╟╠╡ЁЄ╣ІЇ╦╧╨╩╪Ґ╬©
    юабцдефгхийклмно
    пярстужвьызшэщчъ
    ЮАБЦДЕФГХИЙКЛМНО
    ПЯРСТУЖВЬЫЗШЭЩЧЪ
    """
}
