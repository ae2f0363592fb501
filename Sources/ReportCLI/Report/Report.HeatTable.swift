extension Report {
  /// Municipalities and indicators: each cell its value, shaded by the fifth of the group in which it lies, better
  /// always darker towards the good colour.
  struct HeatTable: Sendable {
    /// The indicators.
    var columns: [Column]
    /// The municipalities, in the order of reading.
    var rows: [Row]

    init(columns: [Column], rows: [Row]) {
      self.columns = columns
      self.rows = rows
    }

    /// One indicator.
    struct Column: Sendable, Hashable {
      var measure: Measure
      /// Whether more is better; nil where the indicator has no direction: its cells are not shaded.
      var isHigherBetter: Bool?

      init(measure: Measure, isHigherBetter: Bool?) {
        self.measure = measure
        self.isHigherBetter = isHigherBetter
      }
    }

    /// One municipality.
    struct Row: Sendable {
      var label: String
      /// One cell a column.
      var cells: [Cell]
      /// Whether the report is about it.
      var isHighlighted: Bool

      init(label: String, cells: [Cell], isHighlighted: Bool = false) {
        self.label = label
        self.cells = cells
        self.isHighlighted = isHighlighted
      }
    }

    /// One value.
    struct Cell: Sendable, Hashable {
      /// The value; nil where there is none.
      var value: Double?
      /// Whether it rests on a small number: shown, never shaded.
      var isSmall: Bool
      /// Why there is none; read only where there is none.
      var absence: Absence?

      init(_ value: Double?, isSmall: Bool = false, absence: Absence? = nil) {
        self.value = value
        self.isSmall = isSmall
        self.absence = absence
      }
    }

    /// The fifth in which each cell of a column lies, 1 for the worst to 5 for the best; nil where a cell has no value,
    /// rests on a small number, or the indicator has no direction.
    ///
    /// A value with `below` worse and `equal` equal ones (itself among them) among n stands at (below + equal/2)/n,
    /// and its fifth is the one in which that place lies. Equal values share a fifth; a column of one value is all 3.
    func fifths(ofColumn column: Int) -> [Int?] {
      guard let isHigherBetter = columns[column].isHigherBetter else { return rows.map { _ in nil } }
      let values: [Double?] = rows.map { row in
        guard row.cells.indices.contains(column), !row.cells[column].isSmall,
          let value = row.cells[column].value, value.isFinite
        else { return nil }
        return isHigherBetter ? value : -value
      }
      let sorted = values.compactMap(\.self).sorted()
      return values.map { value in
        guard let value else { return nil }
        let below = sorted.partitioningIndex { $0 >= value }
        let upTo = sorted.partitioningIndex { $0 > value }
        // In whole numbers: five times the place is 5·(below + upTo)/2n.
        return min(5 * (below + upTo) / (2 * sorted.count), 4) + 1
      }
    }
  }
}

extension [Double] {
  /// The first place where the condition holds, in values for which it holds from some place on.
  fileprivate func partitioningIndex(where belongsBehind: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if belongsBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
