import Ingest

/// Numbers of one measure beside a chart: the same decimals down the column, and no unit but a short one, because the
/// axis names it.
struct ReadingText {
  private let measure: Report.Measure
  private let decimals: ColumnDecimals
  private let values: ValueText
  private let numbers: NumberStyle

  /// - Parameter shown: Every number that will be shown.
  init(_ measure: Report.Measure, shown: [Double], words: Words) {
    var measure = measure
    if case .named(let unit) = measure.unit, words.unit(unit).count > 3 { measure.unit = .none }
    if measure.unit == .days || measure.unit == .months { measure.unit = .none }
    self.measure = measure
    decimals = ColumnDecimals(shown.map { measure.value($0) })
    values = ValueText(words)
    numbers = words.numbers
  }

  /// A number in words.
  func callAsFunction(_ number: Double) -> String {
    values.text(decimals.aligned(measure.value(number)))
  }

  /// A number with its sign.
  func signed(_ number: Double) -> String {
    let text = self(number.magnitude)
    return number == 0 ? text : (number < 0 ? NumberStyle.minus : "+") + text
  }

  /// A value and its interval: "12,3 (10,1–15,0)".
  func callAsFunction(_ number: Double, _ interval: ClosedRange<Double>?) -> String {
    guard let interval else { return self(number) }
    return "\(self(number)) (\(bare(interval.lowerBound))\(NumberStyle.absent)\(bare(interval.upperBound)))"
  }

  /// A number without its unit.
  private func bare(_ number: Double) -> String {
    guard !measure.isFraction, case .number(_, let digits, _) = decimals.aligned(measure.value(number)) else {
      let text = self(number)
      return text.hasSuffix("%")
        ? String(text.dropLast()).trimmingSuffix { $0 == " " || $0 == "\u{A0}" } : text
    }
    return numbers.text(number, digits: digits)
  }
}

extension String {
  /// The text without the characters at its end that meet the condition.
  fileprivate func trimmingSuffix(while belongs: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, belongs(last) { text.removeLast() }
    return text
  }
}
