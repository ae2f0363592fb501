/// The functions of texts. A text that is missing is empty, as in DHIS2.
enum FormulaTexts {
  static func call(
    _ function: FormulaFunction, _ arguments: [FormulaValue]
  ) throws(FormulaError) -> FormulaValue {
    var texts: [String] = []
    for argument in arguments { texts.append(try argument.text() ?? "") }
    let first = texts[0]
    switch function {
    case .contains: return .flag(texts.dropFirst().allSatisfy { first.contains($0) })
    case .containsItems:
      let items = first.split(separator: "," as Character).map(String.init)
      return .flag(texts.dropFirst().allSatisfy(items.contains))
    case .concatenate: return .text(texts.joined())
    case .length: return .number(Double(first.count))
    case .left: return .text(String(first.prefix(try place(arguments[1]) ?? 0)))
    case .right: return .text(String(first.suffix(try place(arguments[1]) ?? 0)))
    case .split: return .text(try part(first, by: texts[1], arguments[2]))
    case .substring:
      guard let start = try place(arguments[1]), let end = try place(arguments[2]), end > start else {
        return .text("")
      }
      return .text(String(first.prefix(end).dropFirst(start)))
    default: return .missing
    }
  }

  /// A place in a text, 0 where the number is negative; nil where it is missing.
  private static func place(_ value: FormulaValue) throws(FormulaError) -> Int? {
    guard let number = try value.number() else { return nil }
    return Int(max(0, min(1e6, number.isNaN ? 0 : number)))
  }

  private static func part(
    _ text: String, by delimiter: String, _ index: FormulaValue
  ) throws(FormulaError) -> String {
    guard let index = try place(index), !delimiter.isEmpty else { return "" }
    let parts = text.split(separator: delimiter, omittingEmptySubsequences: false)
    return index < parts.count ? String(parts[index]) : ""
  }
}

extension String {
  /// Whether another text stands in this one; the empty one does in every.
  fileprivate func contains(_ other: String) -> Bool {
    other.isEmpty || split(separator: other, omittingEmptySubsequences: false).count > 1
  }
}
