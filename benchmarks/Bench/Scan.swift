import IndicatorEngine
import Ingest

/// Counts the rows of a file and adds up one column: reading without keeping anything.
struct Scan: Sendable {
  let file: String
  let column: String
  let threads: Int

  private struct State: Sendable {
    var rows = 0
    var sum = 0.0
    var amounts: Int128 = 0
  }

  func run() throws -> (rows: Int, sum: Double) {
    let document = CSVDocument(try FileContent(path: file), threads: threads)
    guard let index = document.layout.header.firstIndex(of: column) else { return (0, 0) }
    let reading = document.read(threads: threads, makeState: { _ in State() }) { state, block in
      var sink = NumberSink(.plain)
      for row in 0..<block.count where block.isData(row) {
        sink.append(UnsafeRawBufferPointer(block.bytes(of: block.cell(row, index))))
      }
      let numbers = sink.finish().column
      state.rows += numbers.count
      for row in 0..<numbers.count { state.sum += numbers[row] ?? 0 }
    }
    return (reading.chunks.reduce(0) { $0 + $1.state.rows }, reading.chunks.reduce(0) { $0 + $1.state.sum })
  }
}
