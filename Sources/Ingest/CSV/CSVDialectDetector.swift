/// Finds the dialect of a text by reading its beginning in each dialect that may be meant.
///
/// The delimiter that cuts most rows into equally many cells, each of which looks like one value, wins (after
/// van den Burg, Nazábal, Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019).
struct CSVDialectDetector {
  private static let sampleBytes = 16 << 10
  private static let sampleRows = 120
  /// Delimiters with how usual they are, in the order in which a tie is decided.
  private static let delimiters: [(text: String, weight: Double)] = [
    (",", 1), (";", 1), ("\t", 1), ("|", 1), ("^", 0.9), ("~", 0.9), (":", 0.3), (" ", 0.5),
  ]
  /// Below this score the text is a single column.
  private static let leastScore = 0.08

  let region: ByteRegion
  let range: Range<Int>
  let request: CSVDialectRequest

  /// The dialect, why, and what else was weighed.
  func choice() -> CSVDialectChoice {
    var rated: [(candidate: CSVDialectCandidate, order: Int)] = []
    for (order, delimiter) in CSVDialectDetector.delimiters.enumerated() where occurs(delimiter.text) {
      for dialect in dialects(delimiter.text) {
        rated.append((rate(dialect, weight: delimiter.weight), order))
      }
    }
    rated.sort {
      $0.candidate.score != $1.candidate.score ? $0.candidate.score > $1.candidate.score : $0.order < $1.order
    }
    let candidates = rated.map(\.candidate)
    if let given = request.delimiter { return chosen(given, candidates) }
    guard let best = candidates.first, best.cells > 1, best.score >= CSVDialectDetector.leastScore else {
      return finished(plain(""), .singleColumn, candidates)
    }
    let widened = widened(best.dialect, best)
    return finished(widened, .consistentRows(cells: cells(widened), share: best.share), candidates)
  }

  private func chosen(_ delimiter: String, _ candidates: [CSVDialectCandidate]) -> CSVDialectChoice {
    let options = dialects(delimiter).map { rate($0, weight: 1) }
    let best = options.max { $0.score < $1.score }?.dialect ?? plain(delimiter)
    return finished(best, .given, candidates)
  }

  private func finished(
    _ dialect: CSVDialect, _ reason: CSVDialectReason, _ candidates: [CSVDialectCandidate]
  ) -> CSVDialectChoice {
    var dialect = dialect
    let sample = sample(dialect)
    dialect.comment = request.comment.map { $0.utf8.first } ?? comment(sample)
    return CSVDialectChoice(
      dialect: dialect, reason: reason, candidates: candidates, terminators: sample.terminators)
  }

  private func sample(_ dialect: CSVDialect) -> CSVSample {
    CSVSample(
      region, in: range, dialect: dialect, maxBytes: CSVDialectDetector.sampleBytes,
      maxRows: CSVDialectDetector.sampleRows)
  }

  private func cells(_ dialect: CSVDialect) -> Int { sample(dialect).commonWidth }

  private var head: Range<Int> {
    range.lowerBound..<min(range.upperBound, range.lowerBound + CSVDialectDetector.sampleBytes)
  }

  private func occurs(_ text: String) -> Bool {
    guard let byte = text.utf8.first else { return false }
    return region.bytes[head].contains(byte)
  }

  private func plain(_ delimiter: String) -> CSVDialect {
    var dialect = CSVDialect(delimiter: delimiter)
    if let quote = request.quote { dialect.quote = quote.utf8.first }
    dialect.escape = request.escape ?? .doubled
    return dialect
  }

  /// The quotes and escapes that may go with a delimiter.
  private func dialects(_ delimiter: String) -> [CSVDialect] {
    let first = plain(delimiter)
    var found = [first]
    if request.quote == nil, apostropheQuotes(delimiter) {
      var other = first
      other.quote = UInt8(ascii: "'")
      found.append(other)
    }
    if request.escape == nil {
      for dialect in found {
        guard let quote = dialect.quote, hasPair(UInt8(ascii: "\\"), quote) else { continue }
        var other = dialect
        other.escape = .backslash
        found.append(other)
      }
    }
    return found
  }

  private func hasPair(_ first: UInt8, _ second: UInt8) -> Bool {
    for place in head.dropLast() where region.bytes[place] == first && region.bytes[place + 1] == second {
      return true
    }
    return false
  }

