import IndicatorEngine

/// A doubt about data worth reporting; loading goes on.
///
/// Facts only. `FindingCatalogue` says them in four languages:
///
///     error N01  budget.csv, row 5, column D "Бюджет": found "1,234,567.50"; expected a number like 1 234 567,50.
///     Fix: write 1234567,50 in D5, or --numbers en:D.
public struct Finding: Sendable, Equatable {
  /// A value that a sentence names.
  public enum Argument: Sendable, Equatable {
    /// Words of the program or of a flag, shown as they are.
    case text(String)
    /// What stands in the file: shown in quotes, cut, with invisible characters named.
    case found(String)
    case count(Int)
    case number(Double)
    /// Hundredths of a currency unit.
    case amount(Int128)
    /// The same, always with its two decimals.
    case money(Int128)
    case day(Day)
    /// Several texts of the file.
    case foundList([String])
    /// A word of the catalogue.
    case word(FindingWord)
  }

  /// What it is about.
  public let kind: FindingKind
  /// How much it matters.
  public let severity: Severity
  /// Where.
  public var location: Location
  /// SHA-256 of the file in hexadecimal, where it is known.
  public var sha256: String?
  /// What the sentence names, by the places of its texts.
  public let arguments: [String: Argument]
  /// How many places it stands for: more than 1 where it is the rest of a group.
  public var count = 1
  /// The last row of a group's rest.
  public var lastRow: Int?

  public init(
    _ kind: FindingKind, at location: Location, sha256: String? = nil, severity: Severity? = nil,
    _ arguments: [String: Argument] = [:]
  ) {
    self.kind = kind
    self.severity = severity ?? kind.severity
    self.location = location
    self.sha256 = sha256
    self.arguments = arguments
  }

  /// The code, `N01`.
  public var code: String { kind.code }

  /// Whether it stands for the rest of a group ("and 312 more like this").
  public var isRest: Bool { count > 1 || lastRow != nil }

  /// The id of the standard's rule that is broken, with the parts of the document that it concerns there; nil where the
  /// finding is about no such rule.
  var rule: String? {
    guard case .text(let rule)? = arguments["rule"] else { return nil }
    let parts = ["element", "part"].compactMap { name -> String? in
      guard case .text(let part)? = arguments[name] else { return nil }
      return part
    }
    return ([rule] + parts).joined(separator: " ")
  }

  /// What stands in the file, as it stands there; nil where the finding is about no text of the file.
  public var found: String? {
    guard case .found(let text) = arguments["found"] else { return nil }
    return text
  }
}
