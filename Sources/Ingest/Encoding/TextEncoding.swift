/// The encodings of text that are read.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case iso8859_5 = "iso-8859-5"
  case iso8859_16 = "iso-8859-16"
  case koi8u = "koi8-u"

  /// The encoding of a name as people and standards write it (`UTF8`, `cp1251`, `win-1251`, `latin10`); nil for a name
  /// that is not known. Case, `-`, `_` and spaces do not matter.
  public init?(name: String) {
    let folded = String(name.lowercased().unicodeScalars.filter { !"-_ .".unicodeScalars.contains($0) })
    guard let encoding = TextEncoding.names[folded] else { return nil }
    self = encoding
  }

  private static let names: [String: TextEncoding] = [
    "utf8": .utf8, "utf8sig": .utf8, "utf8bom": .utf8, "ascii": .utf8, "usascii": .utf8,
    "utf16le": .utf16LittleEndian, "utf16": .utf16LittleEndian, "unicode": .utf16LittleEndian,
    "ucs2": .utf16LittleEndian, "utf16be": .utf16BigEndian,
    "windows1250": .windows1250, "cp1250": .windows1250, "win1250": .windows1250, "1250": .windows1250,
    "windows1251": .windows1251, "cp1251": .windows1251, "win1251": .windows1251, "1251": .windows1251,
    "windows1252": .windows1252, "cp1252": .windows1252, "win1252": .windows1252, "1252": .windows1252,
    "latin1": .windows1252, "iso88591": .windows1252,
    "windows1253": .windows1253, "cp1253": .windows1253, "win1253": .windows1253, "1253": .windows1253,
    "iso88595": .iso8859_5, "cyrillic": .iso8859_5,
    "iso885916": .iso8859_16, "latin10": .iso8859_16, "koi8u": .koi8u, "koi8r": .koi8u, "koi8": .koi8u,
  ]

  /// The name as findings print it.
  public var displayName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1250, .windows1251, .windows1252, .windows1253: "W" + rawValue.dropFirst()
    case .iso8859_5, .iso8859_16, .koi8u: rawValue.uppercased()
    }
  }

  /// Whether each byte stands for one character.
  public var isEightBit: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: false
    default: true
    }
  }

  /// The 8-bit encodings in the order in which a tie between them is decided.
  static let eightBit: [TextEncoding] = [
    .windows1251, .windows1252, .windows1250, .windows1253, .iso8859_5, .iso8859_16, .koi8u,
  ]
}

/// What was asked for with `--encoding`.
public enum EncodingRequest: Sendable, Equatable {
  /// Find out from the bytes.
  case detect
  /// This one.
  case fixed(TextEncoding)
  /// Row by row: UTF-8 where a line is valid UTF-8, else the 8-bit encoding that fits the other lines.
  case mixed

  /// The request of a flag's or a settings file's value; nil for a name that is not known.
  public init?(name: String) {
    switch name.lowercased() {
    case "auto", "detect", "": self = .detect
    case "mixed": self = .mixed
    default:
      guard let encoding = TextEncoding(name: name) else { return nil }
      self = .fixed(encoding)
    }
  }
}
