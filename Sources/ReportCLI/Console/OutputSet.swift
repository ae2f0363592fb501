import Ingest

/// The outputs of one run. All are checked, then made, then written: a mistake in one leaves none behind.
struct OutputSet {
  /// Files that were read.
  let inputs: [String]
  private var outputs: [(path: String, text: String)] = []

  init(inputs: [String]) {
    self.inputs = inputs
  }

  /// Adds an output, a file or `-` for standard output.
  mutating func add(_ path: String, text: () -> String) throws {
    if path != "-" { try OutputFile(path: path).check(against: inputs) }
    outputs.append((path, text()))
  }

  /// Writes everything and says which files were written.
  func write(_ console: Console, language: Language) throws {
    for (path, text) in outputs {
      if path == "-" {
        try console.result(text)
      } else {
        try OutputFile(path: path).write(text)
        console.remark(Words(language)(CommandText.wrote, ["path": .text(SafeText.clean(path))]))
      }
    }
  }
}
