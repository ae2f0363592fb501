/// Checks the predecessors of milestones: each names a milestone of the same operation, and none leads to itself.
enum PredecessorCheck {
  static func issues(_ tables: [TableName: TableData]) -> [PortfolioIssue] {
    guard let data = tables[.milestones], data.has(Milestones.Fields.after) else { return [] }
    let milestones = Milestones(data)
    var rowsOfOperation: [UInt32: [Int]] = [:]
    for row in data.rowIndices {
      if let code = milestones.operation.codes[row] { rowsOfOperation[code, default: []].append(row) }
    }
    return rowsOfOperation.sorted { $0.key < $1.key }.flatMap { _, rows in
      issues(milestones, rows: rows)
    }
  }

  private static func issues(_ milestones: Milestones, rows: [Int]) -> [PortfolioIssue] {
    var rowOfCode: [String: Int] = [:]
    for row in rows { if let code = milestones.code[row] { rowOfCode[code] = row } }
    var found: [PortfolioIssue] = []
    var predecessors: [Int: [Int]] = [:]
    for row in rows {
      for code in milestones.predecessors(of: row) {
        if let other = rowOfCode[code] {
          predecessors[row, default: []].append(other)
        } else {
          found.append(issue(.predecessor(found: code, isCycle: false), row, milestones))
        }
      }
    }
    for row in rows where leads(from: row, to: row, predecessors) {
      found.append(
        issue(.predecessor(found: milestones.after[row] ?? "", isCycle: true), row, milestones))
    }
    return found
  }

  private static func leads(from start: Int, to goal: Int, _ predecessors: [Int: [Int]]) -> Bool {
    var open = predecessors[start] ?? []
    var seen: Set<Int> = []
    while let row = open.popLast() {
      if row == goal { return true }
      if seen.insert(row).inserted { open += predecessors[row] ?? [] }
    }
    return false
  }

  private static func issue(
    _ kind: PortfolioIssue.Kind, _ row: Int, _ milestones: Milestones
  ) -> PortfolioIssue {
    PortfolioIssue(
      kind, table: .milestones, origins: [milestones.data.origins[row]], field: Milestones.Fields.after)
  }
}

extension Milestones {
  /// Codes of the milestones that come before a row's own, as written, `;` between.
  public func predecessors(of row: Int) -> [String] {
    guard let text = after[row] else { return [] }
    return text.split(separator: ";").map { part in
      let trimmed = part.drop { $0 == " " }
      return String(trimmed.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }
}
