extension Report {
  /// What the numbers of a chart measure: their name and how they are read.
  ///
  ///     Report.Measure(name: "Деца в детска градина", digits: 0...1, unit: .named("на 1000 жители"))
  ///     Report.Measure(name: "Усвояване", isFraction: true)     // 0.75 reads 75 %
  struct Measure: Sendable, Hashable {
    /// The name: what stands at the axis. Empty where the title of the chart says it.
    var name: String
    /// At least and at most so many decimals of the values; axes take as many as their ticks need.
    var digits: ClosedRange<Int>
    /// The unit behind the numbers.
    var unit: Unit
    /// Whether the numbers are fractions read as percentages.
    var isFraction: Bool

    init(name: String, digits: ClosedRange<Int> = 0...1, unit: Unit = .none, isFraction: Bool = false) {
      self.name = name
      self.digits = digits
      self.unit = unit
      self.isFraction = isFraction
    }

    /// A number as a value of the report; without one, its absence.
    func value(_ number: Double?, absence: Absence? = nil) -> Value {
      guard let number else { return .absent(absence ?? Absence()) }
      return isFraction ? .rate(number, digits: digits) : .number(number, digits: digits, unit: unit)
    }
  }

  /// A value that others are held against, drawn as a line with its name: a group's rate, a target.
  struct Reference: Sendable, Hashable {
    /// The value, in the measure of the chart.
    var value: Double
    /// Its name: "всички общини".
    var label: String

    init(value: Double, label: String) {
      self.value = value
      self.label = label
    }
  }
}
