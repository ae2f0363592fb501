/// How the files of a composite index are read where they do not stand as `CompositePair` expects them: what the flags say.
public struct CompositeReading: Sendable, Equatable {
  /// The encoding; detected where nobody says.
  public var encoding: EncodingRequest
  /// What stands between cells; nil to find it out.
  public var delimiter: String?
  /// The row of the headings, counted from 1 as a spreadsheet shows it; nil for the first that is not blank.
  public var headerRow: Int?
  /// How numbers are written.
  public var numbers: NumberConvention
  /// Words besides `NA` that mean "no value".
  public var missing: [String]

  public init(
    encoding: EncodingRequest = .detect, delimiter: String? = nil, headerRow: Int? = nil,
    numbers: NumberConvention = .plain, missing: [String] = []
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.headerRow = headerRow
    self.numbers = numbers
    self.missing = missing
  }
}
