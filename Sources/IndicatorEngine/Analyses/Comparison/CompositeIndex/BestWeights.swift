/// A group brought together by the weights that suit each unit best, each year by itself (``BenefitOfTheDoubt``).
///
/// A unit that lacks a child has no score and is nobody's benchmark: what it would do best in cannot be told.
struct BestWeights {
  /// The code of what is computed, and those of what it is made of.
  let parent: String
  let children: [String]
  /// Whether few units are taken all the same.
  let isCompatible: Bool

  /// Scores of all rows. Of few units for so many children it is noted that nearly all come out best.
  ///
  /// - Throws: ``IndexError/sharesImpossible(parent:elements:)`` where bounds leave no shares that add up to 1,
  ///   ``IndexError/tooFewUnits(_:units:fewest:element:)`` by ``SmallNumberRule/frontier``,
  ///   ``IndexError/meanUndefined(unit:element:parent:method:value:)`` for a unit that is 0 where its bounds ask for a share, or
  ///   throughout.
  func compute(
    _ group: GroupColumns, into result: UnsafeMutableBufferPointer<Double>, rows: AggregationPlan.Rows,
    shares: ClosedRange<Double>?, notes: inout [IndexNote]
  ) throws(IndexError) {
    let count = Double(children.count)
    if let shares, shares.lowerBound * count > 1 + 1e-12 || shares.upperBound * count < 1 - 1e-12 {
      throw .sharesImpossible(parent: parent, elements: children.count)
    }
    let bounds = shares.map { range in children.map { _ in range } }
    for slice in rows.slices {
      let columns = group.columns.map { column in slice.map { column[$0].isNaN ? nil : column[$0] } }
      let scores = BenefitOfTheDoubt.scores(of: columns, bounds: bounds, isChecked: !isCompatible)
      for (place, row) in slice.enumerated() {
        switch scores[place] {
        case .value(let score): result[row] = score.value
        case .unavailable(.tooFewUnits):
          let rule = SmallNumberRule.frontier
          throw .tooFewUnits(
            rule, units: known(group, slice), fewest: rule.fewest(indicators: children.count), element: parent
          )
        case .unavailable(.allZero), .unavailable(.noFeasibleWeights):
          let child = children.indices.first { group.columns[$0][row] == 0 } ?? 0
          throw .meanUndefined(
            unit: rows.units[row], element: children[child], parent: parent,
            method: AggregationMethod.benefitOfTheDoubt(shares: shares).name, value: group.columns[child][row]
          )
        case .unavailable: result[row] = .nan
        }
      }
    }
    let fewest = rows.slices.map { known(group, $0) }.min() ?? 0
    if let note = IndexNote.few(.frontier, units: fewest, indicators: children.count), !notes.contains(note) {
      notes.append(note)
    }
  }

  /// Units of a year that have every child.
  private func known(_ group: GroupColumns, _ slice: Range<Int>) -> Int {
    slice.count { row in group.columns.allSatisfy { !$0[row].isNaN } }
  }
}
