extension TextReader {
  /// Share of letter pairs below which no language is said to fit.
  private static let leastShare = 0.25

  /// A file that is not valid UTF-8 as a whole: an 8-bit encoding, or lines of two encodings, or UTF-8 with a few
  /// damaged bytes.
  static func mixed(_ region: ByteRegion, _ detector: EncodingDetector, isGiven: Bool) -> DecodedText {
    let survey = LineSurvey(region.bytes)
    // A few valid sequences may stand in a line of an 8-bit encoding by accident; whole lines of them do not.
    // One or two count where there are no more damaged bytes than that.
    let hasUTF8Lines =
      survey.sequences >= 3 || survey.sequences > 0 && survey.sequences >= survey.damagedBytes
    if !survey.hasOtherLines || hasUTF8Lines && survey.isOnlyDamaged {
      let count = survey.damagedBytes
      let reason: EncodingReason = isGiven ? .given : .nearlyUTF8(invalidBytes: count)
      return decode(region, survey, .utf8, EncodingChoice(encoding: .utf8, reason: reason), isMixed: false)
    }
    let ranges = hasUTF8Lines || isGiven ? survey.otherLines : [0..<region.count]
    let candidates = detector.eightBitCandidates(in: ranges)
    // Where no language fits (there are dashes and quotation marks only) the Western one: such marks are commonest in it.
    let fitting = candidates.first { $0.share >= leastShare }
    let best = fitting ?? candidates.first { $0.encoding == .windows1252 }
    var reason = EncodingReason.noLetters
    if let fitting {
      reason = .letterPairs(language: fitting.language, share: fitting.share, pairs: fitting.pairs)
    }
    let choice = EncodingChoice(
      encoding: best?.encoding ?? .windows1252, isMixed: isGiven || hasUTF8Lines,
      reason: isGiven ? .given : reason,
      candidates: candidates)
    return decode(region, survey, choice.encoding, choice, isMixed: choice.isMixed)
  }

  private static func decode(
    _ region: ByteRegion, _ survey: LineSurvey, _ other: TextEncoding, _ choice: EncodingChoice, isMixed: Bool
  ) -> DecodedText {
    let bytes = region.bytes
    let whole = 0..<bytes.count
    var decoder = TextDecoder(capacity: TextDecoder.capacity(bytes, in: whole, as: other))
    var runs: [EncodingRun] = []
    if isMixed {
      for line in survey.runs {
        let start = decoder.textOffset
        let encoding = line.isUTF8 ? TextEncoding.utf8 : other
        decoder.append(bytes, in: line.range, as: encoding)
        runs.append(EncodingRun(encoding: encoding, text: start..<decoder.textOffset))
      }
    } else {
      decoder.append(bytes, in: whole, as: other)
    }
    var doubts: [EncodingDoubt] = []
    if runs.count > 1, choice.reason != .given { doubts.append(.mixed(runs: runs)) }
    if let fault = decoder.faults.first {
      doubts.append(
        .invalidBytes(
          byte: fault.byte, sourceOffset: fault.sourceOffset, textOffset: fault.textOffset,
          count: decoder.faultCount))
    }
    return DecodedText(region: decoder.finish(), start: 0, choice: choice, doubts: doubts)
  }
}

/// The lines of a file sorted into UTF-8 and others.
private struct LineSurvey {
  /// Well-formed sequences of several bytes in lines that are valid UTF-8.
  var sequences = 0
  /// Lines that are not valid UTF-8 (at most 100,000 of them; enough to judge by).
  var otherLines: [Range<Int>] = []
  /// Whether there is such a line.
  var hasOtherLines = false
  /// Whether in each of those lines most high bytes do form sequences: UTF-8 with a damaged byte.
  var isOnlyDamaged = true
  /// Bytes in those lines that are in no sequence.
  var damagedBytes = 0
  /// Neighbouring lines of one kind; lines of ASCII go with what stands before them.
  var runs: [(isUTF8: Bool, range: Range<Int>)] = []

  init(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    var isPlainSoFar = true
    while start < bytes.count {
      let end = LineSurvey.lineEnd(base, from: start, to: bytes.count)
      var offset = UTF8Check.skipASCII(base, from: start, to: end)
      let isASCII = offset >= end
      var good = 0
      var bad = 0
      while offset < end {
        let length = UTF8Check.sequenceLength(base, at: offset, end: end)
        good += length > 0 ? 1 : 0
        bad += length > 0 ? 0 : 1
        offset = UTF8Check.skipASCII(base, from: offset + max(1, length), to: end)
      }
      if bad == 0 {
        sequences += good
      } else {
        hasOtherLines = true
        damagedBytes += bad
        if good < bad * 2 { isOnlyDamaged = false }
        if otherLines.count < 100_000 { otherLines.append(start..<end) }
      }
      add(isUTF8: bad == 0, start..<end, isASCII: isASCII, startsRun: isPlainSoFar && !isASCII)
      if !isASCII { isPlainSoFar = false }
      start = end
    }
  }

  private mutating func add(isUTF8: Bool, _ range: Range<Int>, isASCII: Bool, startsRun: Bool) {
    guard let last = runs.indices.last else { return runs.append((isUTF8, range)) }
    if startsRun { runs[last].isUTF8 = isUTF8 }
    if isASCII || runs[last].isUTF8 == isUTF8 {
      runs[last].range = runs[last].range.lowerBound..<range.upperBound
    } else {
      runs.append((isUTF8, range))
    }
  }

  /// Behind the LF, CR or CRLF that ends the line at `start`.
  static func lineEnd(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let byte = base.load(fromByteOffset: offset, as: UInt8.self)
      offset += 1
      if byte == 0x0A { return offset }
      if byte == 0x0D {
        let isPair = offset < end && base.load(fromByteOffset: offset, as: UInt8.self) == 0x0A
        return isPair ? offset + 1 : offset
      }
    }
    return end
  }
}
