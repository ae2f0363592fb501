import Foundation
import IndicatorEngine

/// The pair of files, with as many units as asked for.
struct Sample {
  let structure: IndexStructure
  let data: IndexData

  init(structure: IndexStructure, data: IndexData) {
    self.structure = structure
    self.data = data
  }

  var size: String { "\(data.table.rows) × \(structure.indicatorCount)" }

  /// Denominate, fill by group, treat, normalise, aggregate: the steps of COINr's example.
  func index(_ method: AggregationMethod) -> CompositeIndex {
    CompositeIndex(
      structure,
      steps: [
        .denominate(Denomination()), .impute(.groupMean("EurAsia_group")), .screen(Screening(available: 0.9)),
        .treat(Treatment()), .normalise(Normalisation(.minMax(from: 0, to: 100))),
        .aggregate(Aggregation(method)),
      ])
  }

  init(data file: String, meta: String, units: Int?) throws {
    let description = try Sample.rows(meta)
    let figures = try Sample.rows(file)
    structure = try IndexStructure(
      description.filter { ["Indicator", "Aggregate"].contains($0["Type"] ?? "") }.map { row in
        IndexElement(
          code: row["iCode"] ?? "", level: row["Level"].flatMap { Int($0) }, parent: row["Parent"],
          direction: row["Direction"].flatMap(Double.init) ?? 1,
          weight: row["Weight"].flatMap(Double.init) ?? 1,
          denominator: row["Denominator"])
      })
    let count = units ?? figures.count
    // A unit that comes again is the same but for a hundredth, a thousandth and so on, so that nothing ties.
    let drawn = (0..<count).map {
      (row: figures[$0 % figures.count], factor: 1 + 0.013 * Double($0 / figures.count))
    }
    var columns: [String: [Double?]] = [:]
    for code in structure.indicators.map(\.code) + structure.indicators.compactMap(\.denominator) {
      columns[code] = drawn.map { unit in unit.row[code].flatMap(Double.init).map { $0 * unit.factor } }
    }
    data = try IndexData(
      structure: structure, units: drawn.indices.map { "u\(10_000 + $0)" }, columns: columns,
      groups: ["EurAsia_group": drawn.map { $0.row["EurAsia_group"] }])
  }

  /// Rows by heading; empty cells are left out. Quotes may stand round a cell.
  private static func rows(_ file: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let records = text.split(whereSeparator: \.isNewline).map { line -> [String] in
      var (cells, cell, isQuoted) = ([String](), "", false)
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          cells.append(cell)
          cell = ""
        } else {
          cell.append(character)
        }
      }
      return cells + [cell]
    }
    guard let headings = records.first else { return [] }
    return records.dropFirst().map { record in
      Dictionary(zip(headings, record).filter { !$0.1.isEmpty && $0.1 != "NA" }) { first, _ in first }
    }
  }
}
