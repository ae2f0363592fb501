/// How the elements of an index go together: with one another, with what they are brought together in, and which of them
/// stand out.
public struct IndexCorrelations: Sendable, Equatable {
  /// The correlation of two elements, nil where one does not vary over the units that have both.
  public struct Pair: Sendable, Equatable {
    public let first: String
    public let second: String
    public let correlation: Correlation?

    /// The coefficient, nil as well where its p-value is above `level` and so it may be by chance.
    public func coefficient(significantAt level: Double) -> Double? {
      guard let correlation, let p = correlation.pValue, p <= level else { return nil }
      return correlation.coefficient
    }
  }

  public let pairs: [Pair]

  /// The correlations of all pairs of some columns, each pair once with itself and with those before.
  ///
  /// - Parameters:
  ///   - codes: Columns of the table; those it does not have are passed over.
  ///   - table: Of one year, or rows are taken for units.
  public init(of codes: [String], in table: IndexTable, by kind: CorrelationKind = .pearson) {
    let columns = IndexCorrelations.columns(codes, table)
    pairs = columns.indices.flatMap { i in
      columns[...i].map { other in
        Pair(
          first: columns[i].code, second: other.code,
          correlation: Correlation(of: columns[i].values, and: other.values, by: kind))
      }
    }
  }

  /// The correlation of every element with its parent.
  public init(
    withParentsOf structure: IndexStructure, in table: IndexTable, by kind: CorrelationKind = .pearson
  ) {
    pairs = structure.elements.indices.compactMap { place in
      guard let parent = structure.parents[place] else { return nil }
      let columns = IndexCorrelations.columns(
        [structure.elements[place].code, structure.elements[parent].code], table)
      guard columns.count == 2 else { return nil }
      return Pair(
        first: columns[0].code, second: columns[1].code,
        correlation: Correlation(of: columns[0].values, and: columns[1].values, by: kind))
    }
  }

  /// Pairs of different elements whose correlation lies above a limit: they say the same twice.
  public func high(above limit: Double = 0.9) -> [Pair] {
    pairs.filter { $0.first != $0.second && ($0.correlation?.coefficient ?? 0) > limit }
  }

  /// Pairs whose correlation lies below a limit: what is brought together runs apart.
  public func low(below limit: Double = -0.4) -> [Pair] {
    pairs.filter { $0.first != $0.second && ($0.correlation?.coefficient ?? 0) < limit }
  }

  private static func columns(_ codes: [String], _ table: IndexTable) -> [(code: String, values: [Double])] {
    codes.compactMap { code in table.columns.firstIndex(of: code).map { (code, table.raw($0)) } }
  }
}

extension IndexStructure {
  /// Cronbach's alpha of the children of each group, in the order of the aggregates: `too-few-units` by
  /// ``SmallNumberRule/cronbachAlpha`` (``IndexCompatibility/coinr`` computes it), `value-missing` where the columns do not
  /// give one; with a note where the units make it weak.
  ///
  /// - Parameter table: Scores of all elements (``IndexRun/aggregated``), or the indicators alone.
  public func alphas(
    in table: IndexTable, _ compatibility: IndexCompatibility = .own
  ) -> [(parent: String, alpha: Estimate<Double>, note: IndexNote?)] {
    elements.indices.dropFirst(indicatorCount).map { parent in
      let columns = children[parent].compactMap { child in
        table.columns.firstIndex(of: elements[child].code).map(table.raw)
      }
      let code = elements[parent].code
      let rows = (0..<table.rows).count { row in columns.contains { !$0[row].isNaN } }
      if compatibility != .coinr, SmallNumberRule.cronbachAlpha.verdict(units: rows) == .refused {
        return (code, .unavailable(.tooFewUnits), nil)
      }
      guard columns.count == children[parent].count, let alpha = cronbachAlpha(columns: columns) else {
        return (code, .unavailable(.valueMissing), nil)
      }
      return (code, .value(alpha), IndexNote.few(.cronbachAlpha, units: rows))
    }
  }
}
