import Foundation
import Testing

/// Data that lies beside the repository and is not part of it. Tests that need it are skipped where it is absent.
public enum SharedData {
  /// The folder, `../shared` of the package.
  public static let folder = Package.path("../shared")

  /// Whether it is there.
  public static let isPresent = FileManager.default.fileExists(atPath: folder + "/data")

  /// What a skipped test says.
  public static let absent: Comment = "the shared folder is not beside the package: skipped"

  /// The path of a file or folder in it, nil where there is none.
  public static func path(_ name: String) -> String? {
    let path = folder + "/" + name
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// The bytes of a file in it.
  public static func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
  }

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
