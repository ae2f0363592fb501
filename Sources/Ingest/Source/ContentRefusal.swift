import IndicatorEngine

extension InputReading {
  /// Why a file's content is not read as CSV; nil where it is.
  func refusal(_ content: FileContent, name: String) -> Finding? {
    func finding(_ kind: FindingKind, byte: Int? = nil, _ arguments: [String: Finding.Argument] = [:])
      -> Finding
    {
      Finding(
        kind, at: Location(file: name, byte: byte), sha256: options.computesDigests ? content.sha256 : nil,
        arguments)
    }
    func other(_ kind: FindingWord.FileKind) -> Finding {
      finding(.notATable, ["what": .word(.fileKind(kind))])
    }
    switch content.kind {
    case .text, .gzip:
      let detector = EncodingDetector(content.region.bytes)
      if detector.isWideText { return finding(.wideText) }
      if detector.isBinary { return other(.binary) }
      let isProse = InputFiles.mayBeProse(name) && options.csv.dialect.delimiter == nil && !content.hasRows
      return isProse ? other(.prose) : nil
    case .empty: return finding(.fileEmpty, ["bytes": .count(content.region.count)])
    case .html(let tag, let offset):
      let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? name
      return finding(
        .webPage, byte: offset, ["extension": .text(ShownText.named(ending)), "tag": .text(tag)])
    case .legacyWorkbook: return finding(.oldWorkbook)
    case .binaryWorkbook: return finding(.binaryWorkbook)
    case .xmlSpreadsheet: return finding(.xmlSpreadsheet)
    case .compoundFile: return other(.officeDocument)
    case .encryptedWorkbook: return finding(.passwordProtected)
    case .workbook: return other(.workbook)
    case .openDocument: return other(.openDocument)
    case .zip: return other(.archive)
    case .sqlite: return other(.database)
    case .pdf: return other(.pdf)
    case .json: return other(.json)
    case .xml: return other(.xml)
    }
  }
}

extension Finding {
  /// Why a file could not be brought into memory.
  init(_ error: ContentError, file: String) {
    let place = Location(file: file)
    switch error {
    case .notFound: self.init(.unreadable, at: place, ["number": .count(2)])
    case .notAFile: self.init(.unreadable, at: place, ["number": .count(21)])
    case .unreadable(_, let reason): self.init(.unreadable, at: place, ["number": .count(Int(reason))])
    case .tooLarge(_, _, let limit): self.init(.inputTooLarge, at: place, ["limit": .count(limit)])
    case .unpacksTooLarge(_, let packed, let limit):
      self.init(.unpacksTooLarge, at: place, ["limit": .count(limit), "packed": .count(packed)])
    case .damagedArchive(_, let offset, let endsEarly):
      self.init(endsEarly ? .archiveEndsEarly : .archiveDamaged, at: Location(file: file, byte: offset))
    }
  }

  func withDigest(_ digest: String?) -> Finding {
    var finding = self
    finding.sha256 = sha256 ?? digest
    return finding
  }
}
