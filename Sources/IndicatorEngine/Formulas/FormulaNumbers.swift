internal import RealModule

/// The functions of numbers.
enum FormulaNumbers {
  static func call(
    _ function: FormulaFunction, _ arguments: [FormulaValue]
  ) throws(FormulaError) -> FormulaValue {
    var numbers: [Double?] = []
    for argument in arguments { numbers.append(try argument.number()) }
    let present = numbers.compactMap { $0 }
    switch function {
    case .greatest: return present.max().map { .number($0) } ?? .missing
    case .least: return present.min().map { .number($0) } ?? .missing
    case .zpvc: return .number(Double(present.filter { $0 >= 0 }.count))
    default: break
    }
    // All others come to nothing where an argument does.
    guard present.count == numbers.count, let first = present.first else { return .missing }
    return result(function, first, present.dropFirst().first)
  }

  private static func result(_ function: FormulaFunction, _ first: Double, _ second: Double?) -> FormulaValue
  {
    switch function {
    case .removeZeros: first == 0 ? .missing : .number(first)
    case .log: .number(second.map { Double.log(first) / Double.log($0) } ?? Double.log(first))
    case .log10: .number(Double.log10(first))
    case .ceil: .number(first.rounded(.up))
    case .floor: .number(first.rounded(.down))
    case .round: .number(rounded(first, places: second ?? 0))
    case .modulus: .number(first.truncatingRemainder(dividingBy: second ?? .nan) + 0)
    case .oizp: .number(first >= 0 ? 1 : 0)
    case .zing: .number(first < 0 ? 0 : first)
    default: .missing
    }
  }

  /// Half away from zero, as everything is rounded here.
  private static func rounded(_ value: Double, places: Double) -> Double {
    let scale = Double.pow(10, Int(max(-15, min(15, places))))
    let scaled = value * scale
    return scaled.isFinite ? scaled.rounded() / scale : value
  }
}
