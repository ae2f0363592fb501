/// Dividing indicators by the size of the unit: per inhabitant, per km², per unit of output.
///
/// x ÷ (d ÷ s), with the denominator d of the same row and the scale s (1,000 for "per 1,000 inhabitants"). An indicator
/// without denominator stays, one with a scale of its own (``IndexElement/denominatorScale``) is divided by that. Missing where
/// either is missing.
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
  /// - Throws: ``IndexError/denominatorZero(unit:element:column:year:)`` where a value would be divided by 0,
  ///   ``IndexError/denominatorNegative(unit:element:column:year:value:)`` by less (``IndexCompatibility/coinr`` divides);
  ///   ``IndexError/columnMissing(element:column:)``.
  func apply(
    to table: inout IndexTable, _ structure: IndexStructure, denominators: IndexTable,
    _ compatibility: IndexCompatibility = .own, notes: inout [IndexNote]
  ) throws(IndexError) {
    var told: [IndexNote] = []
    let (units, years) = (table.units, table.years)
    try table.forEachColumn { (place, column) throws(IndexError) in
      let element = structure.elements[place]
      guard let code = element.denominator else { return }
      let scale = element.denominatorScale ?? scale
      guard let source = denominators.columns.firstIndex(of: code) else {
        throw .columnMissing(element: element.code, column: code)
      }
      let start = source * denominators.rows
      for row in column.indices {
        let divisor = denominators.values[start + row]
        if column[row].isNaN { continue }
        if divisor.isNaN {
          told.append(
            .denominatorMissing(unit: units[row], element: element.code, column: code, year: years?[row]))
        } else if divisor == 0 {
          throw .denominatorZero(unit: units[row], element: element.code, column: code, year: years?[row])
        } else if divisor < 0, compatibility != .coinr {
          throw .denominatorNegative(
            unit: units[row], element: element.code, column: code, year: years?[row], value: divisor)
        }
        let quotient = column[row] / (divisor / scale)
        if quotient.magnitude > IndexTable.greatest {
          throw .outOfRange(unit: units[row], element: element.code)
        }
        column[row] = quotient
      }
    }
    notes += told
  }
}
