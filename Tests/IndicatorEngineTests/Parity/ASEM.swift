import IndicatorEngine
import TestSupport

/// The 51 countries and 49 indicators of COINr's example, from the shared references.
struct ASEM {
  let structure: IndexStructure
  let data: IndexData

  /// - Parameters:
  ///   - file: `asem_idata` or `asem_idata_panel`.
  ///   - hasYears: Whether the column `Time` makes a panel.
  init(_ file: String = "asem_idata", hasYears: Bool = false) throws {
    let meta = try ReferenceTable(shared: "reference/coin/asem_imeta.csv")
    let figures = try ReferenceTable(shared: "reference/coin/\(file).csv")
    var elements: [IndexElement] = []
    for (row, type) in meta.text("Type").enumerated() where ["Indicator", "Aggregate"].contains(type) {
      func text(_ heading: String) -> String? {
        let text = meta.text(heading)[row]
        return text.isEmpty ? nil : text
      }
      func number(_ heading: String) -> Double? { meta[heading][row] }
      elements.append(
        IndexElement(
          code: meta.text("iCode")[row], level: number("Level").map { Int($0) }, parent: text("Parent"),
          direction: number("Direction") ?? 1, weight: number("Weight") ?? 1,
          denominator: text("Denominator"),
          target: number("Target")))
    }
    structure = try IndexStructure(elements)
    let groups = ["GDP_group", "GDPpc_group", "Pop_group", "EurAsia_group"]
    let names = Set(["uName", "uCode", "Time"] + groups)
    var columns: [String: [Double?]] = [:]
    for heading in figures.headings where !names.contains(heading) { columns[heading] = figures[heading] }
    let years = figures["Time"].map { Int($0 ?? 0) }
    data = try IndexData(
      structure: structure, units: figures.text("uCode"), years: hasYears ? years : nil, columns: columns,
      groups: Dictionary(
        uniqueKeysWithValues: groups.map { name in
          (name, figures.text(name).map { $0.isEmpty || $0 == "NA" ? nil : $0 })
        }))
  }

  /// The steps of the reference, up to and with a stage.
  static let steps: [IndexStep] = [
    .denominate(Denomination()), .impute(.groupMean("EurAsia_group")), .screen(Screening(available: 0.9)),
    .treat(Treatment(winsorMax: 5)), .normalise(Normalisation(.minMax(from: 0, to: 100))),
    .aggregate(Aggregation(.arithmetic)),
  ]

  /// A run with other last steps.
  func run(_ method: NormalisationMethod, _ aggregation: AggregationMethod = .arithmetic) throws -> IndexRun {
    try CompositeIndex(
      structure,
      steps: ASEM.steps.prefix(4) + [.normalise(Normalisation(method)), .aggregate(Aggregation(aggregation))]
    ).run(on: data)
  }

  /// The structure with the weights of `asem_weights_alt`.
  func otherWeights() throws -> IndexStructure {
    let table = try ReferenceTable(shared: "reference/coin/asem_weights_alt.csv")
    return try structure.weighted(
      zip(table.text("iCode"), table["Weight"]).map { (code: $0, weight: $1 ?? .nan) })
  }

  /// The greatest relative (absolute below 1) distance between a table and a reference; nil where one has a value and the other
  /// has not, or units or codes differ.
  static func distance(_ table: IndexTable?, _ name: String) throws -> Double? {
    let reference = try ReferenceTable(shared: "reference/coin/\(name).csv")
    guard let table, table.units == reference.text("uCode") else { return nil }
    var greatest = 0.0
    for code in reference.headings.dropFirst() {
      guard let column = table.column(code) else { return nil }
      for (ours, theirs) in zip(column, reference[code]) {
        guard let theirs else {
          if ours != nil { return nil }
          continue
        }
        guard let ours else { return nil }
        greatest = max(greatest, (ours - theirs).magnitude / max(1, theirs.magnitude))
      }
    }
    return greatest
  }
}
