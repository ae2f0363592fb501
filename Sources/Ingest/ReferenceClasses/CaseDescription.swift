import IndicatorEngine

/// What a table of cases says where no forecast can be scored on it: as far as its columns allow.
public struct CaseDescription: Sendable {
  /// Ends as stated on two days, and how far they moved.
  public struct Moves: Sendable {
    public let first: Day
    public let later: Day
    public let found: Estimate<PlanMoves>
  }

  /// A column of days: how many are filled, first and last, and the days since the column of days before it.
  public struct Days: Sendable {
    public let heading: String
    public let count: Int
    public let first: Day
    public let last: Day
    /// Median and 80 % quantile of the days since the column before, where both are filled; nil for the first column.
    public let since: (heading: String, count: Int, median: Double, eightieth: Double)?
  }

  /// The headings of the file.
  public let headings: [String]
  /// Columns that are called the same but for a day at their end hold the same fact as stated on those days.
  public let moves: [Moves]
  /// Duration to the end stated later ÷ to the end stated first, of those due between the first two days; empty without a start.
  public let restated: [Double]
  /// Reports that foretell an end again and again.
  public let drift: Estimate<ForecastDrift>?
  /// The same reports as far as they state a budget.
  public let budgetDrift: Estimate<BudgetDrift>?
  /// How many of how many reached what they were to reach.
  public let reached: (count: Int, total: Int)?
  /// Columns of days, in the order of the file.
  public let days: [Days]
}

extension CaseFile {
  /// What else the file says.
  public var description: CaseDescription {
    CaseDescription(
      headings: table.headings, moves: moves, restated: restated, drift: drift,
      budgetDrift: budgetDrift, reached: reached, days: days)
  }

  private var restated: [Double] {
    guard columns[.start] != nil, let (first, later) = statements.first else { return [] }
    return table.records.indices.compactMap { record in
      guard let start = CaseFile.day(text(record, .start)),
        let early = CaseFile.day(table.text(record, first.heading)),
        let late = CaseFile.day(table.text(record, later.heading)), first.day < early, early <= later.day,
        start < early, start < late
      else { return nil }
      return Double(late - start) / Double(early - start)
    }
  }

  /// Neighbouring columns of one fact as stated on two days.
  private var statements: [(first: (day: Day, heading: String), later: (day: Day, heading: String))] {
    var stated: [String: [(day: Day, heading: String)]] = [:]
    for heading in table.headings {
      guard let (stem, day) = CaseFile.statement(heading) else { continue }
      stated[stem, default: []].append((day, heading))
    }
    return stated.sorted { $0.key < $1.key }.flatMap { _, columns in
      let ordered = columns.sorted { $0.day < $1.day }
      // A column of words, a status, has no days.
      let filled = ordered.filter { column in
        table.records.indices.contains { CaseFile.day(table.text($0, column.heading)) != nil }
      }
      return zip(filled, filled.dropFirst()).map { (first: $0, later: $1) }
    }
  }

  private var moves: [CaseDescription.Moves] {
    statements.map { first, later in
      let pairs = table.records.indices.compactMap { record in
        CaseFile.day(table.text(record, first.heading)).flatMap { early in
          CaseFile.day(table.text(record, later.heading)).map { (early, $0) }
        }
      }
      return CaseDescription.Moves(
        first: first.day, later: later.day,
        found: PlanMoves.of(first: pairs.map(\.0), later: pairs.map(\.1), from: first.day, until: later.day))
    }
  }

  /// `closing_stated_20220922`: the name of the fact, and the day on which it was stated.
  private static func statement(_ heading: String) -> (stem: String, day: Day)? {
    let digits = heading.suffix(8)
    guard heading.count > 9, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2)),
      let number = Int(digits.suffix(2)), let day = Day(year: year, month: month, day: number)
    else { return nil }
    return (String(heading.dropLast(8)), day)
  }

  private var drift: Estimate<ForecastDrift>? {
    guard columns[.project] != nil, columns[.reported] != nil, columns[.forecast] != nil else { return nil }
    var reports: [String: [ForecastDrift.Report]] = [:]
    for record in table.records.indices {
      guard let day = CaseFile.day(text(record, .reported)) else { continue }
      reports[text(record, .project), default: []].append(
        ForecastDrift.Report(day: day, forecast: CaseFile.day(text(record, .forecast))))
    }
    return ForecastDrift.of(reports.sorted { $0.key < $1.key }.map(\.value))
  }

  private var budgetDrift: Estimate<BudgetDrift>? {
    guard columns[.project] != nil, columns[.reported] != nil, let heading = columns[.size] else {
      return nil
    }
    var reports: [String: [BudgetDrift.Report]] = [:]
    for record in table.records.indices {
      guard let day = CaseFile.day(text(record, .reported)) else { continue }
      reports[text(record, .project), default: []].append(
        BudgetDrift.Report(day: day, budget: try? table.number(record, heading)))
    }
    return BudgetDrift.of(reports.sorted { $0.key < $1.key }.map(\.value))
  }

  private var reached: (count: Int, total: Int)? {
    guard columns[.reached] != nil, columns[.total] != nil else { return nil }
    var (count, total) = (0, 0)
    for record in table.records.indices {
      guard let some = Int(text(record, .reached)), let all = Int(text(record, .total)), some >= 0,
        some <= all,
        all < 1 << 40
      else { continue }
      count += some
      total += all
    }
    return (count, total)
  }

  private var days: [CaseDescription.Days] {
    var (found, before) = ([CaseDescription.Days](), (heading: "", days: [Day?]()))
    for heading in table.headings where !heading.isEmpty {
      let days = table.records.indices.map { CaseFile.day(table.text($0, heading)) }
      let filled = days.compactMap { $0 }
      let named = table.records.indices.count { table.name($0, heading) != nil }
      // A column of days holds days, and hardly anything else.
      guard let first = filled.min(), let last = filled.max(), filled.count * 10 >= named * 9 else {
        continue
      }
      let gaps = zip(before.days, days).compactMap { early, late in
        early.flatMap { early in late.map { Double($0 - early) } }
      }
      let since = quantile(of: gaps, at: 0.5).flatMap { median in
        quantile(of: gaps, at: 0.8).map { (before.heading, gaps.count, median, $0) }
      }
      found.append(
        CaseDescription.Days(heading: heading, count: filled.count, first: first, last: last, since: since))
      before = (heading, days)
    }
    return found
  }
}
