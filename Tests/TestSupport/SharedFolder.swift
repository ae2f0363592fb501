import Foundation

/// Files of the folder `shared` that stands beside a checkout; tests that need it are skipped where it is not there.
public enum SharedFolder {
  /// The path of a file or folder in it, nil where there is none.
  public static func path(_ name: String) -> String? {
    let path = Package.path("../shared/" + name)
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

/// Files of this package.
public enum Package {
  /// The path of a file, from the root of the package.
  public static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(name).standardized.path
  }
}
