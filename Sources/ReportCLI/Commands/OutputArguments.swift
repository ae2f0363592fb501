import ArgumentParser
import Foundation

/// What `--output` and `--format` must not say together.
enum OutputArguments {
  /// Refuses the same output twice, and a `--format` that contradicts the endings of all files.
  ///
  /// - Parameters:
  ///   - format: The format that `--format` names, nil where it is not given.
  ///   - targets: The outputs with their formats; `-` is standard output.
  static func check<Format: Equatable>(_ format: Format?, _ targets: [(path: String, format: Format)]) throws
  {
    var seen: Set<String> = []
    for (path, _) in targets {
      let name = path == "-" ? path : URL(fileURLWithPath: path).standardizedFileURL.path
      guard seen.insert(name).inserted else {
        throw ValidationError("--output \(path) is named twice; each output is written once.")
      }
    }
    guard let format, !targets.contains(where: { $0.path == "-" }) else { return }
    if let other = targets.first(where: { $0.format != format }) {
      throw ValidationError(
        "--format is for standard output; the ending of \(other.path) says another format. "
          + "Drop --format, or add -o - for standard output too.")
    }
  }
}
