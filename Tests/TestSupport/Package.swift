import Foundation

/// Files of this package.
public enum Package {
  /// The path of a file, from the root of the package.
  public static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(name).standardized.path
  }
}
