/// Where something stands in a file, as a person finds it there.
public struct Location: Sendable, Hashable {
  /// The file's name as it was given.
  public var file: String?
  /// The sheet of a workbook or the table of a database.
  public var sheet: String?
  /// The row a person sees in a spreadsheet, header included; the line of a settings file.
  public var row: Int?
  /// Position of the column, 0 = A.
  public var column: Int?
  /// The heading over the column.
  public var header: String?
  /// The character of the line, 1 = the first: in XML, where `row` is the line.
  public var character: Int?
  /// The byte of the file, 0 = the first.
  public var byte: Int?
  /// The place in a JSON document, by RFC 6901; the path of a key in a settings file.
  public var pointer: String?
  /// The line of a text that has no rows, such as an XML document, 1 = the first.
  public var line: Int?
  /// The identifier of the element concerned: an activity's.
  public var element: String?
  /// Further rows concerned, before the one at fault: the kept row of a duplicate.
  public var others: [Place] = []

  /// A row of a file.
  public struct Place: Sendable, Hashable {
    public let file: String
    public let row: Int

    public init(file: String, row: Int) {
      self.file = file
      self.row = row
    }
  }

  public init(
    file: String? = nil, sheet: String? = nil, row: Int? = nil, column: Int? = nil, header: String? = nil,
    byte: Int? = nil, pointer: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
    self.byte = byte
    self.pointer = pointer
  }

  /// The letters of a spreadsheet column: 0 is A, 26 is AA.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = max(0, column)
    while true {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
      if rest < 0 { break }
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The position of a column by its letters; nil where they are none.
  public static func column(ofLetters letters: some StringProtocol) -> Int? {
    let upper = letters.uppercased().utf8
    guard (1...3).contains(upper.count), upper.allSatisfy({ (65...90).contains($0) }) else { return nil }
    return upper.reduce(0) { $0 * 26 + Int($1 - 64) } - 1
  }

  /// `C3`; nil where row or column is not known.
  public var cell: String? {
    guard let row, let column else { return nil }
    return "\(Location.letters(ofColumn: column))\(row)"
  }
}
