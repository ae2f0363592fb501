import IndicatorEngine

extension IssueFindings {
  /// What an observation, or the indicator it belongs to, says that cannot be right.
  func observation(_ issue: PortfolioIssue, _ origin: RowOrigin) -> Finding? {
    let field = issue.field
    switch issue.kind {
    case .denominatorMissing(let numerator):
      return at(origin, .denominatorMissing, field, ["value": .number(numerator)])
    case .numeratorMissing(let denominator):
      return at(origin, .numeratorMissing, field, ["value": .number(denominator)])
    case .denominatorZero(let numerator):
      return at(origin, .denominatorZero, field, ["value": .number(numerator)])
    case .shareAboveWhole(let numerator, let denominator):
      return at(
        origin, .shareAboveWhole, field,
        [
          "numerator": .number(numerator), "denominator": .number(denominator),
          "percent": .number((numerator / denominator * 1e4).rounded() / 100),
        ])
    case .valueNotQuotient(let value, let quotient):
      return at(
        origin, .valueNotQuotient, field,
        ["value": .number(value), "quotient": .number((quotient * 1e4).rounded() / 1e4)])
    case .levelUnknown(let found, let levels, let nearest):
      return at(
        origin, nearest == nil ? .levelUnknown : .levelUnknownNearest, field,
        Finding.level(found, of: levels, nearest: nearest))
    case .levelsUnusable(let found): return at(origin, .levelsUnusable, field, ["found": .found(found)])
    case .levelsMissing(let indicator):
      return at(origin, .levelsMissing, field, ["indicator": .found(indicator)])
    default: return nil
    }
  }
}

extension Finding {
  /// What a sentence about a level that is none names.
  static func level(_ found: String, of levels: [String], nearest: String?) -> [String: Argument] {
    var arguments: [String: Argument] = ["found": .found(found), "levels": .foundList(levels)]
    if let nearest { arguments["nearest"] = .found(nearest) }
    return arguments
  }
}
