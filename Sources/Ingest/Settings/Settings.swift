import IndicatorEngine

/// What a portfolio's `merilo.yaml` says; everything is optional, and flags win over it.
public struct Settings: Sendable, Equatable {
  /// The title of reports.
  public var title: String?
  /// The language of reports.
  public var language: Language?
  /// The currency reports convert to. It says nothing about what the files' amounts are in: that is `amountsIn`.
  public var currency: Currency?
  /// The as-of day.
  public var asOf: Day?
  /// The day by which facts were known.
  public var knownBy: Day?
  /// What the files' amounts are in where neither cell, row, operation nor programme says it.
  public var amountsIn: [AmountsIn] = []
  /// Headings, codes and units of fields.
  public var fields: [FieldMapping] = []
  /// Tables of others, and how they become ours.
  public var tables: [ForeignTable] = []
  /// Where the rows of tables are.
  public var sources: [TableChoice] = []
  /// Ratio of achievement to expectation from which a result is at risk, and from which it is on track.
  public var amber: Double?
  public var green: Double?
  /// Weights by the code of what they weigh, in the order of the file.
  public var weights: [SettingsNumber] = []
  /// Variables by which peers are found.
  public var peerVariables: [String] = []
  /// Settings of the composite index, as written.
  public var index: SettingsNode?
  /// Settings of the report, as written.
  public var report: SettingsNode?
  /// Who publishes the portfolio.
  public var publisher = SettingsPublisher()

  public init() {}
}

/// Who publishes a portfolio, as far as settings say.
public struct SettingsPublisher: Sendable, Equatable {
  /// The identifier of the organisation, see `IATIPublisher.isReference`.
  public var reference: String?
  public var name: String?
  /// What kind of organisation it is, one of `IATIPublisher.types`.
  public var type: String?

  public init() {}
}

/// A name and a number of a settings file.
public struct SettingsNumber: Sendable, Equatable {
  public let name: String
  public let value: Double

  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}
