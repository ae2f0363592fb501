import IndicatorEngine

/// What the builder found between rows and tables, as findings with the places of the files.
struct IssueFindings {
  /// What is known of a source: how to name its places.
  struct Source {
    let place: CellPlace
    let positions: [String: Int]
    /// How its columns of percents were read.
    var percents: [Field: PercentScaleCheck.Reading] = [:]
  }

  let sources: [Source]
  let portfolio: Portfolio
  /// Whether a flag says which of two rows with one key is kept: then the other one is no error.
  let isDuplicateRuleStated: Bool

  /// The finding about an issue.
  func finding(_ issue: PortfolioIssue) -> Finding? {
    guard let origin = issue.origins.last else { return nil }
    let field = issue.field
    switch issue.kind {
    case .requiredMissing:
      return at(origin, .requiredMissing, field, ["field": .text(field?.name ?? "")])
    case .unknownChoice(let found, let allowed):
      return at(
        origin, .unknownChoice, field,
        [
          "found": .found(found), "allowed": .text(allowed.joined(separator: ", ")),
          "table": .text(issue.table.rawValue), "field": .text(field?.name ?? ""),
        ])
    case .duplicateKey(let key, let differing): return duplicate(issue, key, differing)
    case .contradictoryTargets(let first, let second):
      return among(
        issue, .contradictoryTargets, ["firstValue": .number(first), "secondValue": .number(second)])
    case .similarKeys(let found, let other):
      return among(issue, .similarKeys, ["found": .found(found), "other": .found(other)])
    case .exactRepeat: return among(issue, .exactRepeat, [:])
    case .unknownReference(let found, let table, let rows, let nearest):
      return reference(origin, field, found, table, rows, nearest)
    case .lookAlike(let found, let matched):
      let letters = found.unicodeScalars.filter { !$0.isASCII && !matched.unicodeScalars.contains($0) }
      let known = letters.reduce(into: [Unicode.Scalar]()) { if !$0.contains($1) { $0.append($1) } }
      return at(
        origin, .lookAlike, field,
        ["found": .found(found), "letters": .word(.letters(known)), "matched": .found(matched)])
    case .predecessor(let found, let isCycle):
      return at(origin, isCycle ? .predecessorCycle : .predecessorUnknown, field, ["found": .found(found)])
    case .dateOrder, .unlikelyYear, .outOfRange, .sharesSum, .cumulativeFalls, .targetEqualsBaseline,
      .directionContradictsTarget:
      return figure(issue, origin)
    case .currencyMissing, .currencyUnknown, .currencyDiffers, .thousandsSlip, .rateNotPositive,
      .fixedRate, .negativeAmount:
      return money(issue, origin)
    case .denominatorMissing, .numeratorMissing, .denominatorZero, .shareAboveWhole, .valueNotQuotient,
      .levelUnknown, .levelsUnusable, .levelsMissing:
      return observation(issue, origin)
    case .interimBeyondFinal, .interimAfterFinal, .baselinesDiffer, .targetOnTwoLevels, .partsNotWhole:
      return targets(issue)
    case .formula(let problem):
      let (kind, arguments) = IssueFindings.words(of: problem)
      return at(origin, kind, field, arguments)
    }
  }

  // MARK: Keys

  private func duplicate(_ issue: PortfolioIssue, _ key: String, _ differing: [Field]) -> Finding? {
    guard !differing.isEmpty, let last = issue.origins.last else {
      return among(issue, .duplicateRow, ["found": .found(key)])
    }
    return among(
      issue, .duplicateKey,
      [
        "found": .found(key), "fields": .foundList(differing.map { heading(of: $0, last) }),
        "first": value(issue.values, row: 0), "second": value(issue.values, row: 1),
      ])
  }

  /// The heading under which a file has a field, in its own words; the field's name where it has none.
  private func heading(of field: Field, _ origin: RowOrigin) -> String {
    guard let source = source(origin), let column = source.positions[field.name],
      source.place.headings.indices.contains(column), !source.place.headings[column].isEmpty
    else { return field.name }
    return source.place.headings[column]
  }

  /// A value as a sentence shows it.
  private func value(_ column: ColumnData?, row: Int) -> Finding.Argument {
    guard let column, row < column.count else { return .text("–") }
    switch column {
    case .amount(let amounts):
      guard let amount = amounts[row] else { return .text("–") }
      return .amount(Int128(amount))
    case .number(let numbers):
      guard let number = numbers[row] else { return .text("–") }
      return .number(number)
    case .day(let days):
      guard let day = days[row] else { return .text("–") }
      return .day(day)
    case let other: return .text(other.spelling(row: row).map(ShownText.named) ?? "–")
    }
  }

  private func reference(
    _ origin: RowOrigin, _ field: Field?, _ found: String, _ table: TableName, _ rows: Int, _ nearest: String?
  ) -> Finding? {
    var arguments: [String: Finding.Argument] = [
      "found": .found(found), "one": .word(.one(table)), "many": .word(.many(table, rows)),
      "oneMore": .word(.oneMore(table)),
    ]
    guard let nearest else { return at(origin, .unknownReference, field, arguments) }
    arguments["nearest"] = .found(nearest)
    return at(origin, .unknownReferenceNearest, field, arguments)
  }

  // MARK: Figures

