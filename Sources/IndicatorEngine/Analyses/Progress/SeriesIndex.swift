/// What a figure is about: indicator, subject and disaggregation, as codes of shared dictionaries; 0 = none.
struct SeriesKey: Hashable, Sendable {
  let indicator: UInt32
  let operation: UInt32
  let programme: UInt32
  let municipality: UInt32
  let disaggregation: UInt32

  var isTotal: Bool { disaggregation == 0 }
  /// Which parts of the subject are stated: figures of different levels are never added.
  var level: UInt8 { (operation == 0 ? 0 : 1) | (programme == 0 ? 0 : 2) | (municipality == 0 ? 0 : 4) }

  /// The same with another disaggregation.
  func with(disaggregation: UInt32) -> SeriesKey {
    SeriesKey(
      indicator: indicator, operation: operation, programme: programme, municipality: municipality,
      disaggregation: disaggregation)
  }
}

/// Targets and observations brought together by what they are about.
struct SeriesIndex: Sendable {
  /// Distinct keys, ordered by the texts they stand for.
  let keys: [SeriesKey]
  /// Rows of the targets table by number of key.
  let targets: RowGroups
  /// Rows of the observations table by number of key: those of the series *achieved* whose period ends by the
  /// as-of day.
  let observations: RowGroups
  private let dictionaries: [CategoryDictionary]

  init(_ portfolio: Portfolio, asOf: Day) {
    let (targets, observations) = (portfolio.targets, portfolio.observations)
    let targetColumns = [
      targets.indicator, targets.operation, targets.programme, targets.municipality, targets.disaggregation,
    ]
    let observationColumns = [
      observations.indicator, observations.operation, observations.programme, observations.municipality,
      observations.disaggregation,
    ]
    var dictionaries = targetColumns.map(\.dictionary)
    let maps = observationColumns.enumerated().map { dictionaries[$0].merge($1.dictionary) }
    let selected = observations.series.dictionary.code(of: "selected")
    var numbers = KeyNumbers()
    let targetNumbers = (0..<targets.count).map { row in
      numbers.number(
        of: SeriesKey(SeriesIndex.codes(targetColumns, row) { _, code in code }))
    }
    let observationNumbers = (0..<observations.count).map { row -> Int32 in
      guard let period = observations.period[row], period.last <= asOf else { return -1 }
      if let selected, observations.series.codes[row] == selected { return -1 }
      return numbers.number(
        of: SeriesKey(SeriesIndex.codes(observationColumns, row) { column, code in maps[column][Int(code)] }))
    }
    let ranks = dictionaries.map(SeriesIndex.ranks)
    let order = numbers.keys.indices.sorted {
      SeriesIndex.isBefore(numbers.keys[$0], numbers.keys[$1], ranks)
    }
    var place = [Int32](repeating: 0, count: order.count)
    for (index, number) in order.enumerated() { place[number] = Int32(index) }
    keys = order.map { numbers.keys[$0] }
    self.targets = RowGroups(groupOf: targetNumbers.map { place[Int($0)] }, groups: keys.count)
    self.observations = RowGroups(
      groupOf: observationNumbers.map { $0 < 0 ? -1 : place[Int($0)] }, groups: keys.count)
    self.dictionaries = dictionaries
  }

  /// The texts of a key; nil where a part is not stated.
  func indicator(_ key: SeriesKey) -> String { text(0, key.indicator) ?? "" }
  func operation(_ key: SeriesKey) -> String? { text(1, key.operation) }
  func programme(_ key: SeriesKey) -> String? { text(2, key.programme) }
  func municipality(_ key: SeriesKey) -> String? { text(3, key.municipality) }
  func disaggregation(_ key: SeriesKey) -> String? { text(4, key.disaggregation) }

  private func text(_ column: Int, _ code: UInt32) -> String? {
    code == 0 ? nil : dictionaries[column][code - 1]
  }

  /// For each code of a dictionary, its place among the texts in order.
  private static func ranks(_ dictionary: CategoryDictionary) -> [UInt32] {
    let texts = dictionary.texts
    var ranks = [UInt32](repeating: 0, count: texts.count + 1)
    for (rank, code) in texts.indices.sorted(by: { texts[$0] < texts[$1] }).enumerated() {
      ranks[code + 1] = UInt32(rank + 1)
    }
    return ranks
  }

  /// By programme, operation, municipality, indicator, disaggregation; what is not stated first.
  private static func isBefore(_ a: SeriesKey, _ b: SeriesKey, _ ranks: [[UInt32]]) -> Bool {
    func place(_ key: SeriesKey) -> (UInt32, UInt32, UInt32, UInt32, UInt32) {
      (
        ranks[2][Int(key.programme)], ranks[1][Int(key.operation)], ranks[3][Int(key.municipality)],
        ranks[0][Int(key.indicator)], ranks[4][Int(key.disaggregation)]
      )
    }
    return place(a) < place(b)
  }

  private static func codes(
    _ columns: [CategoryColumn], _ row: Int, _ map: (Int, UInt32) -> UInt32
  ) -> (UInt32, UInt32, UInt32, UInt32, UInt32) {
    func code(_ column: Int) -> UInt32 { columns[column].codes[row].map { map(column, $0) + 1 } ?? 0 }
    return (code(0), code(1), code(2), code(3), code(4))
  }
}

extension SeriesKey {
  init(_ codes: (UInt32, UInt32, UInt32, UInt32, UInt32)) {
    self.init(
      indicator: codes.0, operation: codes.1, programme: codes.2, municipality: codes.3,
      disaggregation: codes.4)
  }
}

/// Numbers given out to keys in order of first appearance, by a flat table of slots.
struct KeyNumbers {
  private(set) var keys: [SeriesKey] = []
  private var slots = [UInt32](repeating: 0, count: 16)

  /// The number of a key, given out now if it is new.
  mutating func number(of key: SeriesKey) -> Int32 {
    if (keys.count + 1) * 2 > slots.count { grow() }
    var slot = KeyNumbers.hash(key) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if keys[number] == key { return Int32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(key)
    slots[slot] = UInt32(keys.count)
    return Int32(keys.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, key) in keys.enumerated() {
      var slot = KeyNumbers.hash(key) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  private static func hash(_ key: SeriesKey) -> Int {
    var state = CategoryDictionary.mix(UInt64(key.indicator) << 32 | UInt64(key.operation))
    state = CategoryDictionary.mix(state ^ (UInt64(key.programme) << 32 | UInt64(key.municipality)))
    return Int(truncatingIfNeeded: CategoryDictionary.mix(state ^ UInt64(key.disaggregation)) >> 1)
  }
}
