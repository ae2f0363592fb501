import IndicatorEngine

/// Texts that are put together of several cells go the way of cells.
extension ColumnSink {
  /// Reads the composed text of every row, and takes note of where problems stand: at the first cell of the text.
  mutating func feed(_ rows: BlockRows, template: RowTemplate, met: inout [MetProblem]) {
    switch self {
    case .category(var sink):
      self = .busy
      rows.feed(&sink, template, &met)
      self = .category(sink)
    case .text(var sink):
      self = .busy
      rows.feed(&sink, template, &met)
      self = .text(sink)
    case .number(var sink):
      self = .busy
      rows.feed(&sink, template, &met)
      self = .number(sink)
    case .amount(var sink):
      self = .busy
      rows.feed(&sink, template, &met)
      self = .amount(sink)
    case .day(var sink):
      self = .busy
      rows.feed(&sink, template, &met)
      self = .day(sink)
    case .period(var sink):
      self = .busy
      rows.feed(&sink, template, &met)
      self = .period(sink)
    case .flag(var sink):
      self = .busy
      rows.feed(&sink, template, &met)
      self = .flag(sink)
    case .busy: break
    }
  }
}

extension BlockRows {
  func feed<Sink: CellSink>(_ sink: inout Sink, _ template: RowTemplate, _ met: inout [MetProblem]) {
    feedRows(&sink, template, &met)
  }

  private func feedRows<Sink: CellSink>(
    _ sink: inout Sink, _ template: RowTemplate, _ met: inout [MetProblem]
  ) {
    let known = sink.problems.count
    if template.isSliced {
      feedSlices(&sink, template)
    } else {
      for index in 0..<count { sink.append(text(index, template)) }
    }
    if sink.problems.count > known, let first = template.columns.first {
      note(sink.problems[known...], first, &met)
    }
  }

  /// Codes that are stretches of one cell are looked up some rows at a time.
  func feed(_ sink: inout CategorySink, _ template: RowTemplate, _ met: inout [MetProblem]) {
    guard let only = template.onlySlice else { return feedRows(&sink, template, &met) }
    let known = sink.problems.count
    let size = CategorySink.batch
    withUnsafeTemporaryAllocation(of: UnsafeRawBufferPointer.self, capacity: size) { slices in
      for start in stride(from: 0, to: count, by: size) {
        var taken = 0
        for index in start..<min(start + size, count) {
          let cell = block.cell(rows.map { Int($0[index]) } ?? index, only.column)
          if cell.needsUnescape {
            // Its text is elsewhere, and not for long.
            sink.append(UnsafeBufferPointer(rebasing: slices[..<taken]))
            taken = 0
            sink.append(text(index, template))
          } else {
            let slice = only.piece.slice(
              of: UnsafeRawBufferPointer(TypedCell.unmarked(block.bytes(of: cell))))
            slices.initializeElement(at: taken, to: slice)
            taken += 1
          }
        }
        sink.append(UnsafeBufferPointer(rebasing: slices[..<taken]))
      }
    }
    if sink.problems.count > known { note(sink.problems[known...], only.column, &met) }
  }

  /// The composed text of a row.
  private func text(_ index: Int, _ template: RowTemplate) -> String? {
    let row = rows.map { Int($0[index]) } ?? index
    return template.text { column in TypedCell.unmarked(block.text(row, column)) }
  }

  /// Stretches of cells are read where they stand, or behind one another in memory that is used for every row.
  @inline(__always)
  private func feedSlices<Sink: CellSink>(_ sink: inout Sink, _ template: RowTemplate) {
    let (columns, only) = (template.columns, template.onlySlice)
    var composed: [UInt8] = []
    for index in 0..<count {
      let row = rows.map { Int($0[index]) } ?? index
      func cell(_ column: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(TypedCell.unmarked(block.bytes(of: block.cell(row, column))))
      }
      if columns.contains(where: { block.cell(row, $0).needsUnescape }) {
        sink.append(text(index, template))
      } else if let only {
        let slice = only.piece.slice(of: cell(only.column))
        if slice.isEmpty { sink.appendMissing() } else { sink.append(slice) }
      } else {
        composed.removeAll(keepingCapacity: true)
        if template.append(to: &composed, cell) {
          composed.withUnsafeBytes { sink.append($0) }
        } else {
          sink.appendMissing()
        }
      }
    }
  }
}

/// The numbers of rows in composed texts, once they are known.
enum RowNumbers {
  /// Puts the numbers of rows, as a spreadsheet shows them, into the texts that were made with a mark for them.
  static func apply(
    to table: inout ChunkTable, _ plans: [ColumnPlan], count: Int, row: (Int) -> Int
  ) {
    for plan in plans {
      guard let field = plan.column.field, plan.column.template?.namesRow ?? false else { continue }
      func numbered(_ text: String?, _ index: Int) -> String? {
        text?.replacing(RowTemplate.rowMark, with: "\(row(index))")
      }
      switch table.columns[field] {
      case .category(let codes):
        table.columns[field] = .category(CategoryColumn((0..<count).map { numbered(codes[$0], $0) }))
      case .text(let texts):
        table.columns[field] = .text(TextColumn((0..<count).map { numbered(texts[$0], $0) }))
      default: continue
      }
    }
  }
}
