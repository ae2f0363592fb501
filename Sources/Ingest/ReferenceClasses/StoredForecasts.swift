import IndicatorEngine

/// Forecasts that were written earlier (`merilo/risk/1`), to be scored now that more is known.
public struct StoredForecasts: Sendable {
  /// A forecast: of a deadline, of money, of a target, or of all together.
  public struct Row: Sendable, Equatable {
    public let operation: String
    /// `deadline`, `budget`, `target`, `joint`.
    public let question: String
    /// The day that decides; every forecast of a deadline has one.
    public let deadline: Day?
    /// Which deadline it is: `current-end`, `original-end`; else `cost`, `claim`, the code of an indicator, `all`.
    public let about: String
    /// As computed, never clipped.
    public let chance: Double
    public let referenceClass: String?
    /// The chance of each view that was stored by its code: `class`, `network`, `progress`.
    public var views: [String: Double] = [:]
  }

  public enum Fault: Error, Sendable, Equatable {
    case notFound(path: String)
    case unreadable(path: String)
    case notJSON(file: String, line: Int)
    case schema(file: String, found: String)
  }

  public static let schema = "merilo/risk/1"

  public let file: String
  /// The day on which they were made.
  public let asOf: Day?
  /// The day up to which recorded rows were used, the version of the model and the digest of what was read, where they were stored.
  public let knownBy: Day?
  public let modelVersion: String?
  public let inputs: String?
  /// Whether something was only supposed: then what came says nothing of it.
  public let isSupposed: Bool
  public let rows: [Row]
  /// Forecasts whose number is no chance, or that do not say what they are about: they cannot be scored. Facts (a day that was over, an approved
  /// cost that was exceeded) and rows in which no forecast was made are neither here nor there.
  public let others: Int

  public static func read(path: String) throws(Fault) -> StoredForecasts {
    let content: FileContent
    do throws(ContentError) { content = try FileContent(path: path) } catch {
      if case .notFound = error { throw .notFound(path: path) }
      throw .unreadable(path: path)
    }
    return try forecasts(content.region.withBytes { Array($0) }, file: content.name)
  }

  /// The deadline of a row by its code; `against` names the same in short.
  private static func about(_ row: JSONValue) -> String {
    let usual = row["question"]?.asText == "joint" ? "all" : "current-end"
    let found = row["about"]?.asText ?? row["against"]?.asText ?? usual
    return ["current", "original"].contains(found) ? found + "-end" : found
  }

  static func forecasts(_ bytes: [UInt8], file: String) throws(Fault) -> StoredForecasts {
    let root: JSONValue
    do throws(JSONError) { root = try JSONReader.value(of: bytes) } catch {
      throw .notJSON(file: file, line: error.line)
    }
    let found = root["schema"]?.asText ?? ""
    guard found == schema else { throw .schema(file: file, found: found) }
    let asOf = (root["as_of"] ?? root["asOf"])?.asText.flatMap(CaseFile.day)
    let elements = (root["rows"]?.elements ?? []).filter { isForecast($0, asOf: asOf) }
    let rows = elements.compactMap { row -> Row? in
      guard let question = row["question"]?.asText, let operation = row["operation"]?.asText,
        let chance = ClassReader.number(row["unclipped"]), (0...1).contains(chance)
      else { return nil }
      let deadline = deadline(row)
      if question == "deadline", deadline == nil { return nil }
      // Of money and targets it must be said which; ends have a usual one, and all together is all.
      if question == "budget" || question == "target", row["about"]?.asText == nil { return nil }
      return Row(
        operation: operation, question: question, deadline: deadline,
        about: about(row),
        chance: chance,
        referenceClass: row["class"]?.asText, views: views(row))
    }
    // What was only supposed is no forecast of what came.
    let isSupposed = !(root["what_if"]?.elements ?? []).isEmpty
    return StoredForecasts(
      file: file, asOf: asOf,
      knownBy: root["known_by"]?.asText.flatMap(CaseFile.day),
      modelVersion: root["plan"]?["model_version"]?.asText, inputs: root["inputs_sha256"]?.asText,
      isSupposed: isSupposed, rows: isSupposed ? [] : rows,
      others: isSupposed ? elements.count : elements.count - rows.count)
  }

  private static func deadline(_ row: JSONValue) -> Day? {
    (row["deadline"] ?? row["due"])?.asText.flatMap(CaseFile.day)
  }

  /// Whether something was forecast: what was finished, or has no chance, is no forecast, and what was over on the day is a fact.
  private static func isForecast(_ row: JSONValue, asOf: Day?) -> Bool {
    if row["unclipped"] == .null { return false }
    if row["unclipped"] == nil, row["reason"]?.asText != nil { return false }
    let notes = (row["notes"]?.asText ?? "").split(separator: ";").compactMap {
      RiskNote(rawValue: String($0))
    }
    if notes.contains(where: \.isFact) { return false }
    guard row["question"]?.asText == "deadline", let asOf, let deadline = deadline(row) else { return true }
    return deadline > asOf
  }

  /// The chances of the views, as computed where that was stored, else as shown.
  private static func views(_ row: JSONValue) -> [String: Double] {
    ["class", "network", "progress"].reduce(into: [:]) { views, code in
      let found =
        ClassReader.number(row[code + "_unclipped"]) ?? ClassReader.number(row[code + "_probability"])
      if let found, (0...1).contains(found) { views[code] = found }
    }
  }
}
