/// How much of a file is read before it is refused (`--max-input`, `--max-unpacked`, `--max-cells`).
public struct ContentLimits: Sendable, Equatable {
  /// Largest input file in bytes; 8 GiB unless set.
  public var input: Int
  /// Largest size of one compressed file after unpacking, in bytes; 2 GiB unless set. An entry of an archive may take
  /// half of the standard, or all of a limit that is set.
  public var unpacked: Int
  /// Most cells of one sheet that hold something, repeats counted; 50 million unless set.
  public var cells: Int
  /// Files of this many bytes or more are mapped, smaller ones are read; 64 MiB unless set.
  public var mappedFrom: Int
  /// How many arrays and objects of a JSON document may stand one in the other (`--max-json-depth`); 128 unless set.
  public var jsonDepth = JSONReader.depthLimit
  /// How deep, wide and long the parts of an XML document may be (`--max-xml-depth`, `--max-xml-attributes`,
  /// `--max-xml-text`).
  public var xml = XMLLimits()
  /// Largest file of settings or mappings in bytes (`--max-settings`); 256 KiB unless set.
  public var settings = YAMLGuard.sizeLimit
  /// Steps of SQLite's machine for the tables and queries of one database (`--max-steps`); 2,000,000,000 unless set.
  public var databaseSteps = 2_000_000_000

  public init(
    input: Int = 8 << 30, unpacked: Int = 2 << 30, cells: Int = 50_000_000, mappedFrom: Int = 64 << 20
  ) {
    self.input = input
    self.unpacked = unpacked
    self.cells = cells
    self.mappedFrom = mappedFrom
  }
}

/// Why a file could not be brought into memory. Facts only; the wording is elsewhere.
public enum ContentError: Error, Sendable, Equatable {
  /// There is no such file.
  case notFound(path: String)
  /// The path names a folder or a device.
  case notAFile(path: String)
  /// The system refused to open or read it; `reason` is the system's error number.
  case unreadable(path: String, reason: Int32)
  /// The file is larger than `ContentLimits.input`. `bytes` is nil where the size is not known (a pipe).
  case tooLarge(path: String, bytes: Int?, limit: Int)
  /// The file unpacks past `ContentLimits.unpacked` from `packed` bytes.
  case unpacksTooLarge(path: String, packed: Int, limit: Int)
  /// The compressed file is damaged at a byte of the packed file, or ends early.
  case damagedArchive(path: String, offset: Int, endsEarly: Bool)
}
