import IndicatorEngine

/// What one walk over the bytes of a text tells before a cell is read: whether they are UTF-8, where letters may have
/// been damaged, and how many quotes stand in each piece, so that several cores can begin in the middle.
struct TextSurvey: Sendable {
  /// The first byte that cannot be UTF-8, nil where all of them are.
  private(set) var firstInvalid: Int?
  /// Places of damaged and lost letters; of no meaning where the text is not UTF-8.
  private(set) var faults: TextFaults
  /// Quotes (`"`) in pieces of the text.
  let quotes: QuoteCounts

  /// Bytes of a piece.
  static let pieceSize = 4 << 20

  /// Looks over `bytes[range]` on at most `threads` threads.
  ///
  /// - Parameter replacements: Whether U+FFFD is a fault: not where our own decoder put it in.
  init(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>, replacements: Bool = true, threads: Int = 1) {
    guard let base = bytes.baseAddress, !range.isEmpty else {
      (firstInvalid, faults) = (nil, TextFaults())
      quotes = QuoteCounts(start: range.lowerBound, size: TextSurvey.pieceSize, counts: [])
      return
    }
    nonisolated(unsafe) let start = base
    let ends = stride(from: range.lowerBound, to: range.upperBound, by: TextSurvey.pieceSize).map {
      UTF8Check.characterStart(base, from: $0, end: range.upperBound)
    }
    let pieces = Parallel.map(count: ends.count, threads: threads) { index in
      var piece = TextPiece(
        start, from: index == 0 ? range.lowerBound : ends[index],
        to: index + 1 < ends.count ? ends[index + 1] : range.upperBound, textEnd: range.upperBound,
        replacements: replacements)
      piece.walk()
      return piece.outcome
    }
    firstInvalid = pieces.lazy.compactMap(\.firstInvalid).first
    faults = TextFaults(joining: pieces.map(\.faults))
    quotes = QuoteCounts(
      start: range.lowerBound, size: TextSurvey.pieceSize, counts: pieces.map(\.quotes))
  }
}

/// How many quotes stand in pieces of a text.
struct QuoteCounts: Sendable {
  /// The byte counted.
  static let quote = UInt8(ascii: "\"")
  /// Where the first piece begins.
  let start: Int
  /// Bytes of a piece.
  let size: Int
  let counts: [Int]
}

/// One piece of a text while it is walked over.
private struct TextPiece {
  struct Outcome: Sendable {
    var firstInvalid: Int?
    var faults = TextFaults()
    var quotes = 0
  }

  /// Bytes that are looked at before the outcome is; they are gone over again, byte by byte, where it is not plain.
  private static let stretch = 1024

  private let base: UnsafeRawPointer
  private let start: Int
  private let end: Int
  /// A fault that begins in the piece may go on to here.
  private let textEnd: Int
  private let replacements: Bool
  /// Up to here faults were looked for byte by byte.
  private var searched: Int
  private(set) var outcome = Outcome()

  init(_ base: UnsafeRawPointer, from start: Int, to end: Int, textEnd: Int, replacements: Bool) {
    (self.base, self.start, self.end, self.textEnd) = (base, start, end, textEnd)
    self.replacements = replacements
    searched = start
  }

  mutating func walk() {
    var offset = start
    // The three bytes before a stretch are looked at too, so the first bytes of a text go the slow way.
    if start < 3 {
      offset = min(end, start + 64)
      look(from: start, to: offset)
      countQuotes(from: start, to: offset)
    }
    while offset + TextPiece.stretch <= end {
      let glance = TextGlance(base, offset, TextPiece.stretch)
      outcome.quotes += glance.quotes
      let isSound = glance.isSound || glance.isRare && UTF8Check.isWellFormed(base, offset, TextPiece.stretch)
      if !isSound { check(from: offset, to: offset + TextPiece.stretch) }
      if glance.isSuspect { search(from: offset - 3, to: offset + TextPiece.stretch) }
      offset += TextPiece.stretch
    }
    look(from: offset, to: end)
    countQuotes(from: offset, to: end)
  }

  private mutating func look(from offset: Int, to stop: Int) {
    check(from: offset, to: stop)
    search(from: offset - 3, to: stop)
  }

  private mutating func countQuotes(from offset: Int, to stop: Int) {
    for place in offset..<stop where base.load(fromByteOffset: place, as: UInt8.self) == QuoteCounts.quote {
      outcome.quotes += 1
    }
  }

  /// Checks byte by byte that characters are well formed, from the one on that holds the byte before `offset`.
  private mutating func check(from offset: Int, to stop: Int) {
    guard outcome.firstInvalid == nil else { return }
    var offset = offset
    if offset > start {
      offset -= 1
      while offset > start, base.load(fromByteOffset: offset, as: UInt8.self) & 0xC0 == 0x80 { offset -= 1 }
    }
    outcome.firstInvalid = UTF8Check.firstInvalid(base, from: offset, to: stop, end: end)
  }

  private mutating func search(from offset: Int, to stop: Int) {
    let offset = max(offset, searched)
    guard offset < stop else { return }
    searched = outcome.faults.search(
      base, from: offset, to: stop, end: textEnd, replacements: replacements)
  }
}
