import IndicatorEngine

/// Rows of a list without codes that repeat another to the last cell.
///
/// Operations that are numbered by their rows can never have the same key, so a row that was entered twice would pass
/// unseen. Rows are told apart by two hashes of their cells, 128 bits together.
struct RepeatedRecords {
  private struct Print: Hashable {
    var first: UInt64 = 0xCBF2_9CE4_8422_2325
    var second: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func add(_ byte: UInt8) {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD
      second ^= second >> 29
    }
  }

  /// The row that each repeat repeats, in the order of the file.
  static func pairs(in document: CSVDocument, threads: Int) -> [(first: Int, repeated: Int)] {
    let reading = document.read(threads: threads, makeState: { _ in [(print: Print, row: Int)]() }) {
      prints, block in
      for row in 0..<block.count where block.isData(row) {
        prints.append((print(block, row), block.firstRow + row))
      }
    }
    var known: [Print: Int] = [:]
    var pairs: [(first: Int, repeated: Int)] = []
    for chunk in reading.chunks {
      for (print, row) in chunk.state {
        let place = chunk.firstRow + row
        if let first = known[print] { pairs.append((first, place)) } else { known[print] = place }
      }
    }
    return pairs
  }

  private static func print(_ block: CSVBlock, _ row: Int) -> Print {
    var print = Print()
    for column in 0..<block.cellCount(row) {
      let cell = block.cell(row, column)
      if cell.needsUnescape {
        for byte in block.unescaped(cell) { print.add(byte) }
      } else {
        for byte in block.bytes(of: cell) { print.add(byte) }
      }
      print.add(0xFF)
    }
    return print
  }
}

extension TableSource {
  /// The findings about repeated rows of a list whose operations are numbered by their rows.
  func repeatedRecords(_ mapping: Mapping) -> [Finding] {
    let key = mapping.table.schema.key.first
    guard mapping.rules?.isFirst ?? false,
      mapping.columns.contains(where: { $0.field == key && $0.template?.namesRow ?? false })
    else { return [] }
    var groups = FindingGroups(shown: options.alikeFindings)
    for (first, repeated) in RepeatedRecords.pairs(in: document, threads: options.threads) {
      var finding = place.finding(.rowRepeated, row: repeated, column: nil)
      finding.location.others = [Location.Place(file: name, row: first)]
      groups.add(finding)
    }
    return groups.findings
  }
}
