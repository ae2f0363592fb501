import IndicatorEngine
import Ingest

/// Whether neighbours are alike in a measure, or each other's contrast.
struct NeighbourFindings: Sendable {
  /// Which places touch; nil without boundaries.
  let neighbours: NeighbourList?
  let seed: UInt64
  let confidence: Double

  init(_ neighbours: NeighbourList?, seed: UInt64, confidence: Double) {
    self.neighbours = neighbours
    self.seed = seed
    self.confidence = confidence
  }

  /// Fewer places with a value say nothing of neighbours.
  private static let fewest = 8

  /// Moran's I of the steadied values, where there are any; nil without boundaries, with too few places, and where it is not defined.
  func moran(of measure: MeasureComparison) -> MoransI? {
    guard let neighbours, measure.reporting >= NeighbourFindings.fewest else { return nil }
    return MoransI(of: measure.standings.map { $0.shrunk ?? $0.figure.value }, neighbours, seed: seed)
  }

  /// The finding in words; nil where there is none.
  func sentence(_ measure: MeasureComparison, _ words: Words) -> String? {
    guard let moran = moran(of: measure) else { return nil }
    let finding: ComparisonFindingText =
      moran.twoSidedChance > 1 - confidence
      ? .neighboursOpen : moran.statistic > moran.expected ? .neighboursAlike : .neighboursDiffer
    return words(
      finding,
      [
        "value": .text(words.numbers.text(moran.statistic, digits: 2...2)),
        "chance": .text(
          moran.twoSidedChance < 0.001
            ? "< " + words.numbers.text(0.001, digits: 3...3)
            : "= " + words.numbers.text(moran.twoSidedChance, digits: 3...3)),
      ])
  }

  func json(_ measure: MeasureComparison, _ moran: MoransI) -> JSONOutput {
    .object([
      "indicator": .string(measure.measure.code), "period": .optional(measure.measure.period?.description),
      "moran_i": .number(moran.statistic), "expected": .number(moran.expected),
      "p_two_sided": .number(moran.twoSidedChance),
    ])
  }
}
