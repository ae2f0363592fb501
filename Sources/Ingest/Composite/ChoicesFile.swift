/// The file of `merilo index --uncertain`: YAML, refused and capped as settings are. What its keys mean, its reader knows.
public enum ChoicesFile {
  /// Why it cannot be read; lines from 1.
  public enum Fault: Error, Sendable, Equatable {
    case notFound(path: String)
    case unreadable(path: String)
    /// It is no YAML, or holds what settings never need.
    case syntax(file: String, line: Int, problem: String)
  }

  /// The nodes of a file with their lines; nil where it holds nothing.
  public static func node(path: String) throws(Fault) -> (file: String, root: SettingsNode?) {
    let content: FileContent
    do throws(ContentError) { content = try FileContent(path: path) } catch {
      if case .notFound = error { throw .notFound(path: path) }
      throw .unreadable(path: path)
    }
    let text: String
    do throws(YAMLGuard.Refusal) {
      let region = content.region
      text = try withExtendedLifetime(region) { () throws(YAMLGuard.Refusal) in
        try YAMLGuard.checked(region.bytes)
      }
    } catch {
      throw .syntax(file: content.name, line: error.line, problem: error.problem)
    }
    do throws(YAMLReader.Failure) {
      return (content.name, try YAMLReader.node(of: text))
    } catch {
      throw .syntax(file: content.name, line: error.line, problem: ShownText.named(error.problem))
    }
  }
}

extension YAMLGuard.Refusal {
  fileprivate var line: Int {
    switch self {
    case .tooLarge, .notUTF8: 1
    case .mark(_, let line, _), .tooDeep(let line): line
    }
  }

  /// What stands there, in signs.
  fileprivate var problem: String {
    switch self {
    case .tooLarge(let bytes, let limit): "\(bytes) B > \(limit) B"
    case .notUTF8(let byte): "UTF-8, byte \(byte)"
    case .mark(let mark, _, _): String(mark)
    case .tooDeep: "["
    }
  }
}
