/// What a `datapackage.json` (Data Package v2) says about the files beside it.
public struct DataPackage: Sendable, Equatable {
  /// A file of the package and how it is to be read.
  public struct Resource: Sendable, Equatable {
    /// The resource's name; a table of ours where it is spelt like one.
    public var name: String
    /// File names in the folder of the package, in order.
    public var paths: [String]
    /// The text encoding as the package names it.
    public var encoding: String?
    public var dialect = Dialect()
    /// Fields in the order of the columns.
    public var fields: [Field] = []
    /// Texts that stand for a missing value in every field.
    public var missingValues: [String] = []
  }

  /// How the rows are written (Table Dialect).
  public struct Dialect: Sendable, Equatable {
    public var delimiter: String?
    public var quoteCharacter: String?
    public var doubleQuote: Bool?
    public var escapeCharacter: String?
    public var commentCharacter: String?
    /// Whether there is a row of headings.
    public var hasHeader: Bool?
    /// Rows of the heading, 1 = the first.
    public var headerRows: [Int] = []
    public var skipsInitialSpace: Bool?
  }

  /// A field of a resource (Table Schema).
  public struct Field: Sendable, Equatable {
    public var name: String
    public var title: String?
    /// `string`, `number`, `integer`, `date`, `year`, `boolean`, …
    public var type: String?
    /// How days are written, `%d.%m.%Y`, where the type says nothing else.
    public var format: String?
    public var decimalCharacter: String?
    public var groupCharacter: String?
    /// Texts that stand for a missing value in this field.
    public var missingValues: [String] = []
  }

  /// The title of the package.
  public var title: String?
  public var resources: [Resource] = []

  public init() {}

  /// The resource that describes a file of the folder, and the part of it that the file is.
  public func resource(for file: String) -> Resource? {
    resources.first { $0.paths.contains(file) }
  }
}
