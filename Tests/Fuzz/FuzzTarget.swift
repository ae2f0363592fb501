import Foundation
import IndicatorEngine
import Ingest
import TestSupport

/// What is fuzzed: every reader of bytes that somebody else wrote.
///
/// A file goes through the loader as a user's file does, its findings are worded in every language, and what was read is
/// evaluated; so a trap anywhere behind the bytes is found, not only one in the reader.
enum FuzzTarget: String, CaseIterable {
  /// Delimited text, in any encoding.
  case csv
  /// The parts of a workbook: sheet, shared strings, styles, divided by the byte 1E, within an honest archive.
  case xlsx
  /// `content.xml` of an OpenDocument spreadsheet within an honest archive.
  case ods
  /// A whole archive, directory and all.
  case zip
  case sqlite
  case json
  case jsonl
  /// XML of any kind; activities where it is of IATI.
  case iati
  /// Boundaries in GeoJSON beside the municipalities that they are of; what is drawn of them too.
  case geojson
  /// Data values in ADX.
  case adx
  /// A data value set of DHIS2 in JSON; in CSV, whose columns stand by their position.
  case dhis2json, dhis2csv
  /// `merilo.yaml` beside a table that it speaks of.
  case settings
  /// `datapackage.json` beside a table that it speaks of.
  case package
  /// A formula of an indicator.
  case formula
  /// Packed text.
  case gzip

  /// Reads one input.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .formula: FuzzTarget.evaluate(formula: bytes)
    case .csv: load(bytes, as: "payments.csv")
    case .zip: load(bytes, as: "input.xlsx")
    case .sqlite: load(bytes, as: "input.db")
    case .json: load(bytes, as: "input.json")
    case .jsonl: load(bytes, as: "payments.jsonl")
    case .iati: load(bytes, as: "input.xml")
    case .geojson: load(bytes, as: "places.geojson", beside: .municipalities)
    case .adx: load(bytes, as: "values.xml")
    case .dhis2json: load(bytes, as: "values.json")
    case .dhis2csv: load(bytes, as: "values.csv")
    case .gzip: load(bytes, as: "payments.csv.gz")
    case .xlsx: load(FuzzTarget.workbook(of: bytes), as: "input.xlsx")
    case .ods: load(FuzzTarget.openDocument(of: bytes), as: "input.ods")
    case .settings: load(bytes, as: "merilo.yaml", beside: .payments)
    case .package: load(bytes, as: "datapackage.json", beside: .payments)
    }
  }

  /// Loads a file as `merilo check` and `merilo report` would, in a folder of its own that lies in memory.
  private func load(_ bytes: [UInt8], as name: String, beside table: Beside? = nil) {
    let folder = FuzzTarget.folder
    let path = folder + "/" + name
    guard (try? Data(bytes).write(to: URL(fileURLWithPath: path))) != nil else {
      fatalError("cannot write \(path)")
    }
    table?.write(in: folder)
    var options = LoadOptions()
    options.limits.input = 1 << 24
    options.limits.unpacked = 1 << 24
    options.limits.cells = 1 << 18
    options.limits.databaseSteps = 1_000_000
    options.computesDigests = false
    do {
      let result = try PortfolioLoader(options: options).load([table == nil ? path : folder])
      for finding in result.findings {
        for language in Language.allCases { _ = finding.message(language) }
        _ = finding.jsonLine(.bulgarian)
      }
      for map in result.boundaries { _ = map.boundaries.drawn() }
      guard let day = Day(year: 2015, month: 6, day: 30) else { return }
      _ = Evaluation(of: result.portfolio, plan: EvaluationPlan(asOf: day))
    } catch {
      for language in Language.allCases { _ = error.message(language) }
    }
  }

  private static let folder: String = {
    let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    let path = "\(base)/merilo-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }()

  /// A table that lies in the folder of an input that speaks of it.
  private enum Beside: String {
    case payments
    case municipalities

    private var text: String {
      switch self {
      case .payments:
        "operation,payment_date,amount,currency,basis\nA1,2014-03-01,\"1 200,50\",BGN,paid\nA2,,3,,\n"
      case .municipalities: "code,name\nA1,First\nA2,Second\nSFO17,Ихтиман\n"
      }
    }

    func write(in folder: String) {
      let path = "\(folder)/\(rawValue).csv"
      if FileManager.default.fileExists(atPath: path) { return }
      try? Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
  }

  private static func workbook(of bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: 0x1E, omittingEmptySubsequences: false)
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var zip = ZipBuilder()
      .add(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      )
      .add(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"payments\" sheetId=\"1\" "
          + "r:id=\"s\"/></sheets></workbook>"
      )
      .add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">"
          + "<Relationship Id=\"s\" Type=\"\(relations)/worksheet\" Target=\"sheet.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"\(relations)/sharedStrings\" Target=\"texts.xml\"/>"
          + "<Relationship Id=\"f\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>")
    for (name, part) in Swift.zip(["xl/sheet.xml", "xl/texts.xml", "xl/styles.xml"], parts) {
      zip = zip.add(name, Array(part))
    }
    return zip.bytes
  }

  private static func openDocument(of bytes: [UInt8]) -> [UInt8] {
    ZipBuilder()
      .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
      .add("content.xml", bytes)
      .bytes
  }

  private static func evaluate(formula bytes: [UInt8]) {
    guard let formula = try? Formula(String(decoding: bytes, as: UTF8.self)) else { return }
    _ = try? formula.value { code in code.isEmpty ? nil : [1, 0, -2.5] }
    _ = try? formula.number { _ in [] }
  }
}
