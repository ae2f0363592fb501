/// Which encoding a text was read in, and why.
public struct EncodingChoice: Sendable, Equatable {
  /// The encoding; where lines differ, that of the lines which are not UTF-8.
  public var encoding: TextEncoding
  /// Whether lines differ: some are UTF-8, others `encoding`.
  public var isMixed: Bool
  /// Why.
  public var reason: EncodingReason
  /// The 8-bit encodings that were weighed, best first; empty where none had to be.
  public var candidates: [EncodingCandidate]

  public init(
    encoding: TextEncoding, isMixed: Bool = false, reason: EncodingReason,
    candidates: [EncodingCandidate] = []
  ) {
    self.encoding = encoding
    self.isMixed = isMixed
    self.reason = reason
    self.candidates = candidates
  }
}

/// Why an encoding was chosen.
public enum EncodingReason: Sendable, Equatable {
  /// A flag, the settings or a data package says so.
  case given
  /// The file begins with a byte order mark of `bytes` bytes.
  case byteOrderMark(bytes: Int)
  /// There is nothing but ASCII.
  case onlyASCII
  /// It is valid UTF-8 and not all ASCII.
  case validUTF8
  /// It is UTF-8 but for a few bytes.
  case nearlyUTF8(invalidBytes: Int)
  /// Every other byte is one of a few, as in UTF-16; the share of such bytes.
  case everyOtherByte(share: Double)
  /// Not UTF-8; `share` of the `pairs` letter pairs occur in the language (ISO 639-1, or `west`, `central`).
  case letterPairs(language: String, share: Double, pairs: Int)
  /// Not UTF-8, and there are no letters to judge by, or they fit no language.
  case noLetters
}

/// How well an 8-bit encoding fits.
public struct EncodingCandidate: Sendable, Equatable {
  public var encoding: TextEncoding
  /// Language whose letter pairs fit best.
  public var language: String
  /// Share of letter pairs that occur in the language, 0…1.
  public var share: Double
  /// Number of letter pairs judged.
  public var pairs: Int
}

/// A doubt about the encoding of a text. Facts only; byte places are in the file (unpacked) and in the decoded text.
public enum EncodingDoubt: Sendable, Equatable {
  /// E01: the given encoding does not define some bytes, or the text is plainly in another one. `byte` and
  /// `sourceOffset` are the first place, `count` all such bytes (0 where each is defined), `readsAs` the encoding that
  /// fits and `sample` the word at that place read in it.
  case doesNotFit(
    given: TextEncoding, byte: UInt8, sourceOffset: Int, textOffset: Int, count: Int, readsAs: TextEncoding?,
    sample: String)
  /// E01: bytes that are not UTF-8 in a text that otherwise is.
  case invalidBytes(byte: UInt8, sourceOffset: Int, textOffset: Int, count: Int)
  /// E02: lines of two encodings, in runs in the order of the file.
  case mixed(runs: [EncodingRun])
}

/// Neighbouring lines of one encoding.
public struct EncodingRun: Sendable, Equatable {
  public var encoding: TextEncoding
  /// Bytes of the decoded text.
  public var text: Range<Int>
}

/// Text decoded to UTF-8, in memory that stays.
public struct DecodedText: Sendable {
  /// The memory; where the file is UTF-8 already, the file itself.
  public let region: ByteRegion
  /// Where the text begins in it: behind a byte order mark.
  public let start: Int
  /// Which encoding, and why.
  public let choice: EncodingChoice
  /// What is doubtful about it.
  public let doubts: [EncodingDoubt]
  /// What was seen while it was made sure that the text is UTF-8; nil where it was decoded from something else.
  var survey: TextSurvey?
}
