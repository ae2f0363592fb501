import IndicatorEngine
import Ingest

/// Tables of profiles, of lines over time and of many indicators at once.
extension ChartTable {
  static func spineTable(_ spine: Report.Spine, _ words: Words) -> Report.Table {
    Report.Table(
      id: "", caption: "",
      columns: [
        Report.TableColumn("indicator", words(ColumnText.indicator), isRowHeader: true),
        Report.TableColumn(
          "value", spine.subject.isEmpty ? words(ColumnText.value) : spine.subject, .trailing),
        Report.TableColumn(
          "together", words(spine.isAgainstAll ? ComparisonText.others : .peers), .trailing),
        number("lowest", ComparisonColumnText.lowest, words),
        number("lower_quartile", ComparisonColumnText.lowerQuartile, words),
        number("median", ComparisonColumnText.median, words),
        number("upper_quartile", ComparisonColumnText.upperQuartile, words),
        number("highest", ComparisonColumnText.highest, words),
        Report.TableColumn("standing", words(ComparisonColumnText.standing)),
      ],
      rows: spine.rows.map { row in
        var bare = row.measure
        bare.unit = .none
        let spread = row.peers
        return Report.Row([
          Report.Cell(.text(row.measure.name)), cell(row.value, row.absence, row.measure),
          cell(spread?.together, bare), cell(spread?.minimum, bare), cell(spread?.lowerQuartile, bare),
          cell(spread?.median, bare),
          cell(spread?.upperQuartile, bare), cell(spread?.maximum, bare),
          Report.Cell(
            .text(
              spread == nil && ![.better, .worse, .notDifferent].contains(row.standing)
                ? words(GroupChartText.noPeers) : words.standing(row.standing))),
        ])
      })
  }

  /// One column a period; a period without a value is missing, not empty.
  static func slopeTable(_ slopes: Report.SlopeChart, _ words: Words) -> Report.Table {
    Report.Table(
      id: "", caption: "", unit: unit(slopes.measure),
      columns: [place(words)]
        + slopes.periods.map {
          Report.TableColumn($0.description, words.periods.text($0), .trailing)
        },
      rows: slopes.lines.map { line in
        Report.Row(
          [Report.Cell(.text(line.label))]
            + slopes.periods.indices.map { index in
              cell(
                line.values.indices.contains(index) ? line.values[index] : nil,
                line.absences.indices.contains(index) ? line.absences[index] : nil, slopes.measure)
            })
      }, notes: [ValueAxis.title(of: slopes.measure, words)].filter { !$0.isEmpty })
  }

  /// Values with their fifths in brackets.
  static func heatTable(_ heat: Report.HeatTable, _ words: Words) -> Report.Table {
    let values = ValueText(words)
    let fifths = heat.columns.indices.map(heat.fifths(ofColumn:))
    let hasFifths = fifths.contains { $0.contains { $0 != nil } }
    return Report.Table(
      id: "", caption: "",
      columns: [place(words)]
        + heat.columns.enumerated().map {
          column("indicator-\($0.offset + 1)", $0.element.measure, words)
        },
      rows: heat.rows.enumerated().map { index, row in
        Report.Row(
          [Report.Cell(.text(row.label))]
            + zip(heat.columns.indices, row.cells).map { column, value in
              var measure = heat.columns[column].measure
              measure.unit = .none
              guard let fifth = fifths[column][index], let number = value.value else {
                return cell(value.value, value.absence, measure)
              }
              return Report.Cell(.text("\(values.text(measure.value(number))) (\(fifth))"))
            })
      }, notes: hasFifths ? [words(ComparisonColumnText.fifthMark)] : [])
  }
}
