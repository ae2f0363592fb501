/// Why a document was not read to its end, and where. Facts only.
public struct XMLFault: Error, Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// A document type declaration; `entity` is the address it asks for, where it asks for one.
    case doctype(entity: String?)
    /// More elements within elements than the limit.
    case tooDeep(limit: Int)
    /// More attributes of one element than the limit.
    case tooManyAttributes(limit: Int)
    /// More bytes of text, of a tag or of a comment in one piece than the limit.
    case tooLong(limit: Int)
    /// The document is not well-formed.
    case malformed(XMLProblem)
    /// The bytes could not be had; the source knows why.
    case source
  }

  public let reason: Reason
  /// The line, 1 = the first.
  public let line: Int
  /// The character in the line, 1 = the first.
  public let column: Int

  public init(_ reason: Reason, line: Int, column: Int) {
    (self.reason, self.line, self.column) = (reason, line, column)
  }
}

/// What is not well-formed about a document.
public enum XMLProblem: Sendable, Equatable, CaseIterable {
  /// The document ends before its elements do, or holds none.
  case endsEarly
  /// An end tag does not fit the begin tag.
  case wrongEndTag
  /// A character that may not stand there.
  case wrongCharacter
  /// One attribute twice.
  case attributeTwice
  /// A reference to a character or entity that does not exist.
  case unknownEntity
  /// A prefix without a namespace.
  case unknownPrefix
  /// An encoding that is not read, or another one than the declaration says.
  case wrongEncoding
  /// Something after the end of the document.
  case afterEnd
  /// Anything else.
  case other
}

extension XMLFault {
  /// The fault as a finding about `file`, or about an entry of it.
  ///
  /// - Parameter part: The entry of an archive; nil where the file is the document.
  func finding(file: String, part: String? = nil) -> Finding {
    var place = Location(file: file, row: line, pointer: part ?? "")
    place.character = column
    switch reason {
    case .doctype(let entity):
      // The parser tells it where its inner part begins, which is no place to send a person to.
      place.character = nil
      guard let entity else { return Finding(.xmlDoctype, at: place) }
      return Finding(.xmlEntity, at: place, ["found": .found(entity)])
    case .tooDeep(let limit):
      return Finding(.xmlTooLarge, at: place, XMLFault.passed(.depth, limit, "--max-xml-depth"))
    case .tooManyAttributes(let limit):
      return Finding(.xmlTooLarge, at: place, XMLFault.passed(.attributes, limit, "--max-xml-attributes"))
    case .tooLong(let limit):
      return Finding(.xmlTooLarge, at: place, XMLFault.passed(.xmlText, limit, "--max-xml-text"))
    case .malformed(let problem):
      return Finding(.xmlMalformed, at: place, ["problem": .word(.xml(problem))])
    case .source: return Finding(.archiveDamaged, at: Location(file: file, byte: 0))
    }
  }

  /// What is said of a limit that is passed, with the flag that moves it.
  private static func passed(
    _ thing: FindingWord.LimitedThing, _ limit: Int, _ flag: String
  ) -> [String: Finding.Argument] {
    ["what": .word(.limited(thing)), "limit": .count(limit), "flag": .text(flag)]
  }
}
