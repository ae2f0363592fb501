import IndicatorEngine

/// Reads data values of an ADX document (Aggregate Data Exchange) into a grid with the columns of DHIS2's own files.
///
///     <group orgUnit="123" period="2020-01-01/P1M" dataSet="MalariaDS">
///       <dataValue dataElement="Cases" Sex="F" value="12"/>
///     </group>
///
/// Attributes that the standard does not name are disaggregations. A text stands in `annotation`, beside a value of 0.
///
/// > IHE Quality, Research and Public Health Technical Framework, "Aggregate Data Exchange (ADX)".
enum ADXSource {
  /// The table of a document.
  static func read(
    _ region: ByteRegion, name: String, limits: XMLLimits = XMLLimits()
  ) -> GridCarrier.Reading {
    let events = XMLEvents(ADXReader(), limits: limits)
    let fault = events.read(region)
    var reading = GridCarrier.Reading()
    if let fault { reading.findings.append(fault.finding(file: name)) }
    let handler = events.handler
    // A document without values is a table without rows, and told of as such.
    if fault == nil || handler.hasRows { reading.grids = [handler.grid()] }
    return reading
  }

  /// Whether the beginning of an XML document is that of one.
  static func isADX(_ region: ByteRegion, limits: XMLLimits = XMLLimits()) -> Bool {
    XMLRoot(region, limits: limits).isNamed("adx")
  }
}

/// Names of ADX; only local ones are looked at.
private enum ADXName: String, XMLName {
  case adx
}

/// Collects data values with what their groups say.
private struct ADXReader: XMLHandler {
  typealias Name = ADXName

  private static let columns = [
    "dataElement", "period", "orgUnit", "value", "disaggregation", "comment", "dataSet", "completeDate",
  ]
  private static let groupNames: Set<String> = ["orgUnit", "period", "dataSet", "completeDate", "comment"]
  private static let valueNames: Set<String> = ["dataElement", "value", "comment"]

  private var cells = CellGridWriter()
  private var lines: [Int32] = []
  /// What the group says, and its dimensions.
  private var group: [String: String] = [:]
  private var groupDimensions: [String: String] = [:]
  /// The value that is open.
  private var value: [String: String] = [:]
  private var dimensions: [String: String] = [:]
  private var line: Int32 = 0
  private var annotation: String?
  /// Elements that are open, by their local names.
  private var open: [String] = []

  init() {
    for column in ADXReader.columns { cells.text(column) }
    cells.endRow()
  }

  mutating func start(_ element: borrowing XMLElement<ADXName>) -> XMLStep {
    let name = element.localName
    open.append(name)
    switch name {
    case "group":
      (group, groupDimensions) = ADXReader.split(element.allAttributes, known: ADXReader.groupNames)
    case "dataValue":
      (value, dimensions) = ADXReader.split(element.allAttributes, known: ADXReader.valueNames)
      line = Int32(truncatingIfNeeded: element.line)
      annotation = nil
    case "annotation": annotation = ""
    default: break
    }
    return .proceed
  }

  mutating func end(_ name: ADXName?) -> XMLStep {
    switch open.popLast() {
    case "dataValue": addRow()
    case "group": (group, groupDimensions) = ([:], [:])
    default: break
    }
    return .proceed
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    if open.last == "annotation" { annotation?.append(String(decoding: bytes, as: UTF8.self)) }
  }

  private static func split(
    _ attributes: [(namespace: String, name: String, value: String)], known: Set<String>
  ) -> ([String: String], [String: String]) {
    var (own, dimensions): ([String: String], [String: String]) = ([:], [:])
    for attribute in attributes where attribute.namespace.isEmpty {
      if known.contains(attribute.name) {
        own[attribute.name] = attribute.value
      } else {
        // A semicolon would begin another dimension.
        dimensions[attribute.name] = attribute.value.replacing(";", with: ",")
      }
    }
    return (own, dimensions)
  }

  private mutating func addRow() {
    let note = annotation.map(TextTrim.trimmed) ?? ""
    // A text is written as the annotation of a value of 0.
    let isText = !note.isEmpty && value["value"] == "0"
    let parts = groupDimensions.merging(dimensions) { $1 }.sorted { $0.key < $1.key }
    let period: String? = group["period"].map { ISOSpan.period(of: $0)?.description ?? $0 }
    let comment: String? = value["comment"] ?? (isText ? nil : note)
    let row: [String?] = [
      value["dataElement"], period, group["orgUnit"], isText ? note : value["value"],
      parts.map { "\($0.key)=\($0.value)" }.joined(separator: ";"), comment, group["dataSet"],
      group["completeDate"],
    ]
    for cell in row { cells.text(cell ?? "") }
    cells.endRow()
    lines.append(line)
  }

  /// Whether there are values.
  var hasRows: Bool { !lines.isEmpty }

  /// The values as a grid.
  func grid() -> CellGrid {
    CellGrid(
      stems: ["adx"], region: cells.finish(),
      places: .elements(lines: lines, names: [String](repeating: "", count: lines.count)),
      hasPlainHeader: true)
  }
}
