import IndicatorEngine

/// A table that is nobody's of ours, and how its rows become rows of ours: of one table or of several.
///
/// The lists of operations that Merilo knows (`ForeignLists`) and the `tables` of `merilo.yaml` are values of this type,
/// so that whatever a known list does, a person's mapping can do too.
public struct ForeignTable: Sendable, Equatable {
  /// A statement about how cells are written, as a flag makes it: `numbers`, `bg:Бюджет`.
  public struct Reading: Sendable, Equatable {
    public let flag: ReadingOptions.Flag
    public let value: String

    public init(_ flag: ReadingOptions.Flag, _ value: String) {
      self.flag = flag
      self.value = value
    }
  }

  /// What it is called: `kohesio`.
  public var name: String
  /// Headings by which it is recognised, each with its other spellings. All of them must be there; other columns may be.
  /// `{year}` is a heading that is a year, and stands there once for each that must be.
  public var headings: [[String]]
  /// What a sheet, a member of a document or a file is called that may be it; anything where there are none.
  public var parts: [String] = []
  /// How its cells are written, where that cannot be left to detection.
  public var reading: [Reading]
  /// The tables that its rows become, the main one first: that one keeps the columns that nothing is read from.
  public var views: [TableView]
  /// Whether a person wrote it: then a heading that is not there is told of.
  public var isOwn: Bool

  public init(
    name: String, headings: [[String]], reading: [Reading] = [], views: [TableView], isOwn: Bool = false
  ) {
    self.name = name
    self.headings = headings
    self.reading = reading
    self.views = views
    self.isOwn = isOwn
  }
}

/// How rows of a foreign table become rows of one table of ours.
public struct TableView: Sendable, Equatable {
  /// What becomes of rows that are alike.
  public enum Repeats: Sendable, Equatable {
    /// Every row is one.
    case kept
    /// Rows that agree in all fields are one; rows with the same key that differ elsewhere are told of.
    case dropped
    /// Of rows with one key, that with the latest day of this field.
    case latest(String)
  }

  /// Only rows whose cell under a heading is one of these texts, of which an empty one stands for a blank cell; any
  /// filled cell where there are none.
  public struct Condition: Sendable, Equatable {
    public let heading: String
    public let values: [String]

    public init(_ heading: String, is values: [String] = []) {
      self.heading = heading
      self.values = values
    }
  }

  /// The table of ours.
  public var table: TableName
  /// Where its fields come from.
  public var fields: [FieldMapping]
  /// Which rows do not count: those whose cell under a heading is one of these texts.
  public var except: [Condition] = []
  /// Which rows count. In all views but the first, also only those whose required cells are filled.
  public var only: [Condition]
  public var repeats: Repeats
  /// Columns of which each becomes a row.
  public var spread: Spread?
  /// The heading of published rates of achievement in percent, which are held against our own.
  public var publishedRate: String?
  /// Whether its rows only stand in for a table that no other file gives, such as indicators of which nothing but the
  /// codes is known.
  public var isStandIn = false

  public init(
    _ table: TableName, _ fields: [FieldMapping], only: [Condition] = [], repeats: Repeats = .kept,
    spread: Spread? = nil, publishedRate: String? = nil
  ) {
    self.table = table
    self.fields = fields
    self.only = only
    self.repeats = repeats
    self.spread = spread
    self.publishedRate = publishedRate
  }
}

/// Columns of which each becomes a row: a column a year, or several columns of values.
///
///     Spread(headings: ["{year}"], field: "value", into: "period")
///     Spread(headings: ["income_own", "income_total"], field: "value", into: "indicator")
public struct Spread: Sendable, Equatable {
  /// Headings, or patterns of headings: `{year}` stands for four digits, `{text}` for anything.
  public var headings: [String]
  /// The field that the cells are; nil where only the headings count.
  public var field: String?
  /// The field that the heading is: of a pattern, what stands for its braces.
  public var into: String
  /// What headings stand for.
  public var values: [(from: String, to: String)]
  /// Further fields that the heading is.
  public var also: [String]

  /// The pattern of a heading that is a year.
  static let year = "{year}"
  /// The pattern of every column that holds numbers and that nothing else is read from.
  static let numbers = "{number}"

  public init(headings: [String], field: String?, into: String, values: [(from: String, to: String)] = []) {
    self.init(headings: headings, field: field, into: into, values: values, also: [])
  }

  init(
    headings: [String], field: String?, into: String, values: [(from: String, to: String)] = [],
    also: [String]
  ) {
    self.headings = headings
    self.also = also
    self.field = field
    self.into = into
    self.values = values
  }

  public static func == (a: Spread, b: Spread) -> Bool {
    a.headings == b.headings && a.field == b.field && a.into == b.into && a.also == b.also
      && a.values.elementsEqual(b.values) { $0 == $1 }
  }

  /// What a heading stands for; nil where it is none of these.
  func meaning(of heading: String) -> String? {
    for pattern in headings where pattern != Spread.numbers {
      guard let found = Spread.match(heading, pattern) else { continue }
      let key = TextFolding.key(found)
      return values.first { TextFolding.key($0.from) == key }?.to ?? found
    }
    return nil
  }

  private static func match(_ heading: String, _ pattern: String) -> String? {
    guard let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") else {
      return TextFolding.matches(heading, pattern) ? heading : nil
    }
    let (before, after) = (pattern[..<open], pattern[pattern.index(after: close)...])
    let text = TextTrim.trimmed(heading)
    if pattern[pattern.index(after: open)..<close] == "year" {
      // The part behind a year may repeat it: "2015 [YR2015]".
      guard text.hasPrefix(before) else { return nil }
      let year = text.dropFirst(before.count).prefix(4)
      guard year.count == 4, let number = Int(year), DayText.years.contains(number) else { return nil }
      let rest = text.dropFirst(before.count + 4)
      let expected = after.replacing("{year}", with: year)
      return rest == expected[...] ? String(year) : nil
    }
    guard text.hasPrefix(before), text.hasSuffix(after), text.count > before.count + after.count else {
      return nil
    }
    return String(text.dropFirst(before.count).dropLast(after.count))
  }
}
