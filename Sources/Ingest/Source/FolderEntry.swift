import Foundation

/// Something that stands in a folder: a file, or why it is not read.
///
/// Pipes and devices may never end; a link that leads out of the folder could show the reader of a report what the
/// folder's owner was never given.
struct FolderEntry {
  /// What it is.
  enum Kind: Equatable {
    /// A file, or a link to one in the same folder or below it.
    case file
    case notAFile(FindingWord.FolderEntry)
    case linkToNothing
    case linkOutside
  }

  let name: String
  let kind: Kind

  var isFile: Bool { kind == .file }

  /// What stands in a folder, hidden entries aside, by name.
  static func all(in folder: String) -> [FolderEntry] {
    let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { !$0.hasPrefix(".") }
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      .map { FolderEntry(name: $0, kind: kind(of: folder + "/" + $0, in: root)) }
  }

  private static func kind(of path: String, in root: String) -> Kind {
    guard let type = type(of: path) else { return .linkToNothing }
    guard type == .typeSymbolicLink else { return kind(of: type) }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard FileManager.default.fileExists(atPath: target), let found = self.type(of: target),
      found != .typeSymbolicLink
    else { return .linkToNothing }
    if found == .typeRegular, !target.hasPrefix(root == "/" ? root : root + "/") { return .linkOutside }
    return kind(of: found)
  }

  private static func type(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  private static func kind(of type: FileAttributeType) -> Kind {
    switch type {
    case .typeRegular: .file
    case .typeDirectory: .notAFile(.folder)
    case .typeSocket: .notAFile(.socket)
    case .typeCharacterSpecial, .typeBlockSpecial: .notAFile(.device)
    // A pipe has no type of its own here.
    case .typeUnknown: .notAFile(.pipe)
    default: .notAFile(.other)
    }
  }
}

extension Finding {
  /// Why an entry of a folder is not read; nil for a file.
  init?(_ entry: FolderEntry) {
    let place = Location(file: entry.name)
    switch entry.kind {
    case .file: return nil
    case .notAFile(let what): self.init(.notAFile, at: place, ["what": .word(.entry(what))])
    case .linkToNothing: self.init(.linkToNothing, at: place)
    case .linkOutside: self.init(.linkOutside, at: place)
    }
  }
}
