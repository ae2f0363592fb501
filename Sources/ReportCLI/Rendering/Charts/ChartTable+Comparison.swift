import Ingest

/// Tables of the charts that set municipalities side by side: one row a municipality.
extension ChartTable {
  /// The name of a municipality.
  static func place(_ words: Words) -> Report.TableColumn {
    Report.TableColumn("municipality", words(ColumnText.municipality), isRowHeader: true)
  }

  static func number(_ key: String, _ heading: some ReportText, _ words: Words) -> Report.TableColumn {
    Report.TableColumn(key, words(heading), .trailing)
  }

  /// The name of a measure and its unit above its values.
  static func column(_ key: String, _ measure: Report.Measure, _ words: Words) -> Report.TableColumn {
    let title = ValueAxis.title(of: measure, words)
    return Report.TableColumn(key, title.isEmpty ? words(ColumnText.value) : title, .trailing)
  }

  /// The unit that all values of a table share, where it is one of the data: the heading names it.
  static func unit(_ measure: Report.Measure) -> String? {
    if case .named(let name) = measure.unit, !measure.isFraction { name } else { nil }
  }

  /// A number where there is one, and nothing where the question does not arise.
  static func cell(_ number: Double?, _ measure: Report.Measure) -> Report.Cell {
    guard let number, number.isFinite else { return "" }
    return Report.Cell(measure.value(number))
  }

  /// A number, or why there is none.
  static func cell(_ number: Double?, _ absence: Report.Absence?, _ measure: Report.Measure) -> Report.Cell {
    Report.Cell(measure.value(number.flatMap { $0.isFinite ? $0 : nil }, absence: absence))
  }

  private static func remark(isSmall: Bool, _ words: Words) -> Report.Cell {
    Report.Cell(.text(isSmall ? words(ComparisonChartText.smallNumber) : ""))
  }

  static func dotTable(_ plot: Report.DotPlot, _ words: Words) -> Report.Table {
    let hasIntervals = plot.rows.contains { $0.interval != nil }
    let hasSecond = plot.rows.contains { $0.second != nil }
    let hasSmall = plot.rows.contains(where: \.isSmall)
    let names = plot.names.map { Report.TableColumn("row", $0.rows, isRowHeader: true) } ?? place(words)
    var columns = [names, column("value", plot.measure, words)]
    if hasIntervals {
      columns += [
        number("low", ComparisonColumnText.low, words), number("high", ComparisonColumnText.high, words),
      ]
    }
    if hasSecond {
      columns.append(
        plot.names.map { Report.TableColumn("raw", $0.second, .trailing) }
          ?? number("shrunk", ComparisonText.shrunk, words))
    }
    if hasSmall { columns.append(Report.TableColumn("remark", words(ComparisonColumnText.remark))) }
    let values = ValueText(words)
    var notes = plot.reference.map { ["\($0.label): \(values.text(plot.measure.value($0.value)))"] } ?? []
    if let level = plot.level, hasIntervals {
      notes.append(
        words(
          ComparisonChartText.interval, ["level": .text(words.numbers.percent(level, digits: 0...1))]))
    }
    return Report.Table(
      id: "", caption: "", unit: ChartTable.unit(plot.measure), columns: columns,
      rows: plot.rows.map { row in
        var cells = [
          Report.Cell(.text(row.label)), cell(row.value, row.absence, plot.measure),
        ]
        if hasIntervals {
          cells += [
            cell(row.interval?.lowerBound, plot.measure), cell(row.interval?.upperBound, plot.measure),
          ]
        }
        if hasSecond { cells.append(cell(row.second, plot.measure)) }
        if hasSmall { cells.append(remark(isSmall: row.isSmall, words)) }
        return Report.Row(cells)
      }, notes: notes)
  }

