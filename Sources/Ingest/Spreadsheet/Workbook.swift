/// What a workbook says of itself: its sheets in order, and how it counts days.
struct Workbook: Sendable {
  struct Sheet: Sendable, Equatable {
    let name: String
    /// Whether a person does not see it (`hidden`, `veryHidden`).
    let isHidden: Bool
    /// The entry of the archive that holds its cells; nil where it holds none (a chart, a macro) or is not there.
    let part: String?
  }

  var sheets: [Sheet] = []
  var dates = SerialDay.System.from1900
  /// Entries with the shared texts and the styles; nil where there are none.
  var strings: String?
  var styles: String?
}

/// Reads `workbook.xml`.
struct WorkbookHandler: XMLHandler {
  enum Name: String, XMLName {
    static let namespaces = SpreadsheetML.namespaces
    case workbook, workbookPr, date1904, sheets, sheet, name, state
    case id = "rel:id"
  }

  struct Entry {
    let name: String
    let isHidden: Bool
    let relation: String
  }

  private(set) var entries: [Entry] = []
  private(set) var dates = SerialDay.System.from1900

  mutating func start(_ element: borrowing XMLElement<Name>) -> XMLStep {
    switch element.name {
    case .workbook, .sheets: return .proceed
    case .workbookPr:
      let value = element.text(.date1904) ?? ""
      if value == "1" || value == "true" || value == "on" { dates = .from1904 }
    case .sheet:
      entries.append(
        Entry(
          name: element.text(.name) ?? "", isHidden: (element.text(.state) ?? "visible") != "visible",
          relation: element.text(.id) ?? ""))
    default: break
    }
    return .skip
  }

  mutating func end(_ name: Name?) -> XMLStep { .proceed }
  mutating func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// The relations of a part of an Office file: which entry plays which role for it.
///
/// > ECMA-376-2:2016, 9.3.
struct PartRelations {
  struct Relation {
    let id: String
    /// The last word of the type: `worksheet`, `sharedStrings`.
    let role: String
    /// The entry's name, from the root of the archive.
    let target: String
  }

  private(set) var relations: [Relation] = []

  /// The entry that holds the relations of a part: `xl/_rels/workbook.xml.rels`.
  static func entry(of part: String) -> String {
    let folders = part.split(separator: "/" as Character)
    guard let name = folders.last else { return "_rels/.rels" }
    return (folders.dropLast() + ["_rels", name + ".rels"]).joined(separator: "/")
  }

  /// The relation of an id, with a role.
  func relation(id: String) -> Relation? { relations.first { $0.id == id } }

  /// The first relation of a role.
  func relation(role: String) -> Relation? { relations.first { $0.role == role } }

  fileprivate mutating func add(_ relation: Relation) { relations.append(relation) }

  /// A target as it is written, `worksheets/sheet1.xml`, `/xl/styles.xml` or `../x.xml`, from the root of the archive.
  static func resolved(_ target: String, from part: String) -> String {
    var folders =
      target.hasPrefix("/") ? [] : part.split(separator: "/" as Character).dropLast().map(String.init)
    for piece in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch piece {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(String(piece))
      }
    }
    return folders.joined(separator: "/")
  }
}

/// Reads the relations of a part.
struct PartRelationsHandler: XMLHandler {
  enum Name: String, XMLName {
    static let namespaces = SpreadsheetML.packageNamespaces
    case relationships = "Relationships"
    case relationship = "Relationship"
    case id = "Id"
    case type = "Type"
    case target = "Target"
    case mode = "TargetMode"
  }

  /// The part whose relations these are.
  let part: String
  private(set) var result = PartRelations()

  init(part: String) { self.part = part }

  mutating func start(_ element: borrowing XMLElement<Name>) -> XMLStep {
    if element.name == .relationships { return .proceed }
    // What lies outside of the file is never opened.
    if element.name == .relationship, element.text(.mode) != "External", let target = element.text(.target) {
      let role = (element.text(.type) ?? "").split(separator: "/" as Character).last.map(String.init) ?? ""
      result.add(
        PartRelations.Relation(
          id: element.text(.id) ?? "", role: role, target: PartRelations.resolved(target, from: part)))
    }
    return .skip
  }

  mutating func end(_ name: Name?) -> XMLStep { .proceed }
  mutating func text(_ bytes: UnsafeRawBufferPointer) {}
}
