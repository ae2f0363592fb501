extension World {
  static let targetsHeader = "indicator,operation,baseline,value,due,stage\n"
  static let observationsHeader = "operation,indicator,period,value\n"

  /// Two targets for each of these operations; one baseline in a hundred is not known.
  func targets(_ range: Range<Int>) -> Text {
    var text = Text()
    text.reserveCapacity(range.count * 90)
    for index in range {
      var random = random(20, index)
      let operation = operation(index)
      for (which, indicator) in [operation.indicators.0, operation.indicators.1].enumerated() {
        let path = path(index, which: which, indicator: indicator)
        addCode(ofIndicator: indicator, to: &text)
        text.append(.comma)
        addCode(ofOperation: index, to: &text)
        text.append(.comma)
        if !random.chance(10) { text.add(hundredths: path.baseline) }
        text.append(.comma)
        text.add(hundredths: path.target)
        text.append(.comma)
        text.add(month: (operation.firstQuarter + rounds) * 3, day: 0)
        text.add(",final\n")
      }
    }
    return text
  }

  /// What these operations report for a quarter; one figure in a hundred is blank.
  func observations(_ range: Range<Int>, quarter: Int) -> Text {
    var text = Text()
    for index in range {
      let operation = operation(index)
      let round = quarter - operation.firstQuarter
      if round < 0 || round >= rounds { continue }
      var random = random(100 + UInt64(quarter), index)
      for (which, indicator) in [operation.indicators.0, operation.indicators.1].enumerated() {
        let path = path(index, which: which, indicator: indicator)
        addCode(ofOperation: index, to: &text)
        text.append(.comma)
        addCode(ofIndicator: indicator, to: &text)
        text.append(.comma)
        text.add(quarter: quarter)
        text.append(.comma)
        if !random.chance(10) { text.add(hundredths: path.value(round: round, of: rounds, &random)) }
        text.append(.newline)
      }
    }
    return text
  }
}
