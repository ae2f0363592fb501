/// Looks over the text of a settings file before any YAML parser sees it: refuses what settings never need and what
/// makes a parser spend gigabytes.
///
/// Anchors (`&a`), aliases (`*a`), tags (`!t`), directives (`%YAML`) and a second document are refused where a value
/// could begin. The scan errs on the side of refusing: a quoted text is skipped only where it ends on its own line.
enum YAMLGuard {
  /// Why a settings file is not parsed.
  enum Refusal: Error, Equatable {
    case tooLarge(bytes: Int, limit: Int)
    case notUTF8(byte: Int)
    /// `&`, `*`, `!` or `%` where a value begins.
    case mark(Character, line: Int, column: Int)
    case tooDeep(line: Int)
  }

  /// Largest settings file in bytes, unless another is set.
  static let sizeLimit = 256 << 10
  /// Deepest nesting of `[` and `{`, and the furthest column at which a block may begin.
  static let flowLimit = 32
  static let columnLimit = 160

  /// The text of a settings file that may be parsed.
  static func checked(
    _ bytes: UnsafeRawBufferPointer, limit: Int = YAMLGuard.sizeLimit
  ) throws(Refusal) -> String {
    if bytes.count > limit { throw .tooLarge(bytes: bytes.count, limit: limit) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = UnsafeRawBufferPointer(rebasing: bytes[(hasMark ? 3 : 0)...])
    guard let text = String(validating: body, as: UTF8.self) else {
      throw .notUTF8(byte: UTF8Prefix.length(of: bytes))
    }
    var flow = 0
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      try scan(Array(line.unicodeScalars), line: index + 1, flow: &flow)
    }
    return text
  }

  private static func scan(_ line: [Unicode.Scalar], line number: Int, flow: inout Int) throws(Refusal) {
    var place = 0
    // Whether a value could begin at `place`.
    var isStart = true
    if line.first == "%" { throw .mark("%", line: number, column: 1) }
    while place < line.count {
      let scalar = line[place]
      if scalar == " " || scalar == "\t" {
        place += 1
        continue
      }
      if scalar == "#", place == 0 || line[place - 1] == " " || line[place - 1] == "\t" { return }
      let endsWord = place + 1 == line.count || line[place + 1] == " " || line[place + 1] == "\t"
      if isStart {
        if scalar == "&" || scalar == "*" || scalar == "!" {
          throw .mark(Character(scalar), line: number, column: place + 1)
        }
        if place > columnLimit, flow == 0 { throw .tooDeep(line: number) }
        if (scalar == "\"" || scalar == "'"), let end = closing(line, from: place) {
          place = end + 1
          isStart = false
          continue
        }
      }
      switch scalar {
      case "[", "{":
        flow += 1
        if flow > flowLimit { throw .tooDeep(line: number) }
        isStart = true
      case "]", "}":
        flow = max(0, flow - 1)
        isStart = false
      case ",": isStart = true
      case ":": isStart = endsWord || flow > 0
      case "-", "?": isStart = isStart && endsWord
      default: isStart = false
      }
      place += 1
    }
  }

  /// The place of the quote that closes the one at `start`, on the same line.
  private static func closing(_ line: [Unicode.Scalar], from start: Int) -> Int? {
    let quote = line[start]
    var place = start + 1
    while place < line.count {
      if quote == "\"", line[place] == "\\" {
        place += 2
        continue
      }
      if line[place] == quote {
        if quote == "'", place + 1 < line.count, line[place + 1] == "'" {
          place += 2
          continue
        }
        return place
      }
      place += 1
    }
    return nil
  }
}

/// How much of some bytes is UTF-8.
enum UTF8Prefix {
  /// Number of bytes before the first that is not UTF-8.
  static func length(of bytes: UnsafeRawBufferPointer) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var length = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): length += UTF8.width(scalar)
      case .emptyInput, .error: return length
      }
    }
  }
}
