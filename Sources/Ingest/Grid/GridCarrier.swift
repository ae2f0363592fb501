/// The carriers that hold tables of cells whose types are known, and what is taken out of them.
///
/// A further one is a case of `ContentKind`, a reader that fills `CellGridWriter`s, and a line here.
enum GridCarrier {
  /// Whether a file can be read only when the places of the others are known: locations of IATI activities are kept where
  /// they are one of them.
  static func needsPlaces(_ content: FileContent, limits: XMLLimits) -> Bool {
    guard case .xml = content.kind else { return false }
    return IATISource.isIATI(content.region, limits: limits)
  }

  /// What a file holds.
  struct Reading {
    /// Its tables, in their order.
    var grids: [CellGrid] = []
    /// What concerns the file and none of them.
    var findings: [Finding] = []
    /// Sheets that hold notes and no data.
    var notes: [String] = []
  }

  /// The tables of a file; nil where its kind is none of these.
  ///
  /// - Parameters:
  ///   - name: The file's name as findings carry it.
  ///   - municipalities: Codes of places that are known, where the carrier needs them (`needsPlaces`).
  static func read(
    _ content: FileContent, name: String, options: LoadOptions, municipalities: Set<String> = []
  ) -> Reading? {
    let xml = options.limits.xml
    return switch content.kind {
    case .xml where IATISource.isIATI(content.region, limits: xml):
      IATISource.read(
        content.region, name: name, language: options.language, municipalities: municipalities, limits: xml)
    case .xml where ADXSource.isADX(content.region, limits: xml):
      ADXSource.read(content.region, name: name, limits: xml)
    case .xml where WorkbookSource.isFlatODS(content.region, limits: xml):
      WorkbookSource.readFlatODS(content, name: name, options: options)
    case .workbook: WorkbookSource.readXLSX(content, name: name, options: options)
    case .openDocument: WorkbookSource.readODS(content, name: name, options: options)
    case .zip: WorkbookSource.damage(content, name: name)
    case .sqlite: SQLiteSource.read(content, name: name, options: options)
    case .json: JSONSource.read(content, name: name, options: options)
    case .text where JSONSource.isNamed(name): JSONSource.read(content, name: name, options: options)
    default: nil
    }
  }
}
