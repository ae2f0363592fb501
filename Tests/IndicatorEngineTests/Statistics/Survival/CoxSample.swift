import IndicatorEngine
import TestSupport
import Testing

/// A regression of the reference results with its data.
struct CoxSample {
  let reference: RiskReference
  let spells: Spells
  let factors: Matrix
  let terms: [String]
  var strata: [Int]?
  var offset: [Double]?
  var clusters: [Int]?
  var ties = CoxTies.efron

  static let names = [
    "cox_veteran_efron", "cox_veteran_breslow", "cox_rossi_efron", "cox_rossi_breslow",
    "cox_heart_counting_efron",
    "cox_heart_counting_breslow", "cox_heart_cluster", "cox_lung_strata", "cox_lung_offset",
    "cox_lung_weights_robust",
    "cox_mgus_age_lefttrunc",
  ]

  init(_ name: String) throws {
    reference = try RiskReference(name)
    terms = try reference.texts("terms")
    let source = try #require(
      ["veteran", "rossi", "heart", "lung", "mgus_age"].first { name.hasPrefix("cox_" + $0) })
    let table = try RiskReference.data(source)
    var rows = Array(table.rows.indices)
    switch source {
    case "veteran": spells = table.spells(exit: "time", event: "status")
    case "rossi": spells = table.spells(exit: "week", event: "arrest")
    case "heart":
      spells = table.spells(entry: "start", exit: "stop", event: "event")
      if name.hasSuffix("cluster") { clusters = table["id"].map { Int($0 ?? 0) } }
    case "mgus_age":
      rows = table.complete(["hgb", "mspike"]).rows
      spells = table.spells(entry: "entry", exit: "exit", event: "death", rows: rows)
    default:
      let complete = table.complete(["age", "sex", "ph.ecog", "wt.loss"])
      rows = complete.rows
      let plain = table.spells(exit: "time", event: "status", is: 2, rows: rows)
      if name.hasSuffix("strata") { strata = complete.columns[1].map { Int($0) - 1 } }
      if name.hasSuffix("offset") { offset = complete.columns[3].map { 0.02 * $0 } }
      let weights = name.hasSuffix("robust") ? rows.indices.map { [1, 2, 0.5][$0 % 3] } : nil
      spells = Spells(exit: plain.exit, event: plain.event, weights: weights)
    }
    if name.hasSuffix("breslow") { ties = .breslow }
    if name.hasSuffix("exact") { ties = .exact }
    let columns = try terms.map { term in try CoxSample.column(term, table, rows) }
    factors = Matrix(rows: rows.count, columns: terms.count, values: columns.flatMap { $0 })
  }

  /// A factor: a column of numbers, or whether a column of words has the word that its name ends with.
  static func column(_ term: String, _ table: ReferenceTable, _ rows: [Int]) throws -> [Double] {
    if table.has(term) {
      let numbers = table[term]
      return try rows.map { try #require(numbers[$0]) }
    }
    let heading = term == "male" ? "sex" : try #require(table.headings.first { term.hasPrefix($0) })
    let word = term == "male" ? term : String(term.dropFirst(heading.count))
    let words = table.text(heading)
    return rows.map { words[$0] == word ? 1 : 0 }
  }

  /// The factors of a row of new data, and its stratum.
  func factors(of row: RiskReference) throws -> (factors: [Double], stratum: Int) {
    let values = try terms.map { term -> Double in
      if let value = row.values[term] as? Double { return value }
      let name = try #require(row.values.keys.first { term.hasPrefix($0) })
      return row.values[name] as? String == String(term.dropFirst(name.count)) ? 1 : 0
    }
    return (values, strata == nil ? 0 : Int(try row.number("sex")) - 1)
  }

  func model(ridge: [Double]? = nil) throws -> CoxModel {
    try #require(
      CoxModel.fit(spells, factors: factors, strata: strata, offset: offset, ridge: ridge, ties: ties).found)
  }

  /// Pairs of a concordance, strata together.
  func counts(_ part: RiskReference) throws -> [Double] {
    guard strata != nil else { return try part.numbers("counts") }
    let rows = try part.rows("counts")
    return rows[0].indices.map { column in rows.reduce(0) { $0 + $1[column] } }
  }

  func rows(_ matrix: Matrix, _ count: Int) -> [[Double]] {
    (0..<count).map { row in (0..<matrix.columns).map { matrix[row, $0] } }
  }

  func squares(_ matrix: Matrix) -> [Double] {
    (0..<matrix.columns).map { column in
      (0..<matrix.rows).reduce(0) { $0 + matrix[$1, column] * matrix[$1, column] }
    }
  }
}
