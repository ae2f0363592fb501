import Foundation

/// Which file a path leads to, whatever the path is called: links and hard links are seen through.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let node: UInt64
  /// Whether it is an ordinary file, not a folder, device or pipe.
  let isRegular: Bool
  /// Its permissions.
  let mode: UInt32

  /// The file behind a path; nil where there is none.
  init?(path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    device = UInt64(info.st_dev)
    node = UInt64(info.st_ino)
    isRegular = info.st_mode & S_IFMT == S_IFREG
    mode = UInt32(info.st_mode & 0o777)
  }

  static func == (a: FileIdentity, b: FileIdentity) -> Bool { a.device == b.device && a.node == b.node }

  func hash(into hasher: inout Hasher) {
    hasher.combine(device)
    hasher.combine(node)
  }
}
