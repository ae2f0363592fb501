/// How the cells and records of a text are set apart.
public struct CSVDialect: Sendable, Hashable {
  /// How a quote within a quoted cell is written.
  public enum Escape: String, Sendable, Hashable {
    /// As two quotes.
    case doubled
    /// As a backslash and a quote; `\\` is one backslash, any other backslash stays.
    case backslash
  }

  /// UTF-8 of what stands between cells; one byte or several, empty where every record is one cell.
  public var delimiter: [UInt8]
  /// The quote, nil where no character quotes.
  public var quote: UInt8?
  /// How a quote within a quoted cell is written.
  public var escape: Escape
  /// A record that begins with this byte is a comment; nil where there are none.
  public var comment: UInt8?

  public init(
    delimiter: String = ",", quote: UInt8? = UInt8(ascii: "\""), escape: Escape = .doubled,
    comment: UInt8? = nil
  ) {
    self.delimiter = Array(delimiter.utf8)
    self.quote = quote
    self.escape = escape
    self.comment = comment
  }

  /// The delimiter as text.
  public var delimiterText: String { String(decoding: delimiter, as: UTF8.self) }

  /// The delimiter of a flag's value: itself, or one of the names `tab`, `comma`, `semicolon`, `pipe`, `space`, `\t`.
  public static func delimiter(named name: String) -> String? {
    switch name.lowercased() {
    case "tab", "\\t", "tsv": "\t"
    case "comma": ","
    case "semicolon": ";"
    case "pipe": "|"
    case "colon": ":"
    case "space": " "
    case "": nil
    default: name.contains(where: { "\r\n\"".contains($0) }) ? nil : name
    }
  }
}

/// How records end in a text.
public struct CSVTerminators: Sendable, Equatable {
  /// Records that end in LF, CR LF and CR alone, among those looked at.
  public var lineFeeds = 0
  public var pairs = 0
  public var carriageReturns = 0

  /// Whether more than one kind occurs.
  public var isMixed: Bool { [lineFeeds, pairs, carriageReturns].filter { $0 > 0 }.count > 1 }
}