  /// Whether at least two cells begin, and as many end, with an apostrophe, and hardly any with a quote.
  private func apostropheQuotes(_ delimiter: String) -> Bool {
    guard let mark = delimiter.utf8.first else { return false }
    var (opening, closing, quotes) = (0, 0, 0)
    var previous: UInt8 = 0x0A
    for place in head {
      let byte = region.bytes[place]
      let isEdge = byte == mark || byte == 0x0A || byte == 0x0D
      let wasEdge = previous == mark || previous == 0x0A || previous == 0x0D
      if wasEdge, byte == 0x27 { opening += 1 }
      if wasEdge, byte == 0x22 { quotes += 1 }
      if isEdge, previous == 0x27 { closing += 1 }
      previous = byte
    }
    if previous == 0x27 { closing += 1 }
    return opening >= 2 && closing >= 2 && quotes * 2 < opening
  }

  /// A line mark such as `#`, where lines that begin with it have another number of cells than the rest.
  private func comment(_ sample: CSVSample) -> UInt8? {
    let mark = UInt8(ascii: "#")
    let marked = sample.rows.filter {
      $0.cells.first?.text.utf8.first == mark && $0.cells.first?.isQuoted == false
    }
    guard !marked.isEmpty, marked.count < sample.rows.count else { return nil }
    let others = sample.rows.filter { $0.cells.first?.text.utf8.first != mark && !$0.isBlank }
    guard let width = others.first?.cells.count else { return nil }
    return marked.allSatisfy { $0.cells.count != width }
      || width == 1 && marked.first?.offset == range.lowerBound
      ? mark : nil
  }

  /// The delimiter with the blank that always follows it, or doubled where every other cell is empty.
  private func widened(_ dialect: CSVDialect, _ best: CSVDialectCandidate) -> CSVDialect {
    let rows = sample(dialect).rows.filter { $0.cells.count == best.cells }
    guard !rows.isEmpty, let byte = dialect.delimiter.first, dialect.delimiter.count == 1 else {
      return dialect
    }
    var other = dialect
    if best.cells % 2 == 1, best.cells >= 3,
      rows.allSatisfy({ row in
        stride(from: 1, to: row.cells.count, by: 2).allSatisfy { row.cells[$0].text.isEmpty }
      })
    {
      other.delimiter = [byte, byte]
    } else if byte != 0x20, everyDelimiterHasBlank(byte) {
      other.delimiter = [byte, 0x20]
    } else {
      return dialect
    }
    let rated = rate(other, weight: 1)
    return rated.share >= best.share ? other : dialect
  }

  /// Whether at least 19 in 20 delimiters outside quotes are followed by a blank.
  private func everyDelimiterHasBlank(_ delimiter: UInt8) -> Bool {
    var (all, blank) = (0, 0)
    var isQuoted = false
    for place in head.dropLast() {
      let byte = region.bytes[place]
      if byte == 0x22 { isQuoted.toggle() }
      if byte == delimiter, !isQuoted {
        all += 1
        if region.bytes[place + 1] == 0x20 { blank += 1 }
      }
    }
    return all > 0 && blank * 20 >= all * 19
  }

  private func rate(_ dialect: CSVDialect, weight: Double) -> CSVDialectCandidate {
    let sample = sample(dialect)
    let width = sample.commonWidth
    let rows = sample.rows.filter { !$0.isBlank && $0.cells.first?.text.first != "#" }
    let equal = rows.filter { $0.cells.count == width }
    guard width > 0, !rows.isEmpty else {
      return CSVDialectCandidate(dialect: dialect, cells: 0, share: 0, score: 0)
    }
    let share = Double(equal.count) / Double(rows.count)
    var (clean, all) = (0.0, 0.0)
    for row in rows {
      for cell in row.cells {
        all += 1
        clean += tidiness(cell, dialect)
      }
    }
    let odd = Double(sample.oddQuotes) / Double(rows.count)
    // The header, where it comes first, is cut like the rows below it; blanks and colons stand in texts, too.
    let head = rows.first?.cells.count == width ? 1 : weight < 0.9 ? 0.3 : 0.7
    let score = share * Double(width - 1) / Double(width) * clean / all * (1 - odd) * weight * head
    return CSVDialectCandidate(dialect: dialect, cells: width, share: share, score: score)
  }

  /// How much a cell looks like one value.
  private func tidiness(_ cell: CSVSample.Cell, _ dialect: CSVDialect) -> Double {
    if cell.isQuoted { return 1 }
    if cell.looks != .text { return 1 }
    let quotes = cell.text.utf8.filter { $0 == 0x22 }.count
    if quotes > 0 { return cell.text.utf8.first == 0x22 || cell.text.utf8.last == 0x22 ? 0.1 : 0.4 }
    let hasOther = cell.text.utf8.contains {
      ($0 == 0x3B || $0 == 0x09 || $0 == 0x7C) && $0 != dialect.delimiter.first
    }
    return hasOther ? 0.3 : 0.8
  }
}
