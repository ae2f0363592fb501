import IndicatorEngine
import Ingest

/// The rows of `compare`: each place in each measure. For programs one long table, for people one for each measure.
struct CompareTable: Sendable, CellMaker {
  let comparison: Comparison
  let words: Words
  private let names: ComparisonNames
  private let figures: FigureMaker
  private let spatial: NeighbourFindings

  /// - Parameter neighbours: Which places touch; nil without boundaries.
  init(_ comparison: Comparison, words: Words, neighbours: NeighbourList? = nil) {
    self.comparison = comparison
    spatial = NeighbourFindings(
      neighbours, seed: comparison.plan.seed, confidence: comparison.plan.confidence)
    self.words = words
    names = ComparisonNames(comparison, words: words)
    figures = FigureMaker(sources: comparison.portfolio.sources)
  }

  /// No printed table of one measure has more places; programs get all.
  static let printedLimit = 40

  /// All rows, by measure and place.
  func table() -> DataTable {
    DataTable(
      name: "compare", asOf: comparison.evaluation.asOf,
      columns: [
        "municipality", "indicator", "kind", "per", "unit", "period", "value", "numerator", "denominator",
        "low",
        "high", "shrunk", "small_number", "funnel", "rank", "rank_low", "rank_high", "top_k", "p_top_k",
        "group_not_distinguishable", "peers", "peers_mean", "contribution", "state", "reason", "sources",
        "location_quotient", "contribution_reason", "against_peers", "p_peers", "low_error", "high_error",
        "p_top_k_error", "p_peers_error", "p_peers_adjusted",
      ].map { DataTable.Column($0) },
      rows: comparison.measures.flatMap { measure in
        let quotients = measure.measure.locationQuotients
        return comparison.places.codes.indices.map {
          cells(measure, $0) + [number(quotients[$0]), .reason(contributionReason(measure.measure, $0))]
            + tested(measure.standings[$0])
        }
      }, members: members, needs: [.municipalities, .observations])
  }

  /// What is to be known of the index: how it was built, and which indicators it goes without.
  private var members: [String: JSONOutput] {
    let orphans = comparison.portfolio.orphans
    var members: [String: JSONOutput] = [:]
    let found = comparison.measures.compactMap { measure in
      spatial.moran(of: measure).map { spatial.json(measure, $0) }
    }
    if !found.isEmpty { members["neighbours"] = .array(found) }
    guard comparison.index != nil || comparison.indexError != nil || !orphans.isEmpty else { return members }
    members["index"] = .object([
      "code": .optional(comparison.index?.code), "note": .optional(names.indexNote()),
      "left_out": .array(
        orphans.map { .object(["indicator": .string($0.code), "parent": .string($0.parent)]) }),
    ])
    return members
  }

  private func cells(_ measure: MeasureComparison, _ place: Int) -> [DataTable.Cell] {
    let (standing, about) = (measure.standings[place], measure.measure)
    let figure = standing.figure
    return [
      names.cell(place),
      .word(code: about.code, text: names.measure(about)), code(about.kind.rawValue),
      code(about.divisor.code), code(about.unit), period(about.period), number(figure.value),
      number(figure.numerator), number(figure.denominator), number(standing.low), number(standing.high),
      number(standing.shrunk), .value(.yesNo(standing.isSmall)), code(standing.funnel?.rawValue),
      count(standing.rank), count(standing.ranks?.lowerBound), count(standing.ranks?.upperBound),
      count(measure.topPlaces), number(standing.topChance),
      code(standing.groups.isEmpty ? nil : standing.groups.map(String.init).joined(separator: ";")),
      code(peers(place)), number(standing.peersMean), number(standing.contribution),
      .value(.code(figure.state.code)),
      .reason(figure.reason?.rawValue ?? standing.unranked?.rawValue),
      .sources(figure.sources.map(figures.source)),
    ]
  }

  /// How a place stands against its peers, and the errors of what was simulated.
  private func tested(_ standing: PlaceStanding) -> [DataTable.Cell] {
    [
      code(standing.figure.value == nil ? nil : standing.againstPeers.rawValue), number(standing.peerChance),
      number(standing.lowError), number(standing.highError), number(standing.topChanceError),
      number(standing.peerChanceError), number(standing.adjustedPeerChance),
    ]
  }

  /// Why an indicator of the index has no contribution at a place; nil where it has, and of what is not in the index.
  private func contributionReason(_ measure: ComparedMeasure, _ place: Int) -> String? {
    guard let index = comparison.index,
      index.structure.indicators.contains(where: { $0.code == measure.code })
    else { return nil }
    return index.contributionReasons[place]?.rawValue
  }

