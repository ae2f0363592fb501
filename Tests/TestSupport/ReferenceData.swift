import Foundation
import Testing

/// The shared folder with the reference results beside the package, which is not part of it.
///
///     @Test("…", .enabled(if: ReferenceData.isPresent, ReferenceData.absent))
public enum ReferenceData {
  /// The folder, next to the package root.
  public static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  /// Whether the folder is there.
  public static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// What a skipped test says.
  public static let absent: Comment = "the shared folder is not beside the package: skipped"

  /// The bytes of a file in it.
  public static func data(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }
}
