import Foundation

/// Data that lies beside the repository and is not part of it. Tests that need it are skipped where it is absent.
public enum SharedData {
  /// The folder, `../shared` of the package.
  public static let folder: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    // Tests/TestSupport/SharedData.swift
    parts.removeLast(3)
    return parts.dropLast().joined(separator: "/") + "/shared"
  }()

  /// Whether it is there.
  public static let isPresent = FileManager.default.fileExists(atPath: folder + "/data")

  /// Paths of the files below a folder of it, in order; those with `suffix` only.
  public static func files(under path: String, suffix: String = "") -> [String] {
    let root = folder + "/" + path
    let found = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return found.filter { name in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
      return exists && !isFolder.boolValue && name.hasSuffix(suffix)
    }.sorted()
  }
}
