import IndicatorEngine

/// What a package's description of a file means for reading it.
struct ResourceReading {
  private let resource: DataPackage.Resource?

  init(_ resource: DataPackage.Resource?) { self.resource = resource }

  /// The table that the resource's name is.
  var table: TableName? { resource.flatMap { TableNames.table(ofStem: $0.name) } }

  /// Headings of a file that has none.
  var headings: [String] { resource?.fields.map(\.name) ?? [] }

  /// The request with what the description adds; what a flag says stays.
  func request(_ request: CSVRequest) -> CSVRequest {
    guard let resource else { return request }
    var request = request
    if request.encoding == .detect, let name = resource.encoding,
      let encoding = EncodingRequest(name: name)
    {
      // A description that says UTF-8 of a file with a mark, or of one that is not, must not spoil it.
      if encoding != .fixed(.utf8) { request.encoding = encoding }
    }
    let dialect = resource.dialect
    request.dialect.delimiter = request.dialect.delimiter ?? dialect.delimiter
    request.dialect.quote = request.dialect.quote ?? dialect.quoteCharacter
    request.dialect.comment = request.dialect.comment ?? dialect.commentCharacter
    if request.dialect.escape == nil {
      if dialect.escapeCharacter == "\\" {
        request.dialect.escape = .backslash
      } else if dialect.doubleQuote == true {
        request.dialect.escape = .doubled
      }
    }
    if request.headerRow == nil, dialect.hasHeader != false { request.headerRow = dialect.headerRows.last }
    return request
  }

  /// The options with what settings and the description add; what a flag says stays stronger.
  func cells(_ options: ReadingOptions, amountsIn: [AmountsIn]) -> ReadingOptions {
    var weaker: [(flag: ReadingOptions.Flag, value: String)] = amountsIn.map { statement in
      (.amountsIn, statement.currency.code + (statement.column.map { ":" + $0 } ?? ""))
    }
    for field in resource?.fields ?? [] {
      if let mark = field.decimalCharacter {
        weaker.append((.numbers, (mark == "," ? "bg:" : "en:") + field.name))
      }
      if field.type == "date", let format = field.format, let style = ResourceReading.dayStyle(format) {
        weaker.append((.dates, style + ":" + field.name))
      }
    }
    var merged = options.precededBy(weaker)
    if let resource {
      merged.addMissing(
        (resource.missingValues + resource.fields.flatMap(\.missingValues)).filter { !$0.isEmpty })
    }
    return merged
  }

  private static func dayStyle(_ format: String) -> String? {
    switch format.first(where: { "dmY".contains($0) }) {
    case "d": "dmy"
    case "m": "mdy"
    case "Y": "iso"
    default: nil
    }
  }
}
