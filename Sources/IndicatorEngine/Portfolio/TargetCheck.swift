/// Checks what the targets of one series say together, and that a target is about one thing.
enum TargetCheck {
  static func issues(_ tables: [TableName: TableData], threads: Int) -> [PortfolioIssue] {
    guard let data = tables[.targets], data.rowCount > 0 else { return [] }
    let targets = Targets(data)
    let directions = directions(of: targets, tables)
    let together = severalOfSeries(targets, threads: threads).flatMap { series -> [PortfolioIssue] in
      let rows = inForce(series, targets)
      guard rows.count > 1 else { return [] }
      return stages(rows, targets, direction: directions[targets.indicator.codes[rows[0]] ?? 0] ?? nil)
        + baselines(rows, targets)
    }
    return together + twoLevels(targets)
  }

  /// The rows with a value of each series that has more than one: the same indicator, operation, programme,
  /// municipality and disaggregation. In the order of their first rows.
  private static func severalOfSeries(_ targets: Targets, threads: Int) -> [[Int]] {
    let subjects = [
      targets.operation, targets.programme, targets.municipality, targets.disaggregation,
    ].filter { !$0.validity.isEmpty }
    let series = Grouping(
      ([targets.indicator] + subjects).map(GroupKey.init(countingMissing:)), threads: threads)
    var sizes = [UInt32](repeating: 0, count: series.count)
    let hasValue = targets.value.validity
    for (row, group) in series.groups.enumerated() where group != Grouping.none && hasValue[row] {
      sizes[Int(group)] += 1
    }
    guard sizes.contains(where: { $0 > 1 }) else { return [] }
    var places: [UInt32: Int] = [:]
    var found: [[Int]] = []
    for (row, group) in series.groups.enumerated()
    where group != Grouping.none && hasValue[row] && sizes[Int(group)] > 1 {
      if let place = places[group] {
        found[place].append(row)
      } else {
        places[group] = found.count
        found.append([row])
      }
    }
    return found
  }

  /// The declared direction of each indicator that targets name, by its code in the targets.
  private static func directions(
    of targets: Targets, _ tables: [TableName: TableData]
  ) -> [UInt32: String?] {
    guard let data = tables[.indicators] else { return [:] }
    let indicators = Indicators(data)
    let rows = KeyIndex(indicators.code).rows(for: targets.indicator.dictionary)
    return Dictionary(
      uniqueKeysWithValues: rows.enumerated().map { code, row in
        (UInt32(code), row < 0 ? nil : indicators.direction[Int(row)])
      })
  }

  /// Of the targets of one stage and day the one recorded last: a revised target contradicts nothing.
  private static func inForce(_ rows: [Int], _ targets: Targets) -> [Int] {
    if rows.count < 2 { return rows }
    let recorded = targets.data[.recorded].asDay
    var kept: [Int] = []
    for row in rows {
      guard
        let place = kept.firstIndex(where: {
          isFinal($0, targets) == isFinal(row, targets) && targets.due[$0] == targets.due[row]
        })
      else {
        kept.append(row)
        continue
      }
      if (recorded[kept[place]]?.number ?? .min) <= (recorded[row]?.number ?? .min) { kept[place] = row }
    }
    return kept
  }

  /// A target without a stage is a final one.
  private static func isFinal(_ row: Int, _ targets: Targets) -> Bool { targets.stage[row] != "interim" }

  /// Interim targets that lie beyond the final one, in value or in time.
  private static func stages(_ rows: [Int], _ targets: Targets, direction: String?) -> [PortfolioIssue] {
    let finals = rows.filter { isFinal($0, targets) }
    guard
      let final = finals.max(by: {
        (targets.due[$0]?.number ?? .max, $0) < (targets.due[$1]?.number ?? .max, $1)
      }), let end = targets.value[final]
    else { return [] }
    var found: [PortfolioIssue] = []
    for row in rows where !isFinal(row, targets) {
      guard let value = targets.value[row] else { continue }
      if direction == "increase" && value > end || direction == "decrease" && value < end {
        found.append(
          issue(.interimBeyondFinal(interim: value, final: end), [final, row], Targets.Fields.value, targets))
      }
      if let due = targets.due[row], let last = targets.due[final], due > last {
        found.append(
          issue(.interimAfterFinal(interim: due, final: last), [final, row], Targets.Fields.due, targets))
      }
    }
    return found
  }

  private static func baselines(_ rows: [Int], _ targets: Targets) -> [PortfolioIssue] {
    let stated = rows.filter { targets.baseline[$0] != nil }
    guard let first = stated.first, let baseline = targets.baseline[first] else { return [] }
    return stated.dropFirst().compactMap { row in
      guard let other = targets.baseline[row], other != baseline else { return nil }
      return issue(
        .baselinesDiffer(first: baseline, second: other), [first, row], Targets.Fields.baseline, targets)
    }
  }

  /// Targets that name an operation and a programme: nobody can say of which of the two they are.
  private static func twoLevels(_ targets: Targets) -> [PortfolioIssue] {
    if targets.operation.validity.isEmpty || targets.programme.validity.isEmpty { return [] }
    return targets.data.rowIndices.compactMap { row in
      guard let operation = targets.operation[row], let programme = targets.programme[row] else { return nil }
      return issue(
        .targetOnTwoLevels(operation: operation, programme: programme), [row], Targets.Fields.programme,
        targets)
    }
  }

  private static func issue(
    _ kind: PortfolioIssue.Kind, _ rows: [Int], _ field: Field, _ targets: Targets
  ) -> PortfolioIssue {
    PortfolioIssue(kind, table: .targets, origins: rows.map { targets.data.origins[$0] }, field: field)
  }
}