  private func figure(_ issue: PortfolioIssue, _ origin: RowOrigin) -> Finding? {
    let field = issue.field
    switch issue.kind {
    case .dateOrder(let day, _, let other):
      return at(origin, .dateOrder, field, ["day": .day(day), "other": .day(other)])
    case .unlikelyYear(let day):
      // The reader of cells has told of these already.
      guard DayText.years.contains(day.civil.year) else { return nil }
      let years = issue.quoted.compactMap { Int($0) }
      return at(
        origin, .sillyYear, field,
        [
          "year": .text(CellFinding.padded(day.civil.year)),
          "guess": .text(CellFinding.guess(ofYear: day.civil.year, among: years)),
        ])
    case .outOfRange(let found, let low, let high):
      return at(origin, .outOfRange, field, ["value": .number(found), "range": .word(.range(low, high))])
    case .sharesSum(let operation, let sum):
      let rows = issue.origins.map(\.row)
      return among(
        issue, .sharesSum, ["found": .found(operation), "sum": .number(sum), "rows": .word(.rows(rows))])
    case .cumulativeFalls(let from, let to, let period):
      return at(
        origin, .cumulativeFalls, field,
        ["from": .number(from), "to": .number(to), "period": .text(period.description)])
    case .targetEqualsBaseline(let value):
      let direction = issue.quoted.first ?? "increase"
      return at(
        origin, .targetEqualsBaseline, nil,
        ["baseline": .number(value), "target": .number(value), "direction": .text(direction)])
    case .directionContradictsTarget(let baseline, let target, let direction):
      return at(
        origin, .directionContradicts, field,
        ["baseline": .number(baseline), "target": .number(target), "direction": .text(direction)])
    default: return nil
    }
  }

  private func money(_ issue: PortfolioIssue, _ origin: RowOrigin) -> Finding? {
    let field = issue.field
    switch issue.kind {
    case .currencyMissing: return at(origin, .currencyMissing, field, [:])
    case .rateNotPositive(let rate): return at(origin, .rateNotPositive, field, ["value": .number(rate)])
    case .fixedRate(let rate): return at(origin, .fixedRate, field, ["value": .number(rate)])
    case .negativeAmount(let amount):
      return at(origin, .negativeAmount, field, ["amount": .amount(Int128(amount))])
    case .currencyUnknown(let found): return at(origin, .currencyUnknown, field, ["found": .found(found)])
    case .currencyDiffers(let found, let expected):
      return at(origin, .currencyDiffers, field, ["currency": .text(found), "expected": .text(expected)])
    case .thousandsSlip(let sum, let total):
      let ratio = Double(sum) / Double(total)
      let other = issue.origins.first.map { origin in
        FindingWord.place(file: source(origin)?.place.file ?? "", row: origin.row)
      }
      return at(
        origin, .thousandsSlip, field,
        [
          "sum": .amount(sum), "total": .amount(total), "ratio": .number(ratio > 1 ? ratio.rounded() : 0.001),
          "other": other.map { .word($0) } ?? .text(""),
        ])
    default: return nil
    }
  }

  private func targets(_ issue: PortfolioIssue) -> Finding? {
    let (kind, arguments): (FindingKind, [String: Finding.Argument])
    switch issue.kind {
    case .interimBeyondFinal(let interim, let final):
      (kind, arguments) = (.interimBeyondFinal, ["interim": .number(interim), "final": .number(final)])
    case .interimAfterFinal(let interim, let final):
      (kind, arguments) = (.interimAfterFinal, ["interim": .day(interim), "final": .day(final)])
    case .baselinesDiffer(let first, let second):
      (kind, arguments) = (.baselinesDiffer, ["firstValue": .number(first), "secondValue": .number(second)])
    case .targetOnTwoLevels(let operation, let programme):
      (kind, arguments) = (
        .targetTwoLevels, ["found": .found(operation), "programme": .found(programme)]
      )
    case .partsNotWhole(let dimension, let sum, let total):
      (kind, arguments) = (
        .partsNotWhole, ["found": .found(dimension), "sum": .number(sum), "total": .number(total)]
      )
    default: return nil
    }
    return among(issue, kind, arguments, issue.field)
  }

  // MARK: Places

  private func source(_ origin: RowOrigin) -> Source? {
    sources.indices.contains(origin.source) ? sources[origin.source] : nil
  }

  func at(
    _ origin: RowOrigin, _ kind: FindingKind, _ field: Field?, _ arguments: [String: Finding.Argument]
  ) -> Finding? {
    guard let source = source(origin) else { return nil }
    let isChosen = isDuplicateRuleStated && (kind == .duplicateKey || kind == .duplicateRow)
    return source.place.finding(
      kind, row: origin.row, column: field.flatMap { source.positions[$0.name] },
      severity: isChosen ? .warning : nil, arguments)
  }

  /// A finding about several rows, the one at fault last.
  private func among(
    _ issue: PortfolioIssue, _ kind: FindingKind, _ arguments: [String: Finding.Argument],
    _ field: Field? = nil
  ) -> Finding? {
    guard let origin = issue.origins.last, var finding = at(origin, kind, field, arguments) else {
      return nil
    }
    finding.location.others = issue.origins.dropLast().compactMap { other in
      source(other).map { Location.Place(file: $0.place.file, row: other.row) }
    }
    return finding
  }
}
