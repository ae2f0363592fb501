import IndicatorEngine

extension IssueFindings {
  /// What is told of a formula.
  static func words(of problem: FormulaProblem) -> (FindingKind, [String: Finding.Argument]) {
    switch problem {
    case .unreadable(let error): return unreadable(error)
    case .unknownCode(let found, let nearest?):
      return (.formulaUnknownCodeNearest, ["found": .found(found), "nearest": .found(nearest)])
    case .unknownCode(let found, nil): return (.formulaUnknownCode, ["found": .found(found)])
    case .circle: return (.formulaCircle, [:])
    case .noNumber(let count): return (.formulaDivision, ["count": .count(count)])
    case .wrongKind(let error, let count):
      return (.formulaKind, ["count": .count(count), "found": .found(value(of: error))])
    }
  }

  private static func unreadable(_ error: FormulaError) -> (FindingKind, [String: Finding.Argument]) {
    switch error {
    case .unknownFunction(let name): return (.formulaFunction, ["found": .found(name)])
    case .wrongArgumentCount(let name, _), .wrongArgument(let name):
      return (.formulaFunction, ["found": .found(name)])
    case .syntax(let place, let found):
      return (.formulaSyntax, ["at": .count(place), "found": .found(found)])
    default: return (.formulaSyntax, ["at": .count(1), "found": .found("(")])
    }
  }

  /// The value, or the function, at which computing failed.
  private static func value(of error: FormulaError) -> String {
    switch error {
    case .notANumber(let text), .notACondition(let text), .notADay(let text), .unknownItem(let text): text
    case .wrongArgument(let name), .unknownFunction(let name): name
    case .wrongArgumentCount(let name, _): name
    case .syntax(_, let found): found
    case .notAText, .tooDeep: "…"
    }
  }
}
