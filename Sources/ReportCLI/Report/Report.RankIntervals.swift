extension Report {
  /// Places with their uncertainty: from the best place that the data allow to the worst, and the best estimate.
  ///
  /// Up to 40 rows are drawn whole, more close together with the highlighted ones named.
  struct RankIntervals: Sendable {
    /// The rows, in the order of reading: by best estimate, those without a place last.
    var rows: [Row]
    /// The level of the rank intervals as a fraction: 0.95.
    var level: Double
    /// How many were ranked: the axis ends there. At least 1.
    var count: Int

    /// - Parameters:
    ///   - rows: In the order of reading.
    ///   - level: The level of the rank intervals, within 0…1.
    ///   - count: How many were ranked; rows without a place do not count.
    init(rows: [Row], level: Double, count: Int) {
      self.rows = rows
      self.level = level
      self.count = count
    }

    /// One municipality.
    struct Row: Sendable {
      /// Its name.
      var label: String
      /// The best estimate of the place, 1 is first; ties may give halves. Nil where it is not ranked.
      var rank: Double?
      /// The places that cannot be ruled out; nil where the interval is not known.
      var interval: ClosedRange<Int>?
      /// The name of the group that cannot be told apart, "A"; rows that follow each other in one group share a
      /// shaded band. Nil for none.
      var group: String?
      /// Whether the report is about this row.
      var isHighlighted: Bool
      /// Why there is no place; read only where there is none.
      var absence: Absence?

      init(
        label: String, rank: Double?, interval: ClosedRange<Int>? = nil, group: String? = nil,
        isHighlighted: Bool = false, absence: Absence? = nil
      ) {
        self.label = label
        self.rank = rank
        self.interval = interval
        self.group = group
        self.isHighlighted = isHighlighted
        self.absence = absence
      }
    }
  }
}
