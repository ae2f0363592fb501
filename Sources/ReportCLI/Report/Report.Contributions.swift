extension Report {
  /// What makes the score of one municipality differ from that of its peers: one bar an indicator, from zero.
  struct Contributions: Sendable {
    /// What the contributions measure: points of the index.
    var measure: Measure
    /// The rows, in the order of reading.
    var rows: [Row]
    /// The sum: the whole difference. Nil where a row has no contribution, so that there is none.
    var total: Row?

    /// - Parameters:
    ///   - measure: The unit of contributions and total.
    ///   - rows: In the order of reading, usually from the greatest gain to the greatest loss.
    ///   - total: The last row with its name, "Разлика до сходните".
    init(measure: Measure, rows: [Row], total: Row? = nil) {
      self.measure = measure
      self.rows = rows
      self.total = total
    }

    /// One indicator.
    struct Row: Sendable {
      var label: String
      /// The contribution: above 0 it lifts the score. Nil where there is none.
      var value: Double?
      /// Why there is none; read only where there is none.
      var absence: Absence?

      init(label: String, value: Double?, absence: Absence? = nil) {
        self.label = label
        self.value = value
        self.absence = absence
      }
    }
  }
}
