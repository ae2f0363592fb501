import Foundation
import IndicatorEngine

/// The columns that `risk/generate.py` wrote.
struct RiskSample {
  let count: Int
  /// Ten factors. Shape `[spell, 10]`.
  let factors: Matrix
  /// Spells in whole days, the same without rounding, and with late entries.
  let days: Spells
  let times: Spells
  let late: Spells
  let strata: [Int]
  let causes: [Int]
  let groups: [Int]
  /// A score that orders the spells: the sum of the factors times what the times were made with.
  let scores: [Double]
  /// Whether the event came: an outcome for a regression.
  let outcomes: [Double]

  init(folder: String) throws {
    func column<Element: BitwiseCopyable>(_ name: String, _ type: Element.Type) throws -> [Element] {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      return data.withUnsafeBytes { bytes in
        stride(from: 0, to: bytes.count, by: MemoryLayout<Element>.size).map {
          bytes.loadUnaligned(fromByteOffset: $0, as: type)
        }
      }
    }
    let x = try column("x.f64", Double.self)
    count = x.count / 10
    factors = Matrix(rows: count, columns: 10, values: x)
    let event = try column("event.u8", UInt8.self).map { $0 == 1 }
    let day = try column("day.f64", Double.self)
    days = Spells(exit: day, event: event)
    times = Spells(exit: try column("time.f64", Double.self), event: event)
    late = Spells(entry: try column("entry.f64", Double.self), exit: day, event: event)
    strata = try column("stratum.u8", UInt8.self).map(Int.init)
    causes = try column("cause.u8", UInt8.self).map(Int.init)
    groups = try column("group.i32", Int32.self).map(Int.init)
    outcomes = event.map { $0 ? 1 : 0 }
    var scores = [Double](repeating: 0, count: count)
    for factor in 0..<10 {
      for row in 0..<count { scores[row] += (Double(factor) - 4.5) * x[factor * count + row] }
    }
    self.scores = scores
  }
}
