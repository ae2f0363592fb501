import IndicatorEngine

/// Reads a class from its JSON; every fault names the member by its pointer.
struct ClassReader {
  let file: String

  func referenceClass(
    _ value: JSONValue, version: String, at pointer: String
  ) throws(ClassFile.Fault) -> ReferenceClass {
    let id = try text(value, "id", at: pointer)
    var names: [String: String] = [:]
    if case .object(let members)? = value["names"] {
      for member in members { names[member.name] = member.value.asText }
    }
    guard names["en"] != nil else { throw fault(pointer + "/names/en") }
    let counts = try isThere(value, "learn") ? .none : counts(value, at: pointer)
    return ReferenceClass(
      id: id, names: names, version: version, origin: try text(value, "origin", at: pointer),
      licence: try text(value, "licence", at: pointer), scope: try scope(value, at: pointer), counts: counts,
      durationRatio: try ratios(value, "duration_ratio", at: pointer),
      costRatio: try ratios(value, "cost_ratio", at: pointer), scores: try scores(value, at: pointer))
  }

  private func counts(_ value: JSONValue, at pointer: String) throws(ClassFile.Fault) -> CompletionCounts {
    let finished = try numbers(value, "finished", at: pointer)
    let exposure = try numbers(value, "exposure", at: pointer)
    let cancelled = try isThere(value, "cancelled") ? numbers(value, "cancelled", at: pointer) : nil
    let plannedDay = PlannedDayCounts(
      finished: try number(value, "finished_on_planned_day", at: pointer),
      atRisk: try number(value, "at_risk_on_planned_day", at: pointer))
    guard let plannedDay else { throw fault(pointer + "/finished_on_planned_day") }
    let found = CompletionCounts(
      finished: finished, cancelled: cancelled, exposure: exposure, plannedDay: plannedDay,
      cases: try whole(value, "cases", at: pointer),
      completions: try whole(value, "completions", at: pointer))
    guard let found else { throw fault(pointer + "/finished") }
    return found
  }

  /// The scope; nil for a class that speaks for nobody unless it is asked.
  private func scope(_ value: JSONValue, at pointer: String) throws(ClassFile.Fault) -> ClassScope? {
    guard case .object(let members)? = value["scope"] else {
      if isThere(value, "scope") { throw fault(pointer + "/scope") }
      return nil
    }
    var conditions: [ClassTrait: [String]] = [:]
    for member in members {
      guard let trait = ClassTrait(rawValue: member.name), let elements = member.value.elements,
        case let texts = elements.compactMap(\.asText), texts.count == elements.count, !texts.isEmpty
      else { throw fault(pointer + "/scope/" + member.name) }
      conditions[trait] = texts
    }
    return ClassScope(conditions)
  }

  private func ratios(
    _ value: JSONValue, _ name: String, at pointer: String
  ) throws(ClassFile.Fault) -> RatioSummary? {
    guard isThere(value, name), let member = value[name] else { return nil }
    let place = pointer + "/" + name
    guard let elements = member["quantiles"]?.elements else { throw fault(place + "/quantiles") }
    var quantiles: [RatioSummary.Quantile] = []
    for (index, element) in elements.enumerated() {
      let at = "\(place)/quantiles/\(index)"
      quantiles.append(
        RatioSummary.Quantile(
          share: try number(element, "share", at: at), ratio: try number(element, "ratio", at: at)))
    }
    let mean = try isThere(member, "log_mean") ? number(member, "log_mean", at: place) : nil
    let deviation = try isThere(member, "log_deviation") ? number(member, "log_deviation", at: place) : nil
    guard
      let summary = RatioSummary(
        count: try whole(member, "count", at: place), logMean: mean, logDeviation: deviation,
        quantiles: quantiles)
    else { throw fault(place) }
    return summary
  }

  private func scores(_ value: JSONValue, at pointer: String) throws(ClassFile.Fault) -> ClassScores? {
    guard isThere(value, "scores"), let member = value["scores"] else { return nil }
    let place = pointer + "/scores"
    guard let first = CaseFile.day(try text(member, "first_freeze", at: place)),
      let last = CaseFile.day(try text(member, "last_freeze", at: place))
    else { throw fault(place + "/first_freeze") }
    return ClassScores(
      firstFreeze: first, lastFreeze: last, count: try whole(member, "count", at: place),
      observed: try number(member, "observed", at: place),
      forecast: try number(member, "forecast", at: place),
      brier: try number(member, "brier", at: place),
      brierOfBaseRate: try number(member, "brier_of_base_rate", at: place),
      logLoss: try number(member, "log_loss", at: place),
      discrimination: try isThere(member, "auc") ? number(member, "auc", at: place) : nil)
  }

  // MARK: Members

  private func fault(_ pointer: String) -> ClassFile.Fault { .member(file: file, pointer: pointer) }

  private func isThere(_ value: JSONValue, _ name: String) -> Bool {
    value[name].map { $0 != .null } ?? false
  }

  func text(_ value: JSONValue, _ name: String, at pointer: String) throws(ClassFile.Fault) -> String {
    guard let text = value[name]?.asText else { throw fault("\(pointer)/\(name)") }
    return text
  }

  private func whole(_ value: JSONValue, _ name: String, at pointer: String) throws(ClassFile.Fault) -> Int {
    guard let whole = value[name]?.asInt, whole >= 0, whole < 1 << 40 else {
      throw fault("\(pointer)/\(name)")
    }
    return whole
  }

  private func number(
    _ value: JSONValue, _ name: String, at pointer: String
  ) throws(ClassFile.Fault) -> Double {
    guard let number = ClassReader.number(value[name]) else { throw fault("\(pointer)/\(name)") }
    return number
  }

  func numbers(
    _ value: JSONValue, _ name: String, at pointer: String
  ) throws(ClassFile.Fault) -> [Double] {
    guard let elements = value[name]?.elements else { throw fault("\(pointer)/\(name)") }
    var numbers: [Double] = []
    for (index, element) in elements.enumerated() {
      guard let number = ClassReader.number(element) else { throw fault("\(pointer)/\(name)/\(index)") }
      numbers.append(number)
    }
    return numbers
  }

  /// The number that a JSON value spells; nil where it is none, or none that a binary number can hold.
  static func number(_ value: JSONValue?) -> Double? {
    guard case .number(let text)? = value else { return nil }
    switch NumberText.read(text, .plain) {
    case .value(let number), .noted(let number, _): return number.isFinite ? number : nil
    default: return nil
    }
  }
}
