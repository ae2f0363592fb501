import Foundation

/// Whole outputs kept as files, compared byte for byte.
///
/// A snapshot is written only where the environment has `RECORD_SNAPSHOTS`, and a run that writes fails, so that
/// nobody can take a recording run for a passing one. Read what was recorded before committing it.
public enum Snapshot {
  /// What a comparison found.
  public enum Outcome: Equatable, Sendable {
    /// Every byte is the same.
    case same
    /// The file was written in this run, which must fail.
    case recorded(path: String)
    /// There is no file.
    case absent(path: String)
    /// The first line that differs, counted from 1.
    case different(line: Int, expected: String, found: String)
  }

  /// Compares a text with the file `Snapshots/<name>` of the test target that holds `testFile`.
  ///
  /// - Parameter testFile: `#filePath` of a test one folder below the target's own folder.
  public static func compare(_ text: String, named name: String, testFile: String) throws -> Outcome {
    let target = URL(fileURLWithPath: testFile).deletingLastPathComponent().deletingLastPathComponent()
    let file = target.appendingPathComponent("Snapshots").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return .recorded(path: name)
    }
    guard let data = FileManager.default.contents(atPath: file.path) else { return .absent(path: name) }
    if data == Data(text.utf8) { return .same }
    let expected = String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(expected, found).enumerated().first { $0.element.0 != $0.element.1 }
    return .different(
      line: (line?.offset ?? min(expected.count, found.count)) + 1,
      expected: line.map { String($0.element.0) } ?? "", found: line.map { String($0.element.1) } ?? "")
  }
}
