/// Turns the bytes of a file into UTF-8 text: detects or obeys the encoding, decodes, and says what is doubtful.
enum TextReader {
  /// The text of `region`. Whether it is UTF-8 is checked on at most `threads` threads.
  static func text(
    of region: ByteRegion, request: EncodingRequest = .detect, threads: Int = 1
  ) -> DecodedText {
    withExtendedLifetime(region) {
      let detector = EncodingDetector(region.bytes)
      switch request {
      case .fixed(let encoding): return fixed(region, encoding, detector)
      case .mixed: return mixed(region, detector, isGiven: true)
      case .detect: return detected(region, detector, threads)
      }
    }
  }

  private static func detected(
    _ region: ByteRegion, _ detector: EncodingDetector, _ threads: Int
  ) -> DecodedText {
    let bytes = region.bytes
    if let mark = detector.byteOrderMark() {
      let choice = EncodingChoice(encoding: mark.encoding, reason: .byteOrderMark(bytes: mark.length))
      return whole(region, from: mark.length, choice, threads)
    }
    if let pattern = detector.utf16Pattern() {
      let choice = EncodingChoice(encoding: pattern.encoding, reason: .everyOtherByte(share: pattern.share))
      return whole(region, from: 0, choice)
    }
    let survey = TextSurvey(bytes, in: 0..<bytes.count, threads: threads)
    if survey.firstInvalid != nil { return mixed(region, detector, isGiven: false) }
    let reason: EncodingReason = firstHigh(region) == nil ? .onlyASCII : .validUTF8
    return DecodedText(
      region: region, start: 0, choice: EncodingChoice(encoding: .utf8, reason: reason), doubts: [],
      survey: survey)
  }

  /// The whole file in one encoding.
  private static func whole(
    _ region: ByteRegion, from start: Int, _ choice: EncodingChoice, _ threads: Int = 1
  ) -> DecodedText {
    let bytes = region.bytes
    let range = min(start, bytes.count)..<bytes.count
    if choice.encoding == .utf8 {
      let survey = TextSurvey(bytes, in: range, threads: threads)
      if survey.firstInvalid == nil {
        return DecodedText(region: region, start: start, choice: choice, doubts: [], survey: survey)
      }
    }
    var decoder = TextDecoder(capacity: TextDecoder.capacity(bytes, in: range, as: choice.encoding))
    decoder.append(bytes, in: range, as: choice.encoding)
    let doubts = decoder.faults.first.map { fault in
      [
        EncodingDoubt.invalidBytes(
          byte: fault.byte, sourceOffset: fault.sourceOffset, textOffset: fault.textOffset,
          count: decoder.faultCount)
      ]
    }
    return DecodedText(region: decoder.finish(), start: 0, choice: choice, doubts: doubts ?? [])
  }

  /// The encoding somebody asked for, with a doubt where the bytes say otherwise.
  private static func fixed(
    _ region: ByteRegion, _ encoding: TextEncoding, _ detector: EncodingDetector
  ) -> DecodedText {
    let mark = detector.byteOrderMark()
    let start = mark?.encoding == encoding ? mark?.length ?? 0 : 0
    let text = whole(region, from: start, EncodingChoice(encoding: encoding, reason: .given))
    let found = encoding == .utf8 && text.doubts.isEmpty ? nil : otherReading(region, encoding, detector)
    if case .invalidBytes(let byte, let source, let place, let count)? = text.doubts.first {
      let doubt = EncodingDoubt.doesNotFit(
        given: encoding, byte: byte, sourceOffset: source, textOffset: place, count: count, readsAs: found,
        sample: found.map { word(in: region, at: source, as: $0) } ?? "")
      return DecodedText(region: text.region, start: text.start, choice: text.choice, doubts: [doubt])
    }
    guard encoding.isEightBit, found == .utf8, let source = firstHigh(region) else { return text }
    // Every byte is defined, but the file is valid UTF-8, which no text of an 8-bit encoding is by accident.
    let doubt = EncodingDoubt.doesNotFit(
      given: encoding, byte: region.bytes[source], sourceOffset: source, textOffset: source, count: 0,
      readsAs: .utf8, sample: word(in: region, at: source, as: .utf8))
    return DecodedText(region: text.region, start: text.start, choice: text.choice, doubts: [doubt])
  }

  private static func otherReading(
    _ region: ByteRegion, _ given: TextEncoding, _ detector: EncodingDetector
  ) -> TextEncoding? {
    let bytes = region.bytes
    if let mark = detector.byteOrderMark(), mark.encoding != given { return mark.encoding }
    if let pattern = detector.utf16Pattern() { return pattern.encoding }
    if UTF8Check.firstInvalid(bytes, in: 0..<bytes.count) == nil {
      return firstHigh(region) == nil ? nil : .utf8
    }
    let best = detector.eightBitCandidates(in: [0..<bytes.count]).first
    return best.flatMap { $0.encoding == given ? nil : $0.encoding }
  }

  private static func firstHigh(_ region: ByteRegion) -> Int? {
    guard let base = region.bytes.baseAddress else { return nil }
    let offset = UTF8Check.skipASCII(base, from: 0, to: region.count)
    return offset < region.count ? offset : nil
  }

  /// The word around a byte, read in an encoding; at most 40 bytes to each side.
  private static func word(in region: ByteRegion, at offset: Int, as encoding: TextEncoding) -> String {
    let bytes = region.bytes
    func isInside(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A
        || byte >= 0x30 && byte <= 0x39
    }
    var range = offset..<min(offset + 1, bytes.count)
    while range.lowerBound > max(0, offset - 40), isInside(bytes[range.lowerBound - 1]) {
      range = range.lowerBound - 1..<range.upperBound
    }
    while range.upperBound < min(bytes.count, offset + 40), isInside(bytes[range.upperBound]) {
      range = range.lowerBound..<range.upperBound + 1
    }
    var decoder = TextDecoder(capacity: TextDecoder.capacity(bytes, in: range, as: encoding))
    decoder.append(bytes, in: range, as: encoding)
    let text = decoder.finish()
    return text.text(0..<text.count)
  }
}
