extension Report {
  /// Values side by side, each with its interval: one row a municipality.
  ///
  /// Up to 40 rows are drawn whole. More are drawn close together in the same order, and only the highlighted ones
  /// are named.
  struct DotPlot: Sendable {
    /// What the values measure.
    var measure: Measure
    /// The rows, in the order of reading: the builder sorts them.
    var rows: [Row]
    /// The level of the intervals: 0.95. Nil where there are none.
    var level: Double?
    /// A value to hold the others against; nil for none.
    var reference: Reference?
    /// What rows, values and crosses are, where the rows are no municipalities.
    var names: Names?

    /// - Parameters:
    ///   - measure: What the values measure.
    ///   - rows: In the order of reading.
    ///   - level: The level of the intervals as a fraction, within 0…1; nil where no row has one.
    ///   - reference: The line to hold the values against, such as the group's rate.
    init(measure: Measure, rows: [Row], level: Double? = nil, reference: Reference? = nil) {
      self.measure = measure
      self.rows = rows
      self.level = level
      self.reference = reference
    }

    /// What is plotted, in a word or two each, for the key and the table.
    struct Names: Sendable {
      var rows: String
      var value: String
      /// The crosses.
      var second: String
    }

    /// One municipality.
    struct Row: Sendable {
      /// Its name.
      var label: String
      /// The value; nil where there is none.
      var value: Double?
      /// The interval of the value itself, never of the second one; nil where none is known.
      var interval: ClosedRange<Double>?
      /// A second value, drawn as a cross: the value steadied towards the group unless the plot names it otherwise; nil where there is
      /// only one.
      var second: Double?
      /// Whether the value rests on a small number: drawn hollow.
      var isSmall: Bool
      /// Whether the report is about this row: drawn strong and always named.
      var isHighlighted: Bool
      /// Why there is no value; read only where there is none.
      var absence: Absence?

      init(
        label: String, value: Double?, interval: ClosedRange<Double>? = nil, second: Double? = nil,
        isSmall: Bool = false, isHighlighted: Bool = false, absence: Absence? = nil
      ) {
        self.label = label
        self.value = value
        self.interval = interval
        self.second = second
        self.isSmall = isSmall
        self.isHighlighted = isHighlighted
        self.absence = absence
      }
    }
  }
}
