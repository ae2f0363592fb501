import IndicatorEngine

extension Report {
  /// When projects may end: for each the days by which 50, 80 and 90 of 100 such have ended, against the day it should.
  struct DateFan: Sendable {
    /// The as-of day, drawn as an upright line.
    var asOf: Day
    /// The projects, in the order of the rows.
    var rows: [Row]

    /// One project.
    struct Row: Sendable {
      /// Its title.
      var label: String
      /// The chance in words: "62 of 100".
      var reading: String
      /// The current planned end; nil where none is known.
      var due: Day?
      /// The first planned end, where it was another.
      var original: Day?
      /// Days by which 50, 80 and 90 of 100 have ended; nil where nothing says.
      var p50: Day?
      var p80: Day?
      var p90: Day?
    }
  }

  /// Bars from a common zero: shares of slips, points of drivers, chances of counts.
  struct BarRows: Sendable {
    /// What the bars measure.
    var measure: Measure
    /// The bars, in the order of the rows.
    var rows: [Row]

    /// One bar.
    struct Row: Sendable {
      var label: String
      /// Its length, in the measure; below 0 to the left.
      var value: Double
      /// The value in words.
      var reading: String
      /// Whether the row is the one that the chart is about.
      var isHighlighted: Bool = false
    }
  }

  /// What may happen, by how probable it is and how much it would matter.
  struct RiskGrid: Sendable {
    /// The headings of the columns, the least probable first.
    var columns: [String]
    /// The rows, the gravest first.
    var rows: [Row]

    /// One row: names in each cell.
    struct Row: Sendable {
      var label: String
      var cells: [[String]]
    }
  }
}
