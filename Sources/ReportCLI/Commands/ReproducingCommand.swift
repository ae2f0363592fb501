import IndicatorEngine
import Ingest

/// The command that makes a report again: the same inputs and everything that its figures depend on. Flags that only
/// say where it goes, how it talks, or how many threads it takes are left out.
struct ReproducingCommand {
  /// The command as a shell takes it.
  let text: String

  init(
    name: String, input: InputOptions, evaluation: EvaluationOptions, plan: EvaluationPlan,
    language: Language,
    further: [String] = []
  ) {
    var words = ["merilo", name] + input.paths
    func add(_ flag: String, _ values: [String]) {
      for value in values { words += [flag, value] }
    }
    add("--as-of", [plan.asOf.description])
    add("--known-by", [evaluation.knownBy?.day.description].compactMap { $0 })
    add("--currency", [evaluation.currency?.currency.code].compactMap { $0 })
    add("--language", [language.rawValue])
    words += further
    words += ReproducingCommand.readingFlags(input)
    text = words.map(ShellText.quoted).joined(separator: " ")
  }

  /// The flags that say how files are read, as they were given.
  static func readingFlags(_ input: InputOptions) -> [String] {
    var words: [String] = []
    func add(_ flag: String, _ values: [String]) {
      for value in values { words += [flag, value] }
    }
    add("--map", input.map)
    add("--mapping", input.mapping)
    for (flag, values) in input.carriers.flags { add(flag, values) }
    add("--amounts-in", input.amountsIn)
    add("--encoding", [input.text.encoding].compactMap { $0 })
    add("--delimiter", [input.text.delimiter].compactMap { $0 })
    add("--header-row", [input.text.headerRow].compactMap { $0?.description })
    add("--numbers", input.numbers)
    add("--dates", input.dates)
    add("--missing", input.missing)
    add("--percent", input.percent)
    if input.onDuplicate != .first { add("--on-duplicate", [input.onDuplicate.rawValue]) }
    add("--repair", input.repair.map(\.rawValue))
    add("--max-input", [input.maxInput].compactMap { $0?.bytes.description })
    add("--max-unpacked", [input.maxUnpacked].compactMap { $0?.bytes.description })
    add("--max-cells", [input.maxCells].compactMap { $0?.description })
    add("--max-line", [input.maxLine].compactMap { $0?.bytes.description })
    add("--max-cell", [input.maxCell].compactMap { $0?.bytes.description })
    add("--max-columns", [input.maxColumns].compactMap { $0?.description })
    return words
  }
}
