import IndicatorEngine

/// Parts of cells as bytes that stand there: a list of a million rows makes no text a row for its composed columns.
extension CellTemplate.Piece {
  /// Whether the part of a cell is a stretch of it as it stands.
  var isSlice: Bool {
    switch self {
    case .whole, .first, .rest, .anonymous: true
    default: false
    }
  }

  /// The part of a cell; empty where there is none. The same as `taken(from:)`.
  ///
  /// - Precondition: `isSlice`.
  func slice(of cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let text = CellBytes.trimmed(cell)
    switch self {
    case .whole: return text
    case .first: return CellBytes.part(text, 0, firstWordEnd(text))
    case .rest: return behind(firstWordEnd(text), text)
    case .anonymous:
      // A number of ten digits may be a person's.
      let end = firstWordEnd(text)
      let isPersonal = end == 10 && text[..<end].allSatisfy(CellBytes.isDigit)
      return isPersonal ? behind(end, text) : text
    default: preconditionFailure("\(self) is no part of a cell as it stands")
    }
  }

  private func firstWordEnd(_ text: UnsafeRawBufferPointer) -> Int {
    var end = 0
    while end < text.count, CellBytes.space(text, at: end) == 0 { end += 1 }
    return end
  }

  private func behind(_ start: Int, _ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    CellBytes.trimmed(CellBytes.part(text, start, text.count))
  }
}

extension RowTemplate {
  /// Appends the text of a row to `text`; returns false, with `text` as it may be, where a cell is blank.
  ///
  /// - Precondition: `isSliced`.
  func append(to text: inout [UInt8], _ cell: (Int) -> UnsafeRawBufferPointer) -> Bool {
    for part in parts {
      switch part {
      case .text(let own): text.append(contentsOf: own.utf8)
      case .row: text.append(contentsOf: RowTemplate.rowMark.utf8)
      case .cell(let column, let piece):
        let slice = piece.slice(of: cell(column))
        if slice.isEmpty { return false }
        text.append(contentsOf: slice)
      case .optional: preconditionFailure("a part that may be left out is no stretch of a cell")
      }
    }
    return true
  }

  /// Whether it is put together of texts and stretches of cells as they stand.
  var isSliced: Bool {
    parts.allSatisfy { part in
      switch part {
      case .text, .row: true
      case .cell(_, let piece): piece.isSlice
      case .optional: false
      }
    }
  }

  /// The column and the piece, where it is nothing but a stretch of one cell.
  var onlySlice: (column: Int, piece: CellTemplate.Piece)? {
    guard parts.count == 1, case .cell(let column, let piece) = parts[0], piece.isSlice else { return nil }
    return (column, piece)
  }
}
