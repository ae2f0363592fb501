/// Cuts a part out of the cells of a grid: everything else is blank, so that rows and columns keep their numbers.
struct GridCut {
  let rows: ClosedRange<Int>
  /// Columns from 0; nil for all.
  let columns: ClosedRange<Int>?

  /// The cells of `region` within the rows and columns.
  func region(of region: ByteRegion) -> ByteRegion {
    region.withBytes { bytes in
      let target = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
      var (row, column, count) = (1, 0, 0)
      var isQuoted = false
      for byte in bytes {
        // A doubled quote closes and opens again.
        if byte == 0x22 { isQuoted.toggle() }
        let isRowEnd = byte == 0x0A && !isQuoted
        let isCellEnd = byte == CellGridWriter.delimiter && !isQuoted
        let isIn = rows.contains(row) && (columns?.contains(column) ?? true)
        if isRowEnd || (isCellEnd ? rows.contains(row) : isIn) {
          target[count] = byte
          count += 1
        }
        if isRowEnd { (row, column) = (row + 1, 0) } else if isCellEnd { column += 1 }
        if isRowEnd, row > rows.upperBound { break }
      }
      return ByteRegion(owning: target, count: count)
    }
  }
}
