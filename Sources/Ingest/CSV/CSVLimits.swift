/// How large the parts of a CSV text may be; what is larger is left out and told of.
public struct CSVLimits: Sendable, Equatable {
  /// A part that is limited.
  public enum Part: String, Sendable, CaseIterable {
    case line, cell, columns

    /// The flag that sets the limit.
    public var flag: String { "--max-\(rawValue)" }
  }

  /// Bytes of a record; 16 MiB unless set.
  public var line: Int
  /// Bytes of a cell; 1 MiB unless set.
  public var cell: Int
  /// Cells of a record; 16,384 unless set, as many as a spreadsheet has.
  public var columns: Int

  /// The longest record that a reader can hold.
  public static let longestLine = 255 << 20

  public init(line: Int = 16 << 20, cell: Int = 1 << 20, columns: Int = 16_384) {
    self.line = min(line, CSVLimits.longestLine)
    self.cell = min(cell, CSVLimits.longestLine)
    self.columns = columns
  }
}
