import IndicatorEngine

/// Reads the cells of a column of free text into views of the text they stand in; nothing is copied but cells that are
/// changed: doubled quotes made single, invisible characters removed, damage by a wrong encoding repaired.
struct TextSink: CellSink, Sendable {
  private var buffer: ColumnBuffer<TextView>
  private let region: ByteRegion
  private let missing: MissingWords
  private let repairsMojibake: Bool
  /// Whether codes are looked for that a spreadsheet took for numbers: in columns that the schema does not know.
  private let checksCodes: Bool
  /// Cells that are not as they stand in the file, one after the other.
  private var changed: [UInt8] = []
  private(set) var problems: [RowProblem] = []

  init(
    _ region: ByteRegion, missing: MissingWords = .none, repairsMojibake: Bool = false,
    checksCodes: Bool = false, capacity: Int = 0
  ) {
    buffer = ColumnBuffer(filler: TextView(storage: 0, offset: 0, length: 0), capacity: capacity)
    self.region = region
    self.missing = missing
    self.repairsMojibake = repairsMojibake
    self.checksCodes = checksCodes
  }

  var count: Int { buffer.count }

  mutating func append(_ cell: UnsafeRawBufferPointer) {
    let text = CellBytes.trimmed(cell)
    if text.isEmpty || missing.contains(text) { return buffer.appendMissing() }
    if repairsMojibake, MojibakeSuspicion.applies(to: text),
      let repaired = Mojibake.repaired(CellBytes.text(text))
    {
      return appendChanged(Array(repaired.utf8))
    }
    // Letters that were lost are told of by the reader of the text, which knows every cell.
    if let problem = TextInspection.problem(of: text), problem != .lettersLost {
      problems.append(RowProblem(row: count, problem: problem))
      if case .invisibleRemoved = problem, let clean = TextInspection.cleaned(text) {
        return appendChanged(Array(clean.utf8))
      }
    }
    if checksCodes, CodeText.isScientific(text) {
      problems.append(RowProblem(row: count, problem: .digitsLost))
    }
    if let start = text.baseAddress, let base = region.bytes.baseAddress, start >= base,
      start < base + region.count
    {
      buffer.append(TextView(storage: 0, offset: start - base, length: text.count))
    } else {
      appendChanged(text)
    }
  }

  mutating func appendMissing() { buffer.appendMissing() }

  private mutating func appendChanged(_ bytes: some Collection<UInt8>) {
    buffer.append(TextView(storage: 1, offset: changed.count, length: bytes.count))
    changed.append(contentsOf: bytes)
  }

  /// The column, which keeps the text of the file alive.
  func finish() -> TextColumn {
    TextColumn(
      views: buffer.finish(),
      storages: changed.isEmpty ? [region.storage] : [region.storage, TextStorage(copying: changed)])
  }
}

/// Tells at a glance texts that cannot be UTF-8 read in another encoding from those that may be.
enum MojibakeSuspicion {
  /// Whether at least two characters stand there that such damage is full of: `Р` `С` as in `РЎРѕС„РёСЏ`, `Ã` `Ð` `Ñ`
  /// `Å` `Ä` `È`, each before a character that is not ASCII.
  static func applies(to text: UnsafeRawBufferPointer) -> Bool {
    var met = 0
    var offset = 0
    while offset + 2 < text.count {
      let (first, second) = (text[offset], text[offset + 1])
      let isMark =
        first == 0xD0 && (second == 0xA0 || second == 0xA1)
        || first == 0xC3 && [0x83, 0x84, 0x85, 0x88, 0x90, 0x91].contains(second)
      if isMark, text[offset + 2] >= 0x80 {
        met += 1
        if met == 2 { return true }
        offset += 1
      }
      offset += 1
    }
    return false
  }
}
