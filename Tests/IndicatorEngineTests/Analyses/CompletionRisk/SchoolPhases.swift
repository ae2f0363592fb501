import IndicatorEngine
import TestSupport
import Testing

/// The phases of New York's school building as cases, for tests beside the shared data.
enum SchoolPhases {
  static func cases() throws -> [OutcomeCase] {
    let table = try ReferenceTable(shared: "reference/risk/real/nyc_sca_phases.csv")
    let columns = ["start", "planned_end", "actual_end"].map { table.text($0).map(day) }
    let (projects, phases, types) = (table.text("dsf"), table.text("phase"), table.text("type"))
    let budgets = table["budget"]
    return table.rows.indices.compactMap { row in
      guard let start = columns[0][row], let planned = columns[1][row] else { return nil }
      return OutcomeCase(
        id: "\(row)", project: projects[row], phase: phases[row], type: types[row], start: start,
        plans: [OutcomeCase.Plan(end: planned)], ending: columns[2][row].map { .finished($0) },
        size: budgets[row])
    }
  }

  static func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}
