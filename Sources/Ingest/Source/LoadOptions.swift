import IndicatorEngine

/// What is asked for about reading; everything else is found out from the files.
public struct LoadOptions: Sendable {
  /// Encoding, delimiter and header row of CSV files (`--encoding`, `--delimiter`, `--header-row`).
  public var csv = CSVRequest()
  /// How cells are written (`--numbers`, `--dates`, `--missing`, `--percent`, `--amounts-in`).
  public var cells = ReadingOptions()
  /// Headings of fields (`--map operations.code="№ на дог."`); they win over the settings.
  public var fields: [FieldMapping] = []
  /// Files of mappings (`--mapping`): settings that hold `tables` and `map`, for whatever is read beside them.
  public var mappingFiles: [String] = []
  /// Where the rows of tables are (`--source`); they win over the settings.
  public var sources: [TableChoice] = []
  /// Tables of others that settings describe, for carriers that must know before they read.
  var foreignTables: [ForeignTable] = []
  /// `--repair mojibake`: text damaged by a wrong encoding is put right as it is read.
  public var repairsMojibake = false
  /// Which of two rows with one key is kept (`--on-duplicate`).
  public var onDuplicate = PortfolioBuilder.DuplicateRule.first
  /// The language of titles and comments where a file holds them in several.
  public var language = Language.english
  /// How much of a file is read at most (`--max-input`, `--max-unpacked`).
  public var limits = ContentLimits()
  /// The fields that will be looked at, by table; nil reads all columns of all tables. Fields without which a row is
  /// left out are read in any case, and so is every column of a table that is not named here. For lists of millions of
  /// rows; what is not read is not checked either.
  public var needed: [TableName: [Field]]?
  /// Upper bound of threads; no result depends on it.
  public var threads = 1
  /// Whether the SHA-256 of every file is computed.
  public var computesDigests = true
  /// How many findings alike are told one by one; of the rest, how many there are.
  public var alikeFindings = FindingGroups.shown
  /// Whether the tables are kept as they stand in their files, to be shown again; the text of each is kept with it.
  package var keepsTables = false
  /// Called now and then with the bytes read and the bytes there are, from any thread.
  public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  public init() {}
}
