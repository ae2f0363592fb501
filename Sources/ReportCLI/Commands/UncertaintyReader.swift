import IndicatorEngine
import Ingest

/// What is wrong in a file of choices: the line, what stands there, what was expected.
struct UncertaintyFault: Error, Equatable {
  let file: String
  let line: Int
  let kind: Kind

  enum Kind: Equatable {
    /// A key that is not known here.
    case key(found: String, known: [String])
    /// A value that a key cannot have.
    case value(key: String, found: String, expected: String)
    /// A choice about a step that no flag makes, or that several make.
    case step(key: String, flag: String)
    /// A choice without what is chosen.
    case nothing(known: [String])
  }
}

/// Choices and errors of figures as a file of `--uncertain` spells them.
///
///     choices:
///       - normalise: ["minmax:0,100", rank]       # the step of the flag, or another one; none leaves it out
///       - aggregate: [amean, gmean]
///         level: 2                                # brings level 2 into level 3; without it all levels
///       - noise: 0.25                             # weights times 1 ± 25 %
///         level: 1
///     figures:
///       Roads: {error: RoadsSE}                   # a column of the data
struct UncertaintyReader {
  let file: String
  let pair: CompositePair
  let index: CompositeIndex
  private(set) var choices: [UncertainChoice] = []
  /// The line of each choice by its name.
  private(set) var lines: [String: Int] = [:]
  private(set) var figures: [String: FigureErrors.Kind] = [:]
  /// Columns of the data that errors are read from.
  private(set) var columns: Set<String> = []

  /// Steps that can be chosen otherwise, by key.
  private static let stepKeys: [(key: String, stage: IndexStage)] = [
    ("denominate", .denominated), ("impute", .imputed), ("screen", .screened), ("treat", .treated),
    ("normalise", .normalised),
  ]
  /// Numbers with a range, by key.
  private static let numberKeys = [
    "minmax-from", "minmax-to", "available", "nonzero", "skewness", "kurtosis", "power",
  ]
  /// What may be about one level.
  private static let levelled = ["aggregate", "data-threshold", "noise", "power"]
  /// What can be chosen.
  static let subjects =
    stepKeys.map(\.key) + [
      "aggregate", "data-threshold", "weights", "noise", "simplex", "weight", "leave-out",
    ]
    + numberKeys

  /// - Throws: ``UncertaintyFault``; `CompositeFault` for columns that are no numbers.
  init(_ root: SettingsNode?, file: String, pair: CompositePair, index: CompositeIndex) throws {
    self.file = file
    self.pair = pair
    self.index = index
    guard let root, let entries = root.entries else {
      throw fault(root?.line ?? 1, .nothing(known: ["choices", "figures"]))
    }
    for entry in entries {
      switch entry.key {
      case "choices": for node in try list(entry) { try read(node) }
      case "figures": for part in try mapping(entry) { try readFigure(part) }
      default: throw fault(entry.line, .key(found: entry.key, known: ["choices", "figures"]))
      }
    }
    if choices.isEmpty && figures.isEmpty { throw fault(root.line, .nothing(known: ["choices", "figures"])) }
  }

  // MARK: Choices

