extension CSVDocument {
  /// Doubts about the text of single cells (damaged by a wrong encoding, letters lost, NUL bytes), and about the
  /// encoding of the whole with the cell in which it shows first.
  func cellDoubts(threads: Int) -> [CSVDoubt] {
    let faults = (text.survey ?? survey(threads)).faults
    var wanted = faults.mojibake + faults.lostLetters + encodingOffsets()
    if let offset = faults.firstNUL { wanted.append(offset) }
    guard !wanted.isEmpty else { return [] }
    let cells = self.cells(at: Array(Set(wanted)).sorted())
    var doubts: [CSVDoubt] = []
    for doubt in text.doubts { doubts += encodingDoubts(doubt, cells) }
    var seen: Set<[Int]> = []
    for offset in faults.mojibake {
      guard let cell = cells[offset], seen.insert(cell.place.key).inserted else { continue }
      if let repaired = Mojibake.repaired(cell.text) {
        doubts.append(.mojibake(at: cell.place, found: cell.text, repaired: repaired))
      }
    }
    for offset in faults.lostLetters {
      guard let cell = cells[offset], seen.insert(cell.place.key).inserted else { continue }
      doubts.append(.lostLetters(at: cell.place, found: cell.text))
    }
    if let cell = faults.firstNUL.flatMap({ cells[$0] }) {
      doubts.append(.nulBytes(at: cell.place, count: faults.nulCount))
    }
    return doubts
  }

  /// A look over text that was decoded.
  private func survey(_ threads: Int) -> TextSurvey {
    withExtendedLifetime(text.region) {
      TextSurvey(
        text.region.bytes, in: min(text.start, text.region.count)..<text.region.count,
        replacements: text.doubts.isEmpty, threads: threads)
    }
  }

  private func encodingOffsets() -> [Int] {
    text.doubts.flatMap { doubt -> [Int] in
      switch doubt {
      case .doesNotFit(_, _, _, let offset, _, _, _): [offset]
      case .invalidBytes(_, _, let offset, _): [offset]
      case .mixed(let runs): runs.prefix(1000).map(\.text.lowerBound)
      }
    }
  }

  private func encodingDoubts(_ doubt: EncodingDoubt, _ cells: [Int: FoundCell]) -> [CSVDoubt] {
    switch doubt {
    case .doesNotFit(_, _, _, let offset, _, _, _), .invalidBytes(_, _, let offset, _):
      return [.wrongEncoding(doubt, at: cells[offset]?.place ?? CSVPlace(row: 1, offset: offset))]
    case .mixed(let runs):
      let kept = Array(runs.prefix(1000))
      let rows = kept.map { cells[$0.text.lowerBound]?.place.row ?? 1 }
      let lines = kept.indices.map { index -> CSVEncodingRun in
        let last = index + 1 < rows.count ? rows[index + 1] - 1 : cells[lastOffset]?.place.row ?? rows[index]
        return CSVEncodingRun(encoding: kept[index].encoding, rows: rows[index]...max(rows[index], last))
      }
      return [.mixedEncodings(lines)]
    }
  }

  private var lastOffset: Int { text.region.count - 1 }

  struct FoundCell: Sendable {
    var place: CSVPlace
    var text: String
  }

  /// The cells in which bytes of the text lie; `offsets` rise. The last row is always found.
  private func cells(at offsets: [Int]) -> [Int: FoundCell] {
    let offsets = offsets.last == lastOffset ? offsets : offsets + [lastOffset]
    var found: [Int: FoundCell] = [:]
    let head = CSVReader(
      region: text.region, range: text.start..<layout.body.lowerBound, dialect: dialect.dialect)
    let body = CSVReader(
      region: text.region, range: layout.body.lowerBound..<text.region.count, dialect: dialect.dialect,
      rules: rules, firstRow: layout.firstBodyRow)
    for reader in [head, body] {
      for (offset, cell) in reader.cells(at: offsets) { found[offset] = cell }
    }
    return found
  }
}

extension CSVPlace {
  /// Row and column.
  fileprivate var key: [Int] { [row, column ?? -1] }
}

extension CSVReader {
  /// The cells in which bytes lie; `offsets` rise.
  fileprivate func cells(at offsets: [Int]) -> [(Int, CSVDocument.FoundCell)] {
    struct Search: Sendable {
      var next = 0
      var found: [(Int, CSVDocument.FoundCell)] = []
    }
    var whole = self
    whole.chunkSize = max(1, range.count)
    let first = firstRow
    let low = range.lowerBound
    let reading = whole.read(makeState: { _ in Search(next: offsets.firstIndex { $0 >= low } ?? offsets.count)
    }) {
      search, block in
      var row = 0
      while row < block.count, search.next < offsets.count {
        let behind = row + 1 < block.count ? block.start(of: row + 1) : Int.max
        while search.next < offsets.count, offsets[search.next] < min(behind, block.end) {
          let offset = offsets[search.next]
          let column = block.column(row, at: offset)
          let place = CSVPlace(row: first + block.firstRow + row, column: column, offset: offset)
          search.found.append((offset, CSVDocument.FoundCell(place: place, text: block.text(row, column))))
          search.next += 1
        }
        row += 1
      }
    }
    return reading.chunks.flatMap(\.state.found)
  }
}

extension CSVBlock {
  /// First byte of a record in the text.
  fileprivate func start(of row: Int) -> Int {
    let first = cell(row, 0)
    return offset + Int(first.start) - (first.isQuoted ? 1 : 0)
  }

  /// The column of a record in which a byte of the text lies.
  fileprivate func column(_ row: Int, at place: Int) -> Int {
    let last = max(0, cellCount(row) - 1)
    return (0..<last).first { column in
      let cell = cell(row, column)
      return place <= offset + Int(cell.start) + cell.length
    } ?? last
  }
}
