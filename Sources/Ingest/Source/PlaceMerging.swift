import IndicatorEngine

/// Names of places in columns that hold codes of municipalities: they become codes where one place fits, one spelling where
/// no table of places was read, and every merging is told of.
struct PlaceMerging {
  let place: CellPlace
  let mapping: Mapping
  /// The places that were read before.
  let index: PlaceIndex
  private(set) var findings = FindingGroups()

  init(place: CellPlace, mapping: Mapping, index: PlaceIndex) {
    self.place = place
    self.mapping = mapping
    self.index = index
  }

  /// The parts of a table with the codes of their places.
  mutating func merged(_ parts: [TableData]) -> [TableData] {
    var parts = parts
    for column in mapping.columns {
      guard let field = column.field, holdsPlaces(field) else { continue }
      let used = texts(of: field, parts)
      if used.isEmpty { continue }
      tellFaults(used, column)
      guard field.references == .municipalities else { continue }
      let names = index.isEmpty ? spellings(used, column) : codes(used, column)
      if !names.isEmpty { parts = parts.map { recoded($0, field, names) } }
    }
    return parts
  }

  private func holdsPlaces(_ field: Field) -> Bool {
    field.references == .municipalities
      || mapping.table == .municipalities && field == Municipalities.Fields.code
  }

  /// A text of a column with its rows and the first of them.
  private struct Used {
    let text: String
    var rows: Int
    let first: Int
  }

  private func texts(of field: Field, _ parts: [TableData]) -> [Used] {
    var order: [String] = []
    var used: [String: Used] = [:]
    for part in parts {
      guard case .category(let column) = part[field] else { continue }
      var counts = [Int](repeating: 0, count: column.dictionary.count)
      var firsts = [Int](repeating: 0, count: column.dictionary.count)
      for row in 0..<part.rowCount {
        guard let code = column.codes[row] else { continue }
        if counts[Int(code)] == 0 { firsts[Int(code)] = row }
        counts[Int(code)] += 1
      }
      for (code, text) in column.dictionary.texts.enumerated() where counts[code] > 0 {
        if used[text] == nil {
          order.append(text)
          used[text] = Used(text: text, rows: counts[code], first: part.origins[firsts[code]].row)
        } else {
          used[text]?.rows += counts[code]
        }
      }
    }
    return order.compactMap { used[$0] }
  }

  // MARK: Codes

  private mutating func codes(_ used: [Used], _ column: Mapping.Column) -> [String: String?] {
    var names: [String: String?] = [:]
    var spellings: [String: (name: String, texts: [String])] = [:]
    for text in used {
      switch index.match(text.text) {
      case .code: continue
      case .name(let code, let name):
        names[text.text] = code
        spellings[code, default: (name, [])].texts.append(text.text)
      case .several(let candidates):
        findings.add(
          place.finding(
            .placeAmbiguous, row: text.first, column: column.place,
            ["found": .found(text.text), "candidates": .text(candidates.joined(separator: ", "))]))
      case .unknown:
        // A row of a list is worth more than its place; in our own tables a wrong code is an error.
        guard mapping.rules != nil, !text.text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { continue }
        names[text.text] = .some(nil)
        findings.add(
          place.finding(
            .placeUnknown, row: text.first, column: column.place, ["found": .found(text.text)]))
      }
    }
    for code in spellings.keys.sorted() {
      guard let (name, texts) = spellings[code] else { continue }
      tell(name: "\(name) (\(code))", texts.sorted(), column)
    }
    return names
  }

  // MARK: Spellings

  private mutating func spellings(_ used: [Used], _ column: Mapping.Column) -> [String: String?] {
    // In tables of ours these are codes, and codes are no names, however alike they are.
    guard mapping.rules != nil else { return [:] }
    let names = used.filter { !$0.text.utf8.contains(where: { $0 &- 0x30 < 10 }) }
    guard names.count * 2 > used.count else { return [:] }
    let merging = PlaceSpellings(names.map { ($0.text, $0.rows) })
    for merged in merging.merged { tell(name: merged.name, merged.spellings, column) }
    return merging.names.mapValues { .some($0) }
  }

  private mutating func tell(name: String, _ spellings: [String], _ column: Mapping.Column) {
    findings.add(
      place.finding(
        .placesMerged, row: nil, column: column.place,
        ["count": .count(spellings.count), "place": .found(name), "found": .foundList(spellings)]))
  }

  // MARK: Codes that are none

  /// Tells of codes that do not fit the system of their column, with what was probably meant.
  private mutating func tellFaults(_ used: [Used], _ column: Mapping.Column) {
    let codes = used.filter { $0.text.utf8.contains { $0 &- 0x30 < 10 } }
    guard let system = CodeSystem.of(codes.map(\.text)) else { return }
    for text in codes {
      guard let fault = system.fault(in: text.text) else { continue }
      var arguments: [String: Finding.Argument] = [
        "found": .found(text.text), "system": .text(system.name),
      ]
      var kind = FindingKind.codeForm
      if case .checkDigit = fault { kind = .checkDigit }
      if case .unknownPart(let part) = fault {
        kind = .codePart
        arguments["part"] = .found(part)
      }
      if let meant = fault.meant {
        kind = kind == .checkDigit ? .checkDigitMeant : .codeMeant
        arguments["nearest"] = .found(meant)
      }
      findings.add(place.finding(kind, row: text.first, column: column.place, arguments))
    }
  }

  private func recoded(_ part: TableData, _ field: Field, _ names: [String: String?]) -> TableData {
    guard case .category(let column) = part[field] else { return part }
    var columns = part.columns
    columns[field] = .category(
      CategoryColumn(
        (0..<part.rowCount).map { row in
          guard let text = column[row] else { return nil }
          if let name = names[text] { return name }
          return text
        }))
    return TableData(
      table: part.table, rowCount: part.rowCount, columns: columns, extras: part.extras, origins: part.origins
    )
  }
}
