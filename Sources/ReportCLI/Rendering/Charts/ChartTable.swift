import IndicatorEngine
import Ingest

/// The data of a chart as a table, for readers who cannot see it and for formats without drawings.
enum ChartTable {
  /// The table of a chart; its id is the chart's with `-data`.
  static func table(of chart: Report.Chart, words: Words) -> Report.Table {
    var table =
      switch chart.content {
      case .curves(let curves): curvesTable(curves, words)
      case .schedule(let schedule): scheduleTable(schedule, words)
      case .indicators(let rows): indicatorTable(rows, words)
      case .matrix(let matrix): matrixTable(matrix, words)
      case .budget(let bars): budgetTable(bars, words)
      case .dots(let plot): dotTable(plot, words)
      case .ranks(let ranks): rankTable(ranks, words)
      case .contributions(let contributions): contributionTable(contributions, words)
      case .funnel(let funnel): funnelTable(funnel, words)
      case .spine(let spine): spineTable(spine, words)
      case .slopes(let slopes): slopeTable(slopes, words)
      case .heat(let heat): heatTable(heat, words)
      case .map(let map): mapTable(map, words)
      case .fan(let fan): fanTable(fan, words)
      case .bars(let bars): barTable(bars, words)
      case .grid(let grid): gridTable(grid, words)
      }
    table.id = chart.id + "-data"
    table.caption = chart.title
    return table
  }

  /// One row a day on which any curve has a point: the value of each curve then, nothing before and after it.
  private static func curvesTable(_ curves: Report.Curves, _ words: Words) -> Report.Table {
    let days = Set(curves.series.flatMap { $0.points.map(\.day) }).sorted()
    return Report.Table(
      id: "", caption: "",
      columns: [Report.TableColumn("day", words(ColumnText.day), isRowHeader: true)]
        + curves.series.map { Report.TableColumn($0.role.rawValue, $0.label, .trailing) },
      rows: days.map { day in
        Report.Row(
          [Report.Cell(.day(day))]
            + curves.series.map { series in
              guard let amount = series.amount(on: day) else { return "" }
              return Report.Cell(.money(Money(minorUnits: amount, currency: curves.currency)))
            })
      })
  }

  private static func scheduleTable(_ schedule: Report.Schedule, _ words: Words) -> Report.Table {
    Report.Table(
      id: "", caption: "",
      columns: [
        Report.TableColumn("milestone", words(ColumnText.milestone), isRowHeader: true),
        Report.TableColumn("planned", words(ColumnText.planned)),
        Report.TableColumn("forecast", words(ColumnText.forecast)),
        Report.TableColumn("actual", words(ColumnText.actual)),
        Report.TableColumn("slip", words(ColumnText.slip), .trailing),
        Report.TableColumn("status", words(ColumnText.status)),
      ],
      rows: schedule.items.map { item in
        Report.Row([
          Report.Cell(.text(item.label)), Report.Cell(.day(item.planned)),
          Report.Cell(item.isActual ? .text("") : reached(item)),
          Report.Cell(item.isActual ? reached(item) : .text("")),
          Report.Cell(
            .number(
              item.slip.map(Double.init), digits: 0...0, unit: .days,
              reason: UnavailableReason.notDue.rawValue)),
          Report.Cell(.status(item.status)),
        ])
      })
  }

  private static func reached(_ item: Report.Schedule.Item) -> Report.Value {
    item.reached.map { .day($0) } ?? .text("")
  }

  private static func indicatorTable(_ rows: [Report.IndicatorRow], _ words: Words) -> Report.Table {
    Report.Table(
      id: "", caption: "",
      columns: [
        Report.TableColumn("indicator", words(ColumnText.indicator), isRowHeader: true),
        Report.TableColumn("reading", words(ColumnText.value)),
        Report.TableColumn("achievement_rate", words(ColumnText.achievementRate), .trailing),
        Report.TableColumn("expected", words(ColumnText.expected), .trailing),
        Report.TableColumn("status", words(ColumnText.status)),
      ],
      rows: rows.map { row in
        Report.Row([
          Report.Cell(.text(row.label)), Report.Cell(.text(row.reading)),
          Report.Cell(row.isYesNo ? .text("") : .rate(row.rate, reason: nil)),
          Report.Cell(row.isYesNo ? .text("") : .rate(row.expected, reason: nil)),
          Report.Cell(.status(row.status)),
        ])
      })
  }

  /// Many columns and fewer rows change places: a table of ten columns cannot be read.
  private static func matrixTable(_ matrix: Report.Matrix, _ words: Words) -> Report.Table {
    let isTurned = matrix.columns.count > 5 && matrix.rows.count < matrix.columns.count
    let matrix = isTurned ? matrix.transposed : matrix
    return Report.Table(
      id: "", caption: "",
      columns: [Report.TableColumn("row", words(ColumnText.title), isRowHeader: true)]
        + matrix.columns.enumerated().map { Report.TableColumn("column-\($0.offset + 1)", $0.element) },
      rows: matrix.rows.map { row in
        Report.Row(
          [Report.Cell(.text(row.label))]
            + row.cells.map {
              Report.Cell($0.map { .status($0) } ?? .absent(Report.Absence(state: .notApplicable)))
            })
      })
  }

  private static func budgetTable(_ bars: Report.BudgetBars, _ words: Words) -> Report.Table {
    Report.Table(
      id: "", caption: "",
      columns: [
        Report.TableColumn("line", words(ColumnText.line), isRowHeader: true),
        Report.TableColumn("budget", words(ColumnText.budget), .trailing),
        Report.TableColumn("paid", words(ColumnText.paid), .trailing),
      ],
      rows: bars.lines.map {
        Report.Row([
          Report.Cell(.text($0.label)), Report.Cell(money($0.budget, bars.currency)),
          Report.Cell(money($0.paid, bars.currency)),
        ])
      })
  }

  private static func money(_ minorUnits: Int128?, _ currency: Currency) -> Report.Value {
    guard let minorUnits else { return .absent(Report.Absence()) }
    return .money(Money(minorUnits: minorUnits, currency: currency))
  }
}

extension Report.Curves.Series {
  /// The value of the curve on a day; nil outside its points.
  func amount(on day: Day) -> Int128? {
    guard let first = points.first, let last = points.last, day >= first.day, day <= last.day else {
      return nil
    }
    guard let next = points.firstIndex(where: { $0.day >= day }) else { return nil }
    if points[next].day == day {
      return points.last { $0.day == day }?.amount
    }
    let before = points[next - 1]
    if isStepped { return before.amount }
    let span = Int128(points[next].day - before.day)
    let (product, overflow) = (points[next].amount &- before.amount)
      .multipliedReportingOverflow(by: Int128(day - before.day))
    return overflow || span == 0 ? before.amount : before.amount &+ product / span
  }
}
