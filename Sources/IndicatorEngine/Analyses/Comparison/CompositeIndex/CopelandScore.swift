/// Ranking by comparing units pair by pair: unit i outranks j where the indicators on which it is better weigh more than half,
/// equal values counting half to each. The score is the number of units outranked less the number of units that outrank it.
///
/// A pair is compared on the indicators that both have, with their weights; a pair without any leaves both scores alone, with a
/// note. More than half is tested without a tolerance, as the weight for less the weight against, so that whole or equal weights
/// tie exactly.
/// ``IndexCompatibility/coinr`` keeps its convention for gaps instead: what is missing counts for the unit that comes later.
///
/// > A. H. Copeland, 1951, as given by OECD, European Commission JRC, *Handbook on Constructing Composite Indicators*, OECD
/// > 2008, step 6 (non-compensatory multi-criteria analysis); D. G. Saari, V. R. Merlin. "The Copeland method." *Economic
/// > Theory* 8 (1996), 51–76.
struct CopelandScore {
  let isCompatible: Bool

  /// Scores of all rows, each year by itself.
  func compute(
    _ group: GroupColumns, into result: UnsafeMutableBufferPointer<Double>, rows: AggregationPlan.Rows,
    parent: String,
    notes: inout [IndexNote]
  ) {
    for slice in rows.slices {
      for row in slice { result[row] = 0 }
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * max(1, slice.count)) { room in
        let half = max(1, slice.count)
        let balance = UnsafeMutableBufferPointer(rebasing: room[..<half])
        let common = UnsafeMutableBufferPointer(rebasing: room[half...])
        for first in slice {
          let others = (first + 1)..<slice.upperBound
          compare(first, others, group, balance, common)
          for other in others {
            let offset = other - others.lowerBound
            if common[offset] == 0, !isCompatible {
              notes.append(
                .pairWithoutOverlap(units: rows.units[first], rows.units[other], parent: parent))
            }
            let sign: Double = balance[offset] > 0 ? 1 : balance[offset] < 0 ? -1 : 0
            result[first] += sign
            result[other] -= sign
          }
        }
      }
    }
    clearEmptyRows(group, result)
  }

  /// For each later row: the weight for the first less the weight against it, and the weight they have in common.
  private func compare(
    _ first: Int, _ others: Range<Int>, _ group: GroupColumns, _ balance: UnsafeMutableBufferPointer<Double>,
    _ common: UnsafeMutableBufferPointer<Double>
  ) {
    let count = others.count
    for index in 0..<count {
      balance[index] = 0
      common[index] = 0
    }
    for (child, column) in group.columns.enumerated() {
      let weight = group.weights[child]
      let x = column[first]
      if group.isMissing[child] {
        for index in 0..<count {
          let y = column[others.lowerBound + index]
          if x.isNaN || y.isNaN {
            if isCompatible { balance[index] -= weight }
          } else {
            balance[index] += x > y ? weight : x < y ? -weight : 0
            common[index] += weight
          }
        }
      } else {
        for index in 0..<count {
          let y = column[others.lowerBound + index]
          balance[index] += (x > y ? weight : 0) - (x < y ? weight : 0)
          common[index] += weight
        }
      }
    }
  }

  /// A unit without any value has no score.
  private func clearEmptyRows(_ group: GroupColumns, _ result: UnsafeMutableBufferPointer<Double>) {
    guard group.hasMissing, !isCompatible else { return }
    for row in result.indices where group.columns.allSatisfy({ $0[row].isNaN }) { result[row] = .nan }
  }
}
