import Foundation
import IndicatorEngine

/// The files that inputs name: files themselves, the tables of folders (one level), standard input.
struct InputFiles {
  /// A file to be read.
  struct File: Sendable {
    let path: String
    /// The name that findings carry.
    var name: String
    /// The folder it was found in; nil where it was named itself.
    let folder: String?
    /// Whether only its content says whether it is a table: a text or an XML document of a folder.
    var isGuess = false
  }

  /// A folder with what stands in it.
  struct Folder {
    let path: String
    /// Names of its files, sorted.
    let names: [String]
    /// What is named like a table or a description and cannot be read.
    let passedOver: [FolderEntry]
    /// What nothing says to be a table: other files, and folders with a stroke behind their names.
    let others: [String]
  }

  private(set) var files: [File] = []
  private(set) var folders: [Folder] = []

  /// - Throws: `noSuchInput` where an input is not there.
  init(_ inputs: [String]) throws(IngestError) {
    for input in inputs {
      if input == "-" {
        files.append(File(path: "-", name: "-", folder: nil))
        continue
      }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) else {
        throw IngestError.noSuchInput(path: input, nearest: InputFiles.nearest(to: input))
      }
      if isFolder.boolValue {
        add(folder: input)
      } else {
        files.append(File(path: input, name: InputFiles.lastPart(of: input), folder: nil))
      }
    }
    readOnce()
    nameApart()
  }

  /// A file that is named twice, or named beside its folder, is read once: its rows are no repeats.
  private mutating func readOnce() {
    func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    var seen: Set<String> = []
    files = files.filter { $0.path == "-" || seen.insert(resolved($0.path)).inserted }
    var known: Set<String> = []
    folders = folders.filter { known.insert(resolved($0.path)).inserted }
  }

  /// The paths of all files that are read or describe what is read.
  var paths: [String] {
    let descriptions = folders.flatMap { folder in
      InputFiles.descriptions.filter(folder.names.contains).map { folder.path + "/" + $0 }
    }
    return files.map(\.path).filter { $0 != "-" } + descriptions
  }

  static let descriptions = ["merilo.yaml", "merilo.yml", "datapackage.json"]

  private mutating func add(folder path: String) {
    let entries = FolderEntry.all(in: path)
    let names = entries.filter(\.isFile).map(\.name)
    folders.append(
      Folder(
        path: path, names: names,
        passedOver: entries.filter { entry in
          !entry.isFile
            && (InputFiles.mayBeTable(entry.name) || InputFiles.descriptions.contains(entry.name))
        },
        others: entries.compactMap(InputFiles.other)))
    for name in names where InputFiles.mayBeTable(name) || InputFiles.mayHoldTable(name) {
      files.append(
        File(path: path + "/" + name, name: name, folder: path, isGuess: !InputFiles.mayBeTable(name)))
    }
  }

  /// Takes the files of a folder too that its description names as tables, whatever their names end in.
  mutating func add(_ described: [String], of folder: Folder) {
    let known = Set(files.filter { $0.folder == folder.path }.map(\.path))
    let more = described.filter { folder.names.contains($0) && !InputFiles.descriptions.contains($0) }
      .map { File(path: folder.path + "/" + $0, name: $0, folder: folder.path) }
      .filter { !known.contains($0.path) }
    guard !more.isEmpty else { return }
    let place = files.lastIndex { $0.folder == folder.path }.map { $0 + 1 } ?? files.endIndex
    files.insert(contentsOf: more, at: place)
    readOnce()
    nameApart()
  }

  /// The name of an entry that is no table by its name; nil for those that may be, and for what every folder has.
  private static func other(_ entry: FolderEntry) -> String? {
    if entry.kind == .notAFile(.folder) { return mayBeTable(entry.name) ? nil : entry.name + "/" }
    guard entry.isFile, !mayBeTable(entry.name), !mayHoldTable(entry.name), !descriptions.contains(entry.name)
    else { return nil }
    // What a running program keeps beside its database is told of with the database.
    if ["-wal", "-shm", "-journal"].contains(where: entry.name.hasSuffix) { return nil }
    let stem = entry.name.prefix { $0 != "." }.lowercased()
    return ["readme", "license", "licence", "makefile"].contains(stem) ? nil : entry.name
  }

  /// Two files of one name are told apart by their paths.
  private mutating func nameApart() {
    let counts = Dictionary(files.map { ($0.name, 1) }, uniquingKeysWith: +)
    for index in files.indices where counts[files[index].name] ?? 0 > 1 {
      files[index].name = files[index].path
    }
  }

  /// Whether a file of a folder is looked at: what ends as tables do, texts only where they are named as a table.
  static func mayBeTable(_ name: String) -> Bool {
    var ending = name.lowercased()
    if ending.hasSuffix(".gz") { ending.removeLast(3) }
    if [".csv", ".tsv", ".tab", ".xls", ".xlsx", ".ods"].contains(where: ending.hasSuffix) { return true }
    if [".jsonl", ".ndjson", ".sqlite", ".sqlite3", ".db"].contains(where: ending.hasSuffix) { return true }
    if ending.hasSuffix(".geojson") { return true }
    if ending.hasSuffix(".json") { return ending != "datapackage.json" }
    return ending.hasSuffix(".txt") && TableNames.table(ofStem: TableNames.stem(of: name)) != nil
  }

  /// Whether a file of a folder is read where its content is a table: activities, data values or a flat spreadsheet in XML,
  /// rows in a text.
  static func mayHoldTable(_ name: String) -> Bool {
    var ending = name.lowercased()
    if ending.hasSuffix(".gz") { ending.removeLast(3) }
    return [".xml", ".fods", ".txt"].contains(where: ending.hasSuffix)
  }

  /// Whether a file is named as texts are that people read.
  static func mayBeProse(_ name: String) -> Bool {
    let ending = name.lowercased()
    return [".txt", ".md", ".markdown", ".rst", ".log"].contains(where: ending.hasSuffix)
  }

  /// What stands behind the last stroke of a path.
  static func lastPart(of path: String) -> String {
    path.split(separator: "/" as Character).last.map(String.init) ?? path
  }

  /// A file beside a missing one that is spelt like it.
  private static func nearest(to path: String) -> String? {
    let parts = path.split(separator: "/" as Character, omittingEmptySubsequences: false)
    guard let name = parts.last else { return nil }
    let folder = parts.dropLast().joined(separator: "/")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    guard
      let near = EditDistance.nearest(
        to: String(name), in: names.sorted().filter { !$0.hasPrefix(".") })?.text
    else { return nil }
    return folder.isEmpty ? near : folder + "/" + near
  }
}
