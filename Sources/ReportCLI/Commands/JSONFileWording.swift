import Ingest

/// Why a JSON file that an option names cannot be used: what class files, stored forecasts and rules of decommitment have in common.
struct JSONFileWording {
  let words: Words

  func notFound(_ path: String) -> CommandFailure {
    CommandFailure(.noInput, IngestError.noSuchInput(path: path, nearest: nil).message(words.language))
  }

  func unreadable(_ path: String) -> CommandFailure {
    CommandFailure(
      .unusableInput, words(BacktestText.classFileMissing, ["path": .text(SafeText.clean(path))]))
  }

  func notJSON(_ file: String, _ line: Int) -> CommandFailure {
    CommandFailure(
      .unusableInput,
      words(
        BacktestText.fileNotJSON,
        ["path": .text(SafeText.clean(file)), "line": .text("\(line)"), "format": "JSON"]))
  }

  func schema(_ file: String, _ found: String, _ expected: String) -> CommandFailure {
    CommandFailure(
      .unusableInput,
      words(
        BacktestText.classFileSchema,
        [
          "path": .text(SafeText.clean(file)),
          "found": .text(words.quoted(SafeText.clean(String(found.prefix(60))))), "schema": .text(expected),
        ]))
  }
}
