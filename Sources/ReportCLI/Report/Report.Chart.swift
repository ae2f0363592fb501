import IndicatorEngine

extension Report {
  /// A chart: its data, never its geometry.
  struct Chart: Sendable {
    /// A stable name, unique in the report.
    var id: String
    /// What the chart shows, as a sentence.
    var title: String
    /// What a reader who cannot see it should know.
    var summary: String
    /// What is drawn.
    var content: Content
    /// Where the data comes from, in words. Empty for none.
    var source: String = ""
    /// The method in `Methods.md`; nil for data simply read.
    var method: String?
    /// The figures that the chart shows.
    var figures: [Figure] = []

    /// The kinds of chart.
    enum Content: Sendable {
      case curves(Curves)
      case schedule(Schedule)
      case indicators([IndicatorRow])
      case matrix(Matrix)
      case budget(BudgetBars)
      case dots(DotPlot)
      case ranks(RankIntervals)
      case contributions(Contributions)
      case funnel(FunnelPlot)
      case spine(Spine)
      case slopes(SlopeChart)
      case heat(HeatTable)
      case map(Map)
      case fan(DateFan)
      case bars(BarRows)
      case grid(RiskGrid)
    }
  }

  /// Amounts over time: plan, actual, earned.
  struct Curves: Sendable {
    /// The currency of all amounts; its minor units are the values.
    var currency: Currency
    /// The as-of day, drawn as an upright line.
    var asOf: Day
    /// The curves, at most four.
    var series: [Series]

    /// One curve.
    struct Series: Sendable {
      /// What it shows, in a word or two.
      var label: String
      /// Its role, which decides colour and dash.
      var role: Role
      /// Days and amounts (minor units), days ascending.
      var points: [Point]
      /// Whether the value jumps at each point (payments) or runs straight between points (plans).
      var isStepped: Bool
    }

    /// A point of a curve.
    struct Point: Sendable, Hashable {
      var day: Day
      /// Minor units of the currency.
      var amount: Int128
    }

    /// What a curve stands for.
    enum Role: String, Sendable {
      case plan
      case actual
      case earned
      case forecast
    }
  }

  /// Milestones over time: plan, forecast, actual, slip.
  struct Schedule: Sendable {
    /// The as-of day, drawn as an upright line.
    var asOf: Day
    /// The milestones in the order of the rows.
    var items: [Item]

    /// One milestone.
    struct Item: Sendable {
      /// Its title.
      var label: String
      /// The day its work starts by plan; nil where only the end is known.
      var start: Day?
      /// The planned day.
      var planned: Day
      /// The actual day, else the forecast, else nil.
      var reached: Day?
      /// Whether `reached` is a fact rather than a forecast.
      var isActual: Bool
      /// The slip in days; nil where it is not known.
      var slip: Int?
      /// The verdict.
      var status: Status
    }
  }

  /// One indicator as a bullet: from the baseline to the target, where it stands and where it should.
  struct IndicatorRow: Sendable {
    /// Its name.
    var label: String
    /// The achieved value, target and so on as words for the right-hand side: "3 от 4".
    var reading: String
    /// The achievement rate, signed and unclamped; nil where there is none.
    var rate: Double?
    /// The rate expected by the as-of day; nil where there is none.
    var expected: Double?
    /// Whether the answer is yes or no and not a quantity.
    var isYesNo: Bool
    /// The verdict.
    var status: Status
  }

  /// Verdicts in rows and columns.
  struct Matrix: Sendable {
    /// The headings of the columns.
    var columns: [String]
    /// The rows.
    var rows: [Row]

    /// One row.
    struct Row: Sendable {
      var label: String
      /// One verdict a column; nil where the question does not arise.
      var cells: [Status?]
    }

    /// Rows as columns: where there are fewer rows than columns, they may fit the other way round.
    var transposed: Matrix {
      Matrix(
        columns: rows.map(\.label),
        rows: columns.enumerated().map { index, heading in
          Row(
            label: heading, cells: rows.map { $0.cells.indices.contains(index) ? $0.cells[index] : nil })
        })
    }
  }

  /// Budget lines: what was budgeted and what was paid.
  struct BudgetBars: Sendable {
    /// The currency of all amounts.
    var currency: Currency
    /// The lines, in the order of the rows.
    var lines: [Line]

    /// One line.
    struct Line: Sendable {
      var label: String
      /// Budgeted minor units; nil where nobody said.
      var budget: Int128?
      /// Paid minor units; nil where nobody said. Zero is a number.
      var paid: Int128?
    }
  }
}
