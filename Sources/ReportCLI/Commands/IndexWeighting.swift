import ArgumentParser
import IndicatorEngine
import Ingest

/// Where the weights of an index come from: `--weights`.
enum IndexWeighting: Equatable {
  /// A file with `iCode` and `Weight`.
  case file(String)
  /// All the same.
  case equal
  /// Loadings of the first principal component, of a level or of all from the lowest up.
  case principal(level: Int?)
  /// Weights under which the elements of a level matter alike, or as much as a file with `iCode` and `Weight` wishes; nil: of the
  /// level below the top.
  case balanced(level: Int?, importance: String?)

  init(_ text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    func level() throws -> Int? {
      guard parts.count > 1 else { return nil }
      guard let level = Int(parts[1]), level > 0 else {
        throw ValidationError("--weights \(SafeText.clean(text)): expected a level, as \(parts[0]):1.")
      }
      return level
    }
    switch parts.first {
    case "equal" where parts.count == 1: self = .equal
    case "pca": self = .principal(level: try level())
    case "balanced": self = try IndexWeighting.balanced(text)
    default: self = .file(text)
    }
  }

  /// `balanced`, `balanced:2`, `balanced:importance=wished.csv`, `balanced:2,importance=wished.csv`.
  private static func balanced(_ text: String) throws -> IndexWeighting {
    let spelling = try IndexSpelling("--weights", text)
    try spelling.allow(["importance"])
    let level = try spelling.values.first.map { value in
      guard spelling.values.count == 1, let level = Int(value), level > 0 else {
        throw spelling.fault("expected a level, as balanced:1")
      }
      return level
    }
    if spelling.keys["importance"] == "" { throw spelling.fault("importance names a file") }
    return .balanced(level: level, importance: spelling.keys["importance"])
  }

  /// The file of the weights, nil where there is none.
  var path: String? { if case .file(let path) = self { path } else { nil } }

  /// Every file that is read.
  var files: [String] {
    switch self {
    case .file(let path): [path]
    case .balanced(_, let importance): [importance].compactMap(\.self)
    case .equal, .principal: []
    }
  }

  /// Whether weights follow from the scores themselves.
  var isComputed: Bool {
    switch self {
    case .principal, .balanced: true
    case .file, .equal: false
    }
  }

  /// What the weights of an element were taken from.
  struct Origin {
    /// The loading as it came, which can be below 0.
    var loading: Double?
    /// The share of importance wanted, and reached.
    var wanted: Double?
    var reached: Double?
  }

  /// The index with these weights, what they were taken from, and what a reader should know.
  ///
  /// - Precondition: Where weights are computed, the last step aggregates.
  func weighted(
    _ index: CompositeIndex, _ data: IndexData, reading: CompositeReading
  ) throws -> (index: CompositeIndex, origins: [String: Origin], notes: [IndexNote]) {
    var (index, origins, notes) = (index, [String: Origin](), [IndexNote]())
    let top = index.structure.height
    switch self {
    case .file: break
    case .equal:
      index.structure = try index.structure.weighted(index.structure.elements.map { ($0.code, 1) })
    case .principal(let level):
      try check(level, top)
      for level in level.map({ $0...$0 }) ?? 1...max(1, top - 1) {
        let table = try scores(of: index, data)
        guard let found = try index.structure.principalWeights(table, level: level, index.compatibility)
        else { throw IndexWeighting.undefined(index.structure, table, level) }
        index.structure = found.structure
        for (code, loading) in found.loadings {
          origins[code] = Origin(loading: loading)
          if loading < 0 { notes.append(.loadingNegative(element: code, loading: loading)) }
        }
        notes += found.notes.filter { !notes.contains($0) }
      }
    case .balanced(let level, let importance):
      try check(level, top)
      let level = level ?? max(1, top - 1)
      let wish = try importance.map {
        try IndexWeighting.wish(CompositeWeights.read($0, reading: reading), index.structure, level)
      }
      if index.structure.levels.count(where: { $0 == level }) < 2 { break }
      let table = try scores(of: index, data)
      guard
        let found = try BalancedWeights(
          index.structure, table, level: level, importance: wish ?? [:], compatibility: index.compatibility)
      else { throw IndexWeighting.undefined(index.structure, table, level) }
      index.structure = try index.structure.weighted(zip(found.codes, found.weights).map { ($0, $1) })
      for (place, code) in found.codes.enumerated() {
        origins[code] = Origin(wanted: found.wanted[place], reached: found.reached[place])
      }
    }
    return (index, origins, notes)
  }

  /// How much the elements of a level are to matter; those that are not named matter once. Rows of other levels say nothing here.
  ///
  /// - Throws: `IndexError` for a code that is no element, a weight below 0, and a level on which nothing is to matter.
  private static func wish(
    _ rows: [(code: String, weight: Double)], _ structure: IndexStructure, _ level: Int
  ) throws(IndexError) -> [String: Double] {
    // What weights may be, importances may be.
    _ = try structure.weighted(rows)
    let wish = Dictionary(rows.map { ($0.code, $0.weight) }, uniquingKeysWith: { _, last in last })
    let places = structure.elements.indices.filter {
      structure.levels[$0] == level && structure.parents[$0] != nil
    }
    if places.allSatisfy({ (wish[structure.elements[$0].code] ?? 1) <= 0 }),
      let parent = places.first.flatMap({ structure.elements[$0].parent })
    {
      throw .weightsSumToZero(parent: parent)
    }
    return wish
  }

  private func check(_ level: Int?, _ top: Int) throws(IndexError) {
    guard let level, level >= top else { return }
    throw .levelUnknown(level, levels: top < 2 ? nil : 1...(top - 1))
  }

  private func scores(of index: CompositeIndex, _ data: IndexData) throws(IndexError) -> IndexTable {
    guard let table = try index.run(on: data).aggregated else {
      preconditionFailure("the last step aggregates")
    }
    return table
  }

  /// Why correlations give no weights: an element that does not vary, or too few units that have all.
  private static func undefined(_ structure: IndexStructure, _ table: IndexTable, _ level: Int) -> IndexError
  {
    for (place, element) in structure.elements.enumerated() where structure.levels[place] == level {
      let known = (table.column(element.code) ?? []).compactMap { $0 }
      if Set(known).count < 2 { return .constantColumn(element: element.code, year: nil) }
    }
    let columns = structure.elements.indices.filter { structure.levels[$0] == level }
      .compactMap { table.column(structure.elements[$0].code) }
    let rows = table.units.indices.count { row in columns.allSatisfy { $0[row] != nil } }
    return .tooFewUnits(.optimisedWeights, units: rows, fewest: 3, element: nil)
  }
}
