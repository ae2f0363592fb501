import IndicatorEngine

/// Correlations of durations that a user states: a plain table, a pair of milestones a row.
///
///     operation,milestone,other,correlation
///     P-12,M3,M4,0.8
///
/// The order of a pair decides nothing. What is wrong stops the reading with its file, row and column: a pair that is misread would change every chance.
public struct CorrelationFile: Sendable {
  /// Why a file cannot be used, and where. Facts only; the wording is elsewhere.
  public enum Fault: Error, Sendable, Equatable {
    /// It is no table, has no such column, or a cell is no number.
    case table(CompositeFault)
    /// A correlation beyond −1 and 1.
    case outOfRange(CompositePlace, found: String)
    /// A milestone and itself.
    case itself(CompositePlace, found: String)
    /// A pair that stood in an earlier row, in either order.
    case pairTwice(CompositePlace, found: String, first: Int)
    /// A project, or a milestone of it, that is not in the data.
    case unknown(CompositePlace, found: String, nearest: String?)
  }

  /// The headings.
  public static let headings = ["operation", "milestone", "other", "correlation"]

  /// The pairs, in the order of the file.
  public let pairs: [StatedCorrelations.Pair]
  private let table: CompositeTable

  public init(path: String) throws(Fault) {
    do throws(CompositeFault) {
      table = try CompositeTable(path: path)
      for heading in CorrelationFile.headings where !table.has(heading) {
        throw .headingMissing(file: table.file, heading: heading)
      }
    } catch { throw .table(error) }
    var (pairs, rows): ([StatedCorrelations.Pair], [[String]: Int]) = ([], [:])
    for record in table.records.indices {
      let pair = try CorrelationFile.pair(table, record)
      let key = [pair.operation] + [pair.milestone, pair.other].sorted()
      if let first = rows.updateValue(table.records[record].row, forKey: key) {
        let name = pair.milestone + ", " + pair.other
        throw .pairTwice(table.place(record, "other"), found: name, first: first)
      }
      pairs.append(pair)
    }
    self.pairs = pairs
  }

  private static func pair(_ table: CompositeTable, _ record: Int) throws(Fault) -> StatedCorrelations.Pair {
    let found: StatedCorrelations.Pair
    do throws(CompositeFault) {
      guard let number = try table.number(record, "correlation") else {
        throw .valueMissing(table.place(record, "correlation"))
      }
      found = StatedCorrelations.Pair(
        operation: try table.code(record, "operation"), milestone: try table.code(record, "milestone"),
        other: try table.code(record, "other"), correlation: number)
    } catch { throw .table(error) }
    if found.milestone == found.other {
      throw .itself(table.place(record, "other"), found: found.other)
    }
    guard (-1...1).contains(found.correlation) else {
      throw .outOfRange(table.place(record, "correlation"), found: table.text(record, "correlation"))
    }
    return found
  }

  /// Refuses what the data do not have.
  ///
  /// - Parameters:
  ///   - operations: Codes of projects.
  ///   - milestones: Codes of the milestones of each.
  /// - Throws: ``Fault/unknown(_:found:nearest:)``.
  public func check(operations: [String], milestones: [String: [String]]) throws(Fault) {
    let known = Set(operations)
    for (record, pair) in pairs.enumerated() {
      func refuse(_ code: String, _ heading: String, _ codes: [String]) throws(Fault) {
        let nearest = EditDistance.nearest(to: code, in: codes.sorted())?.text
        throw .unknown(table.place(record, heading), found: code, nearest: nearest)
      }
      if !known.contains(pair.operation) { try refuse(pair.operation, "operation", operations) }
      let own = milestones[pair.operation] ?? []
      if !own.contains(pair.milestone) { try refuse(pair.milestone, "milestone", own) }
      if !own.contains(pair.other) { try refuse(pair.other, "other", own) }
    }
  }
}