  /// One table a measure, the best place first, those without a rank last.
  func printed() -> [DataTable] {
    var tables = comparison.measures.map(printed)
    if !tables.isEmpty { tables[tables.count - 1].notes += closingNotes() }
    return tables
  }

  private func printed(_ measure: MeasureComparison) -> DataTable {
    let order = measure.order
    let shown = order.prefix(CompareTable.printedLimit)
    let standings = measure.standings
    func has(_ test: (PlaceStanding) -> Bool) -> Bool { standings.contains(where: test) }
    let share = words.numbers.percent(comparison.plan.confidence)
    var notes = [names.centre(measure), spatial.sentence(measure, words)].compactMap { $0 }
    if order.count > shown.count {
      notes.insert(
        words(
          ComparisonText.moreRows,
          ["n": .count(order.count - shown.count), "flag": .text("--format csv")]), at: 0)
    }
    if measure.measure.divisor == .none, measure.measure.kind == .quotient {
      notes.append(words(ComparisonText.rawCounts))
    }
    return DataTable(
      name: "compare", asOf: comparison.evaluation.asOf,
      columns: [
        .init("municipality", names.title(measure.measure)),
        .init("value", words(ColumnText.value), .trailing),
        .init(
          "interval", words(ComparisonText.interval, ["share": .text(share)]), .trailing,
          isPrinted: has { $0.low != nil }),
        .init("shrunk", words(ComparisonText.shrunk), .trailing, isPrinted: has { $0.shrunk != nil }),
        .init("rank", words(ComparisonText.rank), .trailing, isPrinted: has { $0.rank != nil }),
        .init("ranks", words(ComparisonText.ranks), .trailing, isPrinted: has { $0.ranks != nil }),
        .init("peers", names.peersHeading, .trailing, isPrinted: has { $0.peersMean != nil }),
        .init(
          "reason", words(ColumnText.reason), isPrinted: has { $0.figure.reason != nil || $0.unranked != nil }
        ),
      ],
      rows: shown.map { place in
        let standing = standings[place]
        let reason = standing.figure.reason ?? standing.unranked
        return [
          names.cell(place),
          value(standing.figure.value, measure), range(standing.low, standing.high, measure),
          value(standing.shrunk, measure), count(standing.rank), ranks(standing.ranks),
          value(standing.peersMean, measure),
          .reason(reason?.rawValue, isTold: standing.figure.value == nil || standing.rank == nil),
        ]
      }, notes: notes)
  }

  private func closingNotes() -> [String] {
    let standings = comparison.measures.flatMap(\.standings)
    let share: [String: TextTemplate.Argument] = [
      "share": .text(words.numbers.percent(comparison.plan.confidence))
    ]
    var notes: [String] = []
    if standings.contains(where: { $0.low != nil }) { notes.append(words(ComparisonText.intervalMeaning)) }
    if standings.contains(where: { $0.ranks != nil }) {
      notes.append(words(ComparisonText.ranksMeaning, share.merging(["flag": "--pairs"]) { $1 }))
    }
    if standings.contains(where: { $0.shrunk != nil }) { notes.append(words(ComparisonText.shrunkMeaning)) }
    notes += [names.smallNote()].compactMap { $0 }
    if standings.contains(where: \.figure.isIllustrative) { notes.append(words(NoteText.illustrative)) }
    if let note = names.indexNote() { notes.append(note) }
    if !comparison.notNumeric.isEmpty {
      notes.append(
        words(
          ComparisonText.notNumeric,
          ["names": .text(words.list(comparison.notNumeric.map { words.quoted(names.indicator($0)) }))]))
    }
    return notes
  }

  /// Codes of the peers with `;` between; nil where they are all the others.
  private func peers(_ place: Int) -> String? {
    let peers = comparison.peers[place]
    guard !peers.isEmpty, peers.count < comparison.places.count - 1 else { return nil }
    return peers.map { comparison.places.codes[$0] }.joined(separator: ";")
  }

  // MARK: Cells

  private func value(_ value: Double?, _ measure: MeasureComparison) -> DataTable.Cell {
    value.map { .value(names.value($0, measure.measure)) } ?? absent
  }

  private func range(_ low: Double?, _ high: Double?, _ measure: MeasureComparison) -> DataTable.Cell {
    guard let low, let high else { return absent }
    return .value(.text(names.range(low, high, measure.measure)))
  }

  private func ranks(_ ranks: ClosedRange<Int>?) -> DataTable.Cell {
    guard let ranks else { return absent }
    return .value(.text(ComparisonNames.ranks(ranks)))
  }
}
