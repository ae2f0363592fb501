import IndicatorEngine

/// What 1 stands for in a column of shares without a percent sign.
public enum PercentScale: String, Sendable, CaseIterable, BitwiseCopyable {
  /// 0…1: 0.5 is half.
  case fraction
  /// 0…100: 50 is half.
  case hundred
}

/// Shares in cells, as fractions of one.
///
///     PercentText.read("50,90%", .bulgarian, scale: .fraction)    // .value(0.509): the sign decides
///     PercentText.read("50,9", .bulgarian, scale: .hundred)       // .value(0.509)
///     PercentText.read("-402%", .english, scale: .hundred)        // .value(-4.02)
///
/// The decimal number is divided exactly before it becomes binary, so `50,9 %` is the 0.509 that `0,509` is. A sign
/// (`%` or `‰`, also after a space) decides for its cell whatever the scale. Not clamped.
public enum PercentText {
  /// The share in a cell's UTF-8.
  public static func read(
    _ cell: UnsafeRawBufferPointer, _ convention: NumberConvention, scale: PercentScale
  ) -> FieldReading<Double> {
    if scale == .fraction, let decimal = convention.decimal,
      let value = NumberText.plain(cell, mark: decimal.rawValue)
    {
      return .value(value)
    }
    let text = CellBytes.trimmed(cell)
    if text.isEmpty { return .blank }
    let (number, sign) = splitSign(text)
    guard !number.isEmpty, var decimal = DecimalText(number, convention, exponentAllowed: sign == 0) else {
      return problem(of: text, number, convention, scale: scale)
    }
    decimal.exponent -= sign != 0 ? sign : scale == .hundred ? 2 : 0
    return NumberText.value(of: decimal, number).map { .value($0) } ?? .problem(.outOfRange)
  }

  /// The share in a text.
  public static func read(
    _ text: String, _ convention: NumberConvention, scale: PercentScale
  ) -> FieldReading<Double> {
    CellBytes.with(text) { read($0, convention, scale: scale) }
  }

  private static func problem(
    of text: UnsafeRawBufferPointer, _ number: UnsafeRawBufferPointer, _ convention: NumberConvention,
    scale: PercentScale
  ) -> FieldReading<Double> {
    if let (clean, removed) = InvisibleCharacters.removed(from: text) {
      return clean.withUnsafeBytes { read($0, convention, scale: scale).noting(.invisibleRemoved(removed)) }
    }
    if number.isEmpty { return .problem(.notANumber) }
    return .problem(NumberDiagnosis.problem(of: number, under: convention))
  }

  /// The number without its percent sign, and the power of ten that the sign divides by: 2, 3 for per mille, or 0
  /// where there is none.
  static func splitSign(_ text: UnsafeRawBufferPointer) -> (number: UnsafeRawBufferPointer, power: Int) {
    if text.last == 0x25 { return (CellBytes.trimmed(CellBytes.part(text, 0, text.count - 1)), 2) }
    if text.count >= 3, text[text.count - 3] == 0xE2, text[text.count - 2] == 0x80,
      text[text.count - 1] == 0xB0
    {
      return (CellBytes.trimmed(CellBytes.part(text, 0, text.count - 3)), 3)
    }
    // "%50" as some Turkish and Basque forms have it.
    if text.first == 0x25, text.count > 1 {
      return (CellBytes.trimmed(CellBytes.part(text, 1, text.count)), 2)
    }
    return (text, 0)
  }
}
