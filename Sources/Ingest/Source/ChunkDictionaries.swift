import IndicatorEngine

/// Gives the stretches of a file one dictionary for each column of codes, with the texts translated: what a code stands
/// for is worked out once, and the stretches are joined later without a look at texts.
struct ChunkDictionaries {
  /// The dictionary of a column, and for each stretch what its codes become; nil where they stay.
  private struct Joined: Sendable {
    let field: Field
    let dictionary: CategoryDictionary
    let maps: [[UInt32]?]
  }

  private let joined: [Joined]
  private let threads: Int

  init(_ tables: [ChunkTable], _ plans: [ColumnPlan], table: TableName, repairsMojibake: Bool, threads: Int) {
    self.threads = threads
    let coded = plans.compactMap { plan -> (plan: ColumnPlan, field: Field)? in
      guard let field = plan.column.field, case .category? = tables.first?.columns[field] else { return nil }
      return (plan, field)
    }
    joined = Parallel.map(count: coded.count, threads: threads) { index in
      let (plan, field) = coded[index]
      let (dictionary, maps) = CategoryDictionary.joining(tables.map { $0.dictionary(of: field) })
      let translation = CodeTranslation(plan, field: field, table: table, repairsMojibake: repairsMojibake)
      guard let (texts, codes) = translation.apply(to: dictionary) else {
        return Joined(field: field, dictionary: dictionary, maps: maps)
      }
      return Joined(
        field: field, dictionary: texts,
        maps: maps.map { map in map.map { $0.map { codes[Int($0)] } } ?? codes })
    }
  }

  /// The stretches with their columns over the common dictionaries.
  func apply(to tables: inout [ChunkTable]) {
    tables.withUnsafeMutableBufferPointer { tables in
      nonisolated(unsafe) let tables = tables
      _ = Parallel.map(count: tables.count, threads: threads) { index in
        for column in joined {
          guard case .category(let own)? = tables[index].columns[column.field] else { continue }
          let codes = column.maps[index].map(own.codes.mappingCodes) ?? own.codes
          tables[index].columns[column.field] = .category(
            CategoryColumn(codes: codes, dictionary: column.dictionary))
        }
      }
    }
  }
}

extension ChunkTable {
  fileprivate func dictionary(of field: Field) -> CategoryDictionary {
    guard case .category(let column)? = columns[field] else { return CategoryDictionary() }
    return column.dictionary
  }
}
