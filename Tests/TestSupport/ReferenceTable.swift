import Foundation

/// A small CSV file of reference figures: comma, optional quotes, a header, an empty cell or `NA` where nothing is known.
///
///     let table = try ReferenceTable(shared: "reference/coin/smallarea.csv")
///     table["wilson_low"]  // [Double?], a number a row
///
/// Tests of the engine read their references with it, so that no reader of ours stands between a reference and a method.
public struct ReferenceTable: Sendable {
  /// Headings, in order.
  public let headings: [String]
  /// Rows of text, each as long as the header.
  public let rows: [[String]]

  /// A file beside the repository.
  public init(shared name: String) throws {
    self.init(text: String(decoding: try SharedData.data(name), as: UTF8.self))
  }

  /// A file of the repository.
  public init(fixture name: String) throws {
    let url = URL(fileURLWithPath: Package.path("fixtures/" + name))
    self.init(text: String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }

  public init(text: String) {
    let texts = ReferenceTable.records(of: text)
    let headings = texts.first ?? []
    self.headings = headings
    rows = texts.dropFirst().map { row in
      headings.indices.map { $0 < row.count ? row[$0] : "" }
    }
  }

  /// Whether there is a column of this heading.
  public func has(_ heading: String) -> Bool { headings.contains(heading) }

  /// A column as text; a heading that is not there stops the test run, for then the reference is another.
  public func text(_ heading: String) -> [String] {
    guard let index = headings.firstIndex(of: heading) else {
      preconditionFailure("no column \(heading) among \(headings)")
    }
    return rows.map { $0[index] }
  }

  /// A column of numbers, nil where the cell is empty or `NA`.
  public subscript(heading: String) -> [Double?] {
    text(heading).map { ["", "NA", "NaN"].contains($0) ? nil : Double($0) }
  }

  /// The cells of every line that is not empty; line ends and commas within quotes belong to the cell.
  static func records(of text: String) -> [[String]] {
    var records: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var isAfterQuote = false
    for scalar in text.unicodeScalars where scalar != "\r" && scalar != "\u{FEFF}" {
      switch scalar {
      case "\"":
        // A quote right after a closing one was doubled: it stands for itself.
        if isAfterQuote { cell.append("\"") }
        isAfterQuote = isQuoted
        isQuoted.toggle()
        continue
      case "," where !isQuoted, "\n" where !isQuoted:
        records[records.count - 1].append(cell)
        cell = ""
        if scalar == "\n" { records.append([]) }
      default: cell.unicodeScalars.append(scalar)
      }
      isAfterQuote = false
    }
    if !cell.isEmpty || records.last?.isEmpty == false { records[records.count - 1].append(cell) }
    return records.filter { !$0.isEmpty && $0 != [""] }
  }
}