  /// One choice: its subject, and what goes with it.
  private mutating func read(_ node: SettingsNode) throws {
    guard let entries = node.entries,
      let subject = entries.first(where: { UncertaintyReader.subjects.contains($0.key) })
    else { throw fault(node.line, .nothing(known: UncertaintyReader.subjects)) }
    let others = entries.filter { $0 != subject }
    let known =
      ["name"] + (UncertaintyReader.levelled.contains(subject.key) ? ["level"] : [])
      + (UncertaintyReader.numberKeys.contains(subject.key) ? [] : ["labels"])
    if let other = others.first(where: { !known.contains($0.key) }) {
      throw fault(other.line, .key(found: other.key, known: known))
    }
    let level = try others.first { $0.key == "level" }.map { try whole($0) }
    let name = others.first { $0.key == "name" }?.value.text ?? subject.key + (level.map { " \($0)" } ?? "")
    var labels: [String] = []
    if let given = others.first(where: { $0.key == "labels" }) {
      labels = try list(given).map { try text($0, given.key) }
    }
    if subject.key == "leave-out" {
      for node in try list(subject) {
        let code = try element(node, subject.key)
        add(UncertainChoice("\(subject.key) \(code)", .inclusion(of: code)), node.line)
      }
      return
    }
    let (found, spelled) = try self.subject(subject, level)
    let choice = UncertainChoice(name, found)
    guard let count = choice.alternatives else { return add(choice, subject.line) }
    let wanted = labels.isEmpty ? spelled : labels
    if !labels.isEmpty, labels.count != count {
      throw fault(
        others.first { $0.key == "labels" }?.line ?? subject.line,
        .value(key: "labels", found: "\(labels.count)", expected: "\(count)"))
    }
    add(UncertainChoice(name, found, labels: wanted), subject.line)
  }

  private mutating func add(_ choice: UncertainChoice, _ line: Int) {
    lines[choice.name] = lines[choice.name] ?? line
    choices.append(choice)
  }

  /// What is chosen, and how its alternatives are spelled.
  private func subject(
    _ entry: SettingsEntry, _ level: Int?
  ) throws -> (UncertainChoice.Subject, spelled: [String]) {
    switch entry.key {
    case "aggregate":
      let methods = try alternatives(entry, "amean, gmean, hmean, genmean:POWER, copeland, mpi, ampi") {
        text in
        guard let method = try Aggregation(spelled: text, dataThreshold: nil).method else {
          throw NoSpelling()
        }
        return method
      }
      return (.aggregation(level: level, methods.map(\.value)), methods.map(\.text))
    case "data-threshold":
      let shares = try alternatives(entry, "none, 0…1") { text -> Double? in
        text == "none" ? nil : try number(text, 0...1)
      }
      return (.dataThreshold(level: level, shares.map(\.value)), shares.map(\.text))
    case "weights": return (.weights(try list(entry).map(weights)), [])
    case "noise":
      return (.weightNoise(level: level ?? 1, try share(entry)), [])
    case "simplex":
      let code = try element(entry.value, entry.key)
      guard let place = index.structure.place(of: code), !index.structure.children[place].isEmpty else {
        throw fault(
          entry.line, .value(key: entry.key, found: code, expected: codes(index.structure.aggregates)))
      }
      return (.weightsOnSimplex(below: code), [])
    case "weight":
      guard let part = try mapping(entry).first else {
        throw fault(
          entry.line,
          .value(key: entry.key, found: "{}", expected: "{\(codes(index.structure.elements[...]))}"))
      }
      let code = try element(.scalar(part.key, isPlain: false, line: part.line), entry.key)
      return (.weight(of: code, try range(part, 0...Double.greatestFiniteMagnitude)), [])
    case _ where UncertaintyReader.numberKeys.contains(entry.key): return (try number(entry, level), [])
    default: return try step(entry)
    }
  }

  /// What stands there is no spelling of an alternative.
  private struct NoSpelling: Error {}

  /// A step of the command line, or others in its place.
  private func step(_ entry: SettingsEntry) throws -> (UncertainChoice.Subject, spelled: [String]) {
    let place = try place(of: entry.key, entry.line)
    let (key, expected) = (entry.key, UncertaintyReader.spellings[entry.key] ?? "")
    let steps = try alternatives(entry, expected) { text -> IndexStep? in
      if text == "none" { return nil }
      switch key {
      case "denominate":
        guard text == "divide" else { throw NoSpelling() }
        return index.steps[place]
      case "impute": return .impute(try Imputation(spelled: text))
      case "screen": return .screen(try Screening(spelled: text))
      case "treat": return .treat(try Treatment(spelled: text).described(by: pair))
      default: return .normalise(try Normalisation(spelled: text).described(by: pair))
      }
    }
    return (.step(at: place, steps.map(\.value)), steps.map(\.text))
  }

