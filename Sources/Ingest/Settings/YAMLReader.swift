internal import Yams

/// Turns the text of a settings file into nodes. The only user of Yams.
enum YAMLReader {
  /// Why text is not a settings tree.
  struct Failure: Error, Equatable {
    /// Line of the file, 1 = the first.
    let line: Int
    /// What the parser said, in English.
    let problem: String
  }

  /// Most nodes of a settings file: nothing that was written by hand comes near.
  private static let nodeLimit = 20_000
  private static let depthLimit = 64

  /// The nodes of a text that `YAMLGuard` let through; nil where it holds nothing.
  static func node(of text: String) throws(Failure) -> SettingsNode? {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw failure(error)
    } catch {
      throw Failure(line: 1, problem: "unreadable")
    }
    guard let root else { return nil }
    var count = 0
    return try converted(root, depth: 0, count: &count)
  }

  private static func failure(_ error: YamlError) -> Failure {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Failure(line: mark.line, problem: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      Failure(line: context.mark.line, problem: "duplicate key \(duplicates.first.map { "\($0)" } ?? "")")
    default: Failure(line: 1, problem: "unreadable")
    }
  }

  private static func converted(_ node: Node, depth: Int, count: inout Int) throws(Failure) -> SettingsNode {
    let line = node.mark?.line ?? 1
    count += 1
    if count > nodeLimit || depth > depthLimit { throw Failure(line: line, problem: "too large or too deep") }
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any, line: line)
    case .sequence(let sequence):
      var list: [SettingsNode] = []
      for element in sequence { list.append(try converted(element, depth: depth + 1, count: &count)) }
      return .list(list, line: line)
    case .mapping(let mapping):
      var entries: [SettingsEntry] = []
      for (key, value) in mapping {
        guard case .scalar(let name) = key else {
          throw Failure(line: line, problem: "a key that is no text")
        }
        entries.append(
          SettingsEntry(
            key: name.string, line: key.mark?.line ?? line,
            value: try converted(value, depth: depth + 1, count: &count)))
      }
      return .mapping(entries, line: line)
    case .alias: throw Failure(line: line, problem: "alias")
    }
  }
}
