/// A place in a JSON document (RFC 6901): the names and positions that lead to it.
///
///     JSONPointer(["resources", "0", "a/b"]).description   // "/resources/0/a~1b"
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
  /// Member names and array positions, outermost first; none = the whole document.
  public var steps: [String]

  public init(_ steps: [String] = []) { self.steps = steps }

  /// The place one step further in.
  public func appending(_ step: String) -> JSONPointer { JSONPointer(steps + [step]) }

  /// The spelling of RFC 6901: `~` is `~0`, `/` is `~1`; empty for the whole document.
  public var description: String {
    steps.map { step in
      "/"
        + step.unicodeScalars.map { scalar in
          switch scalar {
          case "~": "~0"
          case "/": "~1"
          default: String(scalar)
          }
        }.joined()
    }.joined()
  }
}
