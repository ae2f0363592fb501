import Foundation
import IndicatorEngine
import TestSupport
import Testing

/// One file of the reference results on completion risk, and the data it was computed from.
struct RiskReference {
  let values: [String: Any]

  init(_ name: String) throws {
    values = try #require(
      JSONSerialization.jsonObject(with: SharedData.data("reference/risk/results/\(name).json"))
        as? [String: Any])
  }

  private init(values: [String: Any]) { self.values = values }

  /// The table of inputs.
  static func data(_ name: String) throws -> ReferenceTable {
    try ReferenceTable(shared: "reference/risk/data/\(name).csv")
  }

  /// A part that has names of its own.
  func part(_ name: String) throws -> RiskReference {
    RiskReference(values: try #require(values[name] as? [String: Any], "\(name)"))
  }

  /// Parts in a list.
  func parts(_ name: String) throws -> [RiskReference] {
    try #require(values[name] as? [[String: Any]], "\(name)").map { RiskReference(values: $0) }
  }

  func number(_ name: String) throws -> Double { try #require(values[name] as? Double, "\(name)") }

  func numbers(_ name: String) throws -> [Double] {
    try #require(values[name] as? [Any], "\(name)").map { try #require($0 as? Double, "\(name)") }
  }

  /// Numbers of which some are not known.
  func optionals(_ name: String) throws -> [Double?] {
    try #require(values[name] as? [Any], "\(name)").map { $0 as? Double }
  }

  func rows(_ name: String) throws -> [[Double]] {
    try #require(values[name] as? [[Any]], "\(name)").map {
      try $0.map { try #require($0 as? Double, "\(name)") }
    }
  }

  func optionalRows(_ name: String) throws -> [[Double?]] {
    try #require(values[name] as? [[Any]], "\(name)").map { $0.map { $0 as? Double } }
  }

  func texts(_ name: String) throws -> [String] { try #require(values[name] as? [String], "\(name)") }
}

extension ReferenceTable {
  /// Columns of numbers of the rows in which none of them is missing, and those rows.
  func complete(_ headings: [String]) -> (rows: [Int], columns: [[Double]]) {
    let columns = headings.map { self[$0] }
    let kept = rows.indices.filter { row in columns.allSatisfy { $0[row] != nil } }
    return (kept, columns.map { column in kept.compactMap { column[$0] } })
  }

  /// The rows of the spells of a table.
  func spells(entry: String? = nil, exit: String, event: String, is code: Double = 1, rows: [Int]? = nil)
    -> Spells
  {
    let rows = rows ?? Array(self.rows.indices)
    let (exits, events) = (self[exit], self[event])
    let entries = entry.map { self[$0] }
    return Spells(
      entry: entries.map { entries in rows.compactMap { entries[$0] } }, exit: rows.compactMap { exits[$0] },
      event: rows.map { events[$0] == code })
  }
}

/// Numbers beside those of a reference: as many, and each close to a relative tolerance (absolute below 1e-300 only).
func expectClose(
  _ ours: [Double?], _ reference: [Double?], within tolerance: Double, _ what: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    ours.count == reference.count, "\(what): \(ours.count) numbers, \(reference.count)",
    sourceLocation: sourceLocation)
  for (index, (a, b)) in zip(ours, reference).enumerated() {
    guard let a, let b else {
      #expect(
        (a == nil) == (b == nil), "\(what)[\(index)]: \(String(describing: a)), \(String(describing: b))",
        sourceLocation: sourceLocation)
      continue
    }
    #expect(
      isNear(a, b, within: tolerance), "\(what)[\(index)]: \(a), reference \(b)",
      sourceLocation: sourceLocation)
  }
}

/// Whether a number is close to a reference relative to it; near zero, to 1e-12 absolute.
func isNear(_ a: Double?, _ b: Double, within tolerance: Double) -> Bool {
  guard let a else { return false }
  return (a - b).magnitude <= max(tolerance * b.magnitude, 1e-12)
}
