/// The tables of a portfolio, in the order in which they are described.
public enum TableName: String, Sendable, CaseIterable, Comparable {
  case municipalities, programmes, allocations, operations, shares, budget, payments, milestones, risks
  case indicators, targets, observations, assessments, rates, successions

  public static func < (a: TableName, b: TableName) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }

  /// The fields of the table and what makes a row its own.
  public var schema: TableSchema {
    switch self {
    case .municipalities: Municipalities.schema
    case .programmes: Programmes.schema
    case .allocations: Allocations.schema
    case .operations: Operations.schema
    case .shares: Shares.schema
    case .budget: Budget.schema
    case .payments: Payments.schema
    case .milestones: Milestones.schema
    case .risks: Risks.schema
    case .indicators: Indicators.schema
    case .targets: Targets.schema
    case .observations: Observations.schema
    case .assessments: Assessments.schema
    case .rates: Rates.schema
    case .successions: Successions.schema
    }
  }
}

/// What a field holds, and so which column carries it.
public enum FieldKind: Sendable, Equatable {
  /// A code or another text that repeats: dictionary-encoded.
  case category
  /// One of these spellings: dictionary-encoded.
  case choice([String])
  /// Free text.
  case text
  /// A binary number: measured values, weights, days of duration.
  case number
  /// Money: whole hundredths of the row's currency.
  case amount
  /// A day.
  case day
  /// A period.
  case period
  /// Yes or no.
  case flag
}

/// One field of a table.
public struct Field: Sendable, Hashable {
  /// The English name, which is also the heading of our own files.
  public let name: String
  /// What it holds.
  public let kind: FieldKind
  /// Whether a row without it is left out.
  public let isRequired: Bool
  /// The table whose key it names, if any.
  public let references: TableName?

  init(_ name: String, _ kind: FieldKind, required: Bool = false, references: TableName? = nil) {
    self.name = name
    self.kind = kind
    isRequired = required
    self.references = references
  }

  public static func == (a: Field, b: Field) -> Bool { a.name == b.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// Where the row's facts come from: a quotation, a document, a link, or `illustrative`. Every table has it.
  public static let source = Field("source", .text)
  /// The day the fact was recorded; empty = always known. Every table has it.
  public static let recorded = Field("recorded", .day)
}

/// The fields of a table.
public struct TableSchema: Sendable {
  /// The table.
  public let table: TableName
  /// Fields that together name a row; empty where rows have no key (payments).
  public let key: [Field]
  /// All fields, `source` and `recorded` last.
  public let fields: [Field]

  init(_ table: TableName, key: [Field], fields: [Field]) {
    self.table = table
    self.key = key
    self.fields = fields + [.source, .recorded]
  }

  /// The field with this English name.
  public func field(named name: String) -> Field? { fields.first { $0.name == name } }
}
