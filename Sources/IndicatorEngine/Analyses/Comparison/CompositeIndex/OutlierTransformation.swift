internal import RealModule

/// A change of scale that shortens a tail. Orders are kept.
///
/// - `log`: ln(x − min + 0.01 (max − min)): shortens the right tail;
/// - `logBothWays`: the same on positive skew, −ln(max + 0.01 (max − min) − x) on negative, which shortens the left tail;
/// - `logShifted`: ln(x − min + 1), which depends on the unit of x;
/// - `boxCox`: with y = x − min + 1, (y^λ − 1) ÷ λ, and ln y for λ = 0.
///
/// > G. E. P. Box, D. R. Cox. "An analysis of transformations." *J. R. Stat. Soc. B* 26 (1964), 211–252; the logarithms as
/// > the project's `methods/comparison.md` §5 defines them (COINr's `log_CT`, `log_CT_plus`, `log_CT_orig`).
public enum OutlierTransformation: Sendable, Equatable {
  case log
  case logBothWays
  case logShifted
  case boxCox(Double)

  /// Transforms in place; what is missing stays so. A column without spread stays as it is.
  func apply(to column: UnsafeMutableBufferPointer<Double>, skewness: Double) {
    guard let (least, greatest) = extent(UnsafeBufferPointer(column)), greatest > least else { return }
    let margin = 0.01 * (greatest - least)
    for index in column.indices where !column[index].isNaN {
      let x = column[index]
      switch self {
      case .log: column[index] = Double.log(x - least + margin)
      case .logBothWays:
        column[index] = skewness > 0 ? Double.log(x - least + margin) : -Double.log(greatest + margin - x)
      case .logShifted: column[index] = Double.log(x - least + 1)
      case .boxCox(let power):
        let y = x - least + 1
        column[index] = power == 0 ? Double.log(y) : (Double.pow(y, power) - 1) / power
      }
    }
  }
}
