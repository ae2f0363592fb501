import IndicatorEngine

/// The formats into which a portfolio can be converted.
///
/// A further one is a case here and a `PortfolioWriter`; the contract suite then reads back what it writes.
public enum ConversionTarget: String, Sendable, CaseIterable {
  /// A folder of CSV files with a `datapackage.json` (Data Package v2).
  case csv
  /// One JSON document.
  case json
  /// A SQLite database.
  case sqlite
  /// An Excel workbook.
  case xlsx
  /// A file of IATI activities 2.03.
  case iati

  /// Endings of files by which the target is known; none where the target is a folder.
  public var endings: [String] {
    switch self {
    case .csv: []
    case .json: [".json"]
    case .sqlite: [".sqlite", ".sqlite3", ".db"]
    case .xlsx: [".xlsx"]
    case .iati: [".xml"]
    }
  }

  /// Whether it holds every table and field, so that reading it gives the same portfolio; else what a standard of others
  /// knows of it.
  public var carriesAll: Bool { self != .iati }

  /// Whether the target is a folder of files.
  public var isFolder: Bool { endings.isEmpty }

  /// The target that the ending of a name says; nil where it says none.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    guard let target = ConversionTarget.allCases.first(where: { $0.endings.contains(where: name.hasSuffix) })
    else { return nil }
    self = target
  }

  /// What writes it; nil where it asks for a publisher and there is none.
  ///
  /// - Parameter publisher: Who answers for a file that is published; other targets have no use for it.
  public func writer(publisher: IATIPublisher? = nil) -> (any PortfolioWriter)? {
    switch self {
    case .csv: CSVPortfolioWriter()
    case .json: JSONPortfolioWriter()
    case .sqlite: SQLitePortfolioWriter()
    case .xlsx: XLSXPortfolioWriter()
    case .iati: publisher.map { IATIPortfolioWriter(publisher: $0) }
    }
  }
}

/// Writes a portfolio in one format.
public protocol PortfolioWriter: Sendable {
  /// The files that hold the portfolio, in the order in which they are to be written.
  func files(of portfolio: ConvertedPortfolio) -> [ConvertedFile]

  /// What the format cannot carry of this portfolio, or carries in another form.
  func notes(on portfolio: ConvertedPortfolio) -> [ConversionNote]
}

/// One file of a conversion.
public struct ConvertedFile: Sendable {
  /// Its name in the target folder; nil where the target itself is the file.
  public let name: String?
  /// Writes it to a path at which nothing is yet.
  public let write: @Sendable (_ path: String) throws(ConversionFault) -> Void

  /// - Parameter write: Writes the file to a path at which nothing is yet.
  public init(
    name: String? = nil, write: @escaping @Sendable (_ path: String) throws(ConversionFault) -> Void
  ) {
    self.name = name
    self.write = write
  }
}

/// Why a file could not be written.
public enum ConversionFault: Error, Sendable, Equatable {
  /// The system refused, with its error number.
  case system(code: Int32)
  /// A library refused, with its words.
  case library(problem: String)
  /// The format has a place for nothing of this portfolio.
  case nothingToCarry
}

/// Something that a conversion leaves behind or changes.
public enum ConversionNote: Sendable, Equatable {
  /// From which file and row each row came.
  case origins
  /// What `merilo.yaml` says.
  case settings
  /// Texts that a spreadsheet would take for formulas, carried with an apostrophe in front.
  case guardedTexts(Int)
  /// A column whose name was taken, and the name that it has now.
  case renamedColumn(table: TableName, heading: String, name: String)
  /// Amounts of more than 15 digits, carried as text.
  case amountsAsText(table: TableName, field: String)
  /// Numbers of more than 15 digits, rounded to them.
  case roundedNumbers(table: TableName, field: String, count: Int)
  /// Texts whose end was left out, because a cell holds no more.
  case cutTexts(table: TableName, count: Int)
  /// A table that takes several sheets.
  case severalSheets(table: TableName, count: Int)
  /// Rows or values that a file of IATI has no place for.
  case notInIATI(IATIWriter.Loss)
}
