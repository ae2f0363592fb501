import IndicatorEngine

extension Report {
  /// Values over time, one line a municipality: the highlighted ones in ink and named, the others grey.
  struct SlopeChart: Sendable {
    /// What the values measure.
    var measure: Measure
    /// The periods, ascending. They stand at the middles of their days, so that uneven steps look uneven.
    var periods: [Period]
    /// The lines. Highlighted ones are named at their ends; more than eight of them cannot be told apart.
    var lines: [Line]

    /// - Parameters:
    ///   - measure: What the values measure.
    ///   - periods: Ascending.
    ///   - lines: Each with one value a period.
    init(measure: Measure, periods: [Period], lines: [Line]) {
      self.measure = measure
      self.periods = periods
      self.lines = lines
    }

    /// One municipality, or the group's rate.
    struct Line: Sendable {
      var label: String
      /// One value a period; nil breaks the line.
      var values: [Double?]
      /// How the line is drawn.
      var role: Role
      /// Why a period has no value, one a period; empty where nothing is known of it.
      var absences: [Absence?]

      init(label: String, values: [Double?], role: Role = .other, absences: [Absence?] = []) {
        self.label = label
        self.values = values
        self.role = role
        self.absences = absences
      }
    }

    /// What a line stands for.
    enum Role: String, Sendable {
      /// One of many, grey.
      case other
      /// A municipality that the report is about.
      case highlighted
      /// The group's rate or median, dashed and named.
      case reference
    }
  }
}
