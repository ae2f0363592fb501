/// What is known of a table before its rows are read: how many columns, what they look like, which rows are no data.
struct CSVRowRules: Sendable {
  /// Number of columns; nil while that is being found out.
  var width: Int?
  /// What the columns look like.
  var profile: ColumnProfile?
  /// Headings as they stand in the header row, for finding it again further down.
  var header: [String] = []
  /// Whether cells of a row that is too long may be joined again.
  var joinsCells = false
  /// How large a record may be.
  var limits = CSVLimits()
  /// Whether rows of totals are looked for.
  var findsTotals = true
  /// First bytes, in the text, of rows that were judged to be totals by their sums.
  var totals: Set<Int> = []
  /// Where those have their labels and sums.
  var totalColumns: CSVTotalsJudge.Columns?

  /// The first bytes of a first cell that may make a row other than data; true where the row has to be looked at.
  let suspects: [Bool]

  init(width: Int? = nil, profile: ColumnProfile? = nil, header: [String] = [], comment: UInt8? = nil) {
    self.width = width
    self.profile = profile
    self.header = header
    var suspects = [Bool](repeating: false, count: 256)
    if let comment { suspects[Int(comment)] = true }
    if width != nil {
      for byte in TotalsLabel.firstBytes { suspects[Int(byte)] = true }
      if let byte = header.first?.utf8.first { suspects[Int(byte)] = true }
      for blank: UInt8 in [0x20, 0x09] { suspects[Int(blank)] = true }
    }
    self.suspects = suspects
  }

  /// How many cells of a row stand under the same heading again, as a share of the headings.
  func repeatedShare(_ cells: [String]) -> Double {
    let headings = header.filter { !$0.isEmpty }.count
    guard headings > 0 else { return 0 }
    let same = zip(cells, header).filter { !$1.isEmpty && $0 == $1 }.count
    return Double(same) / Double(headings)
  }
}