  private static let spellings = [
    "denominate": "divide, none", "impute": "none, mean, median, group-mean:COLUMN, row-mean, linear, …",
    "screen": "none, 0.9, 0.9:0.05", "treat": "none, winsorise:5, log-ct, …",
    "normalise": NormalisationMethod.spellings.joined(separator: ", "),
  ]

  private func number(_ entry: SettingsEntry, _ level: Int?) throws -> UncertainChoice.Subject {
    let share =
      ["available", "nonzero"].contains(entry.key)
      ? 0...1.0 : -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    let bounds = try range(entry, share)
    func at(_ key: String) throws -> Int { try place(of: key, entry.line) }
    return switch entry.key {
    case "minmax-from": .number(.minMaxFrom(at: try at("normalise")), bounds)
    case "minmax-to": .number(.minMaxTo(at: try at("normalise")), bounds)
    case "available": .number(.available(at: try at("screen")), bounds)
    case "nonzero": .number(.nonZero(at: try at("screen")), bounds)
    case "skewness": .number(.skewness(at: try at("treat")), bounds)
    case "kurtosis": .number(.kurtosis(at: try at("treat")), bounds)
    default: .number(.power(level: level), bounds)
    }
  }

  /// The place of the one step of a key.
  private func place(of key: String, _ line: Int) throws(UncertaintyFault) -> Int {
    let stage = UncertaintyReader.stepKeys.first { $0.key == key }?.stage
    let places = index.steps.indices.filter { index.steps[$0].stage == stage }
    guard places.count == 1, let place = places.first else {
      throw fault(line, .step(key: key, flag: "--\(key)"))
    }
    return place
  }

  /// Weights of all elements: those named, and the others as they are.
  private func weights(_ node: SettingsNode) throws -> [Double] {
    var weights = index.structure.weights
    guard let entries = node.entries else {
      throw fault(
        node.line,
        .value(key: "weights", found: shown(node), expected: "{\(codes(index.structure.elements[...])): 2}"))
    }
    for entry in entries {
      let code = try element(.scalar(entry.key, isPlain: false, line: entry.line), "weights")
      guard let place = index.structure.place(of: code) else { continue }
      guard let text = entry.value.text, let weight = try? number(text, 0...Double.greatestFiniteMagnitude)
      else {
        throw fault(entry.line, .value(key: entry.key, found: shown(entry.value), expected: "0, 1, 2.5, …"))
      }
      weights[place] = weight
    }
    return weights
  }

  // MARK: Figures

  /// `Roads: {error: RoadsSE}`, `Fires: events`, `Votes: {count-of: Total}`, `Votes: {share-of: Total, scale: 100}`.
  private mutating func readFigure(_ entry: SettingsEntry) throws {
    guard index.structure.indicators.contains(where: { $0.code == entry.key }) else {
      throw fault(
        entry.line, .value(key: "figures", found: entry.key, expected: codes(index.structure.indicators)))
    }
    if entry.value.text == "events" {
      figures[entry.key] = .poisson
      return
    }
    let parts = try mapping(entry)
    let known = ["error", "count-of", "share-of", "scale"]
    if let other = parts.first(where: { !known.contains($0.key) }) {
      throw fault(other.line, .key(found: other.key, known: known))
    }
    guard let part = parts.first(where: { $0.key != "scale" }) else {
      throw fault(entry.line, .nothing(known: known))
    }
    let heading = try text(part.value, part.key)
    guard let column = try pair.column(heading) else {
      throw fault(part.value.line, .value(key: part.key, found: heading, expected: "iData"))
    }
    columns.insert(heading)
    var scale = 1.0
    if let given = parts.first(where: { $0.key == "scale" }) {
      guard let text = given.value.text, let number = try? number(text, Double.leastNormalMagnitude...1e15)
      else {
        throw fault(given.line, .value(key: given.key, found: shown(given.value), expected: "1, 100, 1000"))
      }
      scale = number
    }
    figures[entry.key] =
      switch part.key {
      case "error": .standardErrors(column)
      case "count-of": .count(of: column)
      default: .share(of: column, scale: scale)
      }
  }
}