  static func rankTable(_ ranks: Report.RankIntervals, _ words: Words) -> Report.Table {
    let hasGroups = ranks.rows.contains { $0.group != nil }
    let measure = Report.Measure(name: "", digits: 0...1)
    var columns = [
      place(words), number("rank", ComparisonColumnText.rank, words),
      number("rank_low", ComparisonColumnText.rankLow, words),
      number("rank_high", ComparisonColumnText.rankHigh, words),
    ]
    if hasGroups { columns.append(Report.TableColumn("group", words(ComparisonColumnText.group))) }
    return Report.Table(
      id: "", caption: "", columns: columns,
      rows: ranks.rows.map { row in
        var cells = [
          Report.Cell(.text(row.label)), cell(row.rank, row.absence, measure),
          cell(row.interval.map { Double($0.lowerBound) }, measure),
          cell(row.interval.map { Double($0.upperBound) }, measure),
        ]
        if hasGroups { cells.append(Report.Cell(.text(row.group ?? ""))) }
        return Report.Row(cells)
      },
      notes: [
        words(
          ComparisonChartText.possibleRanks,
          ["level": .text(words.numbers.percent(ranks.level, digits: 0...1))])
      ])
  }

  static func contributionTable(_ contributions: Report.Contributions, _ words: Words) -> Report.Table {
    Report.Table(
      id: "", caption: "",
      columns: [
        Report.TableColumn("indicator", words(ColumnText.indicator), isRowHeader: true),
        number("contribution", ComparisonColumnText.contribution, words),
      ],
      rows: contributions.rows.map { row in
        Report.Row([Report.Cell(.text(row.label)), cell(row.value, row.absence, contributions.measure)])
      }
        + [contributions.total].compactMap(\.self).map { row in
          Report.Row(
            [Report.Cell(.text(row.label)), cell(row.value, row.absence, contributions.measure)],
            isTotal: true)
        })
  }

  /// Where a point of a funnel lies, in words with the level.
  static func word(for zone: Report.FunnelPlot.Zone, of funnel: Report.FunnelPlot, _ words: Words) -> String {
    let levels = Set(funnel.limits.map(\.level)).sorted()
    let level = zone == .beyondInner ? levels.first : levels.last
    guard zone != .within, let level else { return words(ComparisonChartText.withinLimits) }
    return words(
      ComparisonChartText.beyondLimits, ["level": .text(words.numbers.percent(level, digits: 0...1))])
  }

  static func funnelTable(_ funnel: Report.FunnelPlot, _ words: Words) -> Report.Table {
    let hasSmall = funnel.points.contains(where: \.isSmall)
    var bare = funnel.denominator
    bare.unit = .none
    var columns = [
      place(words), column("denominator", funnel.denominator, words), column("rate", funnel.rate, words),
      Report.TableColumn("position", words(ComparisonColumnText.position)),
    ]
    if hasSmall { columns.append(Report.TableColumn("remark", words(ComparisonColumnText.remark))) }
    return Report.Table(
      id: "", caption: "", unit: ChartTable.unit(funnel.rate), columns: columns,
      rows: funnel.points.map { point in
        var cells = [
          Report.Cell(.text(point.label)), cell(point.denominator, bare),
          cell(point.rate, funnel.rate), Report.Cell(.text(word(for: point.zone, of: funnel, words))),
        ]
        if hasSmall { cells.append(remark(isSmall: point.isSmall, words)) }
        return Report.Row(cells)
      }
        + funnel.absent.map { absentee in
          Report.Row(
            [Report.Cell(.text(absentee.label)), "", Report.Cell(.absent(absentee.absence)), ""]
              + (hasSmall ? [""] : []))
        },
      notes: ["\(funnel.target.label): \(ValueText(words).text(funnel.rate.value(funnel.target.value)))"])
  }

  static func mapTable(_ map: Report.Map, _ words: Words) -> Report.Table {
    let hasIntervals = map.areas.contains { $0.interval != nil }
    let hasSmall = map.areas.contains(where: \.isSmall)
    var columns = [place(words), column("value", map.measure, words)]
    if hasIntervals {
      columns += [
        number("low", ComparisonColumnText.low, words), number("high", ComparisonColumnText.high, words),
      ]
    }
    if hasSmall { columns.append(Report.TableColumn("remark", words(ComparisonColumnText.remark))) }
    return Report.Table(
      id: "", caption: "", unit: ChartTable.unit(map.measure), columns: columns,
      rows: map.areas.map { area in
        var cells = [Report.Cell(.text(area.label)), cell(area.value, area.absence, map.measure)]
        if hasIntervals {
          cells += [
            cell(area.interval?.lowerBound, map.measure), cell(area.interval?.upperBound, map.measure),
          ]
        }
        if hasSmall { cells.append(remark(isSmall: area.isSmall, words)) }
        return Report.Row(cells)
      })
  }
}
