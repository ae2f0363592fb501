import IndicatorEngine

extension InputReading {
  /// Reads the tables in the order in which they refer to one another, and builds the portfolio.
  mutating func finish(paths: [String]) -> PortfolioLoader.Result {
    var builder = PortfolioBuilder()
    builder.onDuplicate = options.onDuplicate
    builder.threads = options.threads
    var known: [IssueFindings.Source] = []
    var context = TableSource.Context()
    var rates: [Int: PublishedRates.Table] = [:]
    var possibleTotals: [Finding] = []
    var places: [(code: String, name: String)] = []
    let total = sources.reduce(0) { $0 + ($1.source.mapping == nil ? 0 : $1.source.content.region.count) }
    let meter = ProgressMeter(total: total, report: options.progress)
    var standIns = StandInRows(sources.map(\.source.mapping))
    let order = sources.indices.sorted { a, b in
      (sources[a].source.readingOrder, a) < (sources[b].source.readingOrder, b)
    }
    for index in order {
      let (place, source) = sources[index]
      guard let mapping = source.mapping else {
        for finding in source.findingsUnread() { findings.add(finding) }
        reports.append((place, source.reportUnread()))
        continue
      }
      let number = builder.addSource(
        SourceTable(
          file: source.name, sheet: source.grid?.sheet, sha256: source.sha256, columns: mapping.positions))
      let reading = source.read(mapping, source: number, context: context, progress: meter.step)
      meter.finish(source.content.region.count)
      if let column = mapping.rules?.publishedRate, let heading = mapping.heading(of: column) {
        rates[number] = PublishedRates.Table(place: source.place, column: column, heading: heading)
      }
      let parts = standIns.kept(reading.parts, of: mapping)
      for part in parts { builder.append(part) }
      builder.reject(reading.rejected)
      context.addKeys(of: mapping.table, parts)
      if mapping.table == .municipalities { places += PlaceIndex.places(of: parts) }
      if mapping.table.readingOrder == 0 { context.places = PlaceIndex(places) }
      if mapping.table == .indicators { context.add(parts) }
      for finding in reading.findings {
        // Whether the row is counted as data is not known before all rows were checked.
        if finding.kind == .totalsWord {
          possibleTotals.append(finding.withDigest(source.sha256))
        } else {
          findings.add(finding.withDigest(source.sha256))
        }
      }
      known.append(
        IssueFindings.Source(
          place: source.place, positions: mapping.positions, percents: reading.percents))
      reports.append((place, reading.report))
    }
    let (portfolio, issues) = builder.finish()
    add(issues, portfolio, known, possibleTotals)
    readMaps(portfolio)
    for finding in PublishedRates(tables: rates, portfolio: portfolio).findings() { findings.add(finding) }
    return PortfolioLoader.Result(
      portfolio: portfolio, findings: findings.findings,
      reports: reports.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.report),
      settings: settings, tables: options.keepsTables ? tables : [],
      notes: notes.sorted { $0.order < $1.order }.map(\.found), paths: paths)
  }

  /// Every table once, though a list of others becomes several of ours.
  private var tables: [InputTable] {
    let first = sources.filter { $0.order.last == 0 }
    return first.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map { InputTable($0.source) }
  }

  /// Reads the files of boundaries, and joins them with the places.
  private mutating func readMaps(_ portfolio: Portfolio) {
    let places = portfolio.municipalities
    let codes = (0..<places.count).compactMap { places.code[$0] }
    for map in maps {
      let (file, found) = GeoJSONSource.read(
        map.content, name: map.name, options: options, municipalities: codes)
      let sha256 = options.computesDigests ? map.content.sha256 : nil
      for finding in found { findings.add(finding.withDigest(sha256)) }
      var report = ReadReport(unread: map.content, name: map.name, sha256: sha256)
      report.boundary = file
      reports.append(([map.order], report))
    }
  }

  private mutating func add(
    _ issues: [PortfolioIssue], _ portfolio: Portfolio, _ sources: [IssueFindings.Source],
    _ possibleTotals: [Finding]
  ) {
    let words = IssueFindings(
      sources: sources, portfolio: portfolio, isDuplicateRuleStated: options.onDuplicate == .last)
    let told = issues.compactMap(words.finding)
    for finding in told { findings.add(finding) }
    // A row that lacks its key is not used: then it must not be said that it is counted.
    let unused = Set(told.filter { $0.kind == .requiredMissing }.map(\.location.ofRow))
    for finding in possibleTotals where !unused.contains(finding.location.ofRow) { findings.add(finding) }
    for finding in PercentFindings(sources: sources, portfolio: portfolio).findings() {
      findings.add(finding)
    }
  }
}

extension TableSource {
  fileprivate var readingOrder: Int { mapping?.table.readingOrder ?? 3 }
}

extension TableName {
  /// Tables are read after those they refer to.
  fileprivate var readingOrder: Int {
    switch self {
    case .municipalities, .programmes, .indicators, .rates: 0
    case .operations: 1
    default: 2
    }
  }
}

extension TableSource.Context {
  /// Takes note of the codes of a table that others may refer to.
  fileprivate mutating func addKeys(of table: TableName, _ parts: [TableData]) {
    guard keys[table] == nil, table.schema.key.count == 1, let key = table.schema.key.first,
      case .category(let codes)? = parts.first?[key]
    else { return }
    keys[table] = codes.dictionary
  }

  /// Takes note of how indicators are measured.
  fileprivate mutating func add(_ parts: [TableData]) {
    for part in parts {
      guard case .category(let codes) = part[Indicators.Fields.code],
        case .category(let measure) = part[Indicators.Fields.measure]
      else { continue }
      for row in 0..<part.rowCount {
        guard let code = codes[row], let kind = measure[row] else { continue }
        measures[code] = kind
        if kind == "ordinal", case .text(let levels) = part[Indicators.Fields.levels],
          let text = levels[row]
        {
          self.levels[code] = OrdinalLevels(text)
        }
      }
    }
  }
}

extension Location {
  /// The row alone, without a cell of it.
  fileprivate var ofRow: Location { Location(file: file, sheet: sheet, row: row) }
}
