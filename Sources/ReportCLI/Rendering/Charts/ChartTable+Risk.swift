import IndicatorEngine
import Ingest

/// Charts of risk as tables.
extension ChartTable {
  static func fanTable(_ fan: Report.DateFan, _ words: Words) -> Report.Table {
    func day(_ day: Day?) -> Report.Cell { Report.Cell(.day(day)) }
    return Report.Table(
      id: "", caption: "",
      columns: [
        Report.TableColumn("operation", words(ColumnText.operation), isRowHeader: true),
        Report.TableColumn("chance", words(RiskText.chance), .trailing),
        Report.TableColumn("due", words(RiskChartText.plannedEnd)),
        Report.TableColumn("original", words(RiskChartText.originalEnd)),
        Report.TableColumn("p50", "P50"), Report.TableColumn("p80", "P80"), Report.TableColumn("p90", "P90"),
      ],
      rows: fan.rows.map { row in
        Report.Row([
          Report.Cell(.text(row.label)), Report.Cell(.text(row.reading)), day(row.due),
          row.original.map { day($0) } ?? Report.Cell(.text("")), day(row.p50), day(row.p80), day(row.p90),
        ])
      })
  }

  static func barTable(_ bars: Report.BarRows, _ words: Words) -> Report.Table {
    Report.Table(
      id: "", caption: "",
      columns: [
        Report.TableColumn("row", words(ColumnText.title), isRowHeader: true),
        Report.TableColumn("value", bars.measure.name, .trailing),
      ],
      rows: bars.rows.map { row in
        Report.Row([Report.Cell(.text(row.label)), Report.Cell(.text(row.reading))])
      })
  }

  static func gridTable(_ grid: Report.RiskGrid, _ words: Words) -> Report.Table {
    Report.Table(
      id: "", caption: "",
      columns: [Report.TableColumn("row", words(RiskChartText.gravity), isRowHeader: true)]
        + grid.columns.enumerated().map { Report.TableColumn("column-\($0.offset + 1)", $0.element) },
      rows: grid.rows.map { row in
        Report.Row(
          [Report.Cell(.text(row.label))] + row.cells.map { Report.Cell(.text($0.joined(separator: "; "))) })
      })
  }
}
