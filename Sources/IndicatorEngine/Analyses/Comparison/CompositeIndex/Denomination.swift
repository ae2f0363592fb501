/// Dividing indicators by the size of the unit: per inhabitant, per km², per unit of output.
///
/// x ÷ (d ÷ s), with the denominator d of the same row and the scale s (1,000 for "per 1,000 inhabitants"). An indicator
/// without denominator stays. Missing where either is missing.
///
/// > OECD, European Commission JRC. *Handbook on Constructing Composite Indicators.* OECD 2008, step 5 (scale effects).
public struct Denomination: Sendable, Equatable {
  /// What one unit of the denominator is taken for.
  public var scale: Double

  /// - Precondition: The scale is above 0.
  public init(scale: Double = 1) {
    precondition(scale > 0, "scale \(scale)")
    self.scale = scale
  }

  /// Divides in place.
  ///
  /// - Throws: ``IndexError/denominatorZero(unit:element:column:year:)`` where a value would be divided by 0;
  ///   ``IndexError/columnMissing(element:column:)``.
  func apply(
    to table: inout IndexTable, _ structure: IndexStructure, denominators: IndexTable
  ) throws(IndexError) {
    let (units, years) = (table.units, table.years)
    let scale = scale
    try table.forEachColumn { (place, column) throws(IndexError) in
      let element = structure.elements[place]
      guard let code = element.denominator else { return }
      guard let source = denominators.columns.firstIndex(of: code) else {
        throw .columnMissing(element: element.code, column: code)
      }
      let start = source * denominators.rows
      for row in column.indices {
        let divisor = denominators.values[start + row]
        if divisor == 0, !column[row].isNaN {
          throw .denominatorZero(unit: units[row], element: element.code, column: code, year: years?[row])
        }
        let quotient = column[row] / (divisor / scale)
        if quotient.isInfinite { throw .outOfRange(unit: units[row], element: element.code) }
        column[row] = quotient
      }
    }
  }
}
