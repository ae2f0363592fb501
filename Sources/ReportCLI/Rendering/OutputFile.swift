import Foundation

/// Files written whole or not at all.
enum OutputFile {
  /// Writes bytes to a file: beside the target first, then fsync, rename over it, and fsync of the folder.
  ///
  /// Whoever looks sees the old file or the new one, never a part. The target is not followed through a link and
  /// is never one of the inputs, under whatever name.
  ///
  /// - Parameters:
  ///   - path: The target.
  ///   - inputs: Files that were read; a target that is one of them is refused.
  /// - Throws: `OutputError`.
  static func write(_ bytes: some Sequence<UInt8>, to path: String, sparing inputs: [String] = [])
    throws(OutputError)
  {
    try refuse(path, among: inputs)
    let folder = (path as NSString).deletingLastPathComponent
    let directory = folder.isEmpty ? "." : folder
    let name = (path as NSString).lastPathComponent
    guard !name.isEmpty, name != ".", name != ".." else {
      throw .cannotCreate(path: path, problem: "not a file name")
    }
    let temporary = directory + "/.\(name).\(getpid()).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, problem: message(errno)) }
    do throws(OutputError) {
      do throws(OutputError) {
        try writeAll(Array(bytes), to: descriptor, path: path)
        guard fsync(descriptor) == 0 else {
          throw OutputError.cannotWrite(path: path, problem: message(errno))
        }
      } catch {
        close(descriptor)
        throw error
      }
      guard close(descriptor) == 0 else { throw OutputError.cannotWrite(path: path, problem: message(errno)) }
      guard rename(temporary, path) == 0 else {
        throw OutputError.cannotCreate(path: path, problem: message(errno))
      }
    } catch {
      unlink(temporary)
      throw error
    }
    try synchronise(folder: directory, path: path)
  }

  /// Writes text as UTF-8 to a descriptor that is open already, such as standard output.
  ///
  /// - Throws: `OutputError.cannotWrite` where the disk is full or the pipe is closed.
  static func write(_ text: String, toDescriptor descriptor: Int32, named name: String) throws(OutputError) {
    try writeAll(Array(text.utf8), to: descriptor, path: name)
  }

  private static func refuse(_ path: String, among inputs: [String]) throws(OutputError) {
    for input in inputs where input == path || isSameFile(input, path) {
      throw .isInput(path: path)
    }
  }

  /// Whether two paths lead to the same file: same device and inode.
  private static func isSameFile(_ first: String, _ second: String) -> Bool {
    var a = stat()
    var b = stat()
    return stat(first, &a) == 0 && stat(second, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(OutputError) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if written > 0 {
        offset += written
      } else if errno != EINTR {
        throw .cannotWrite(path: path, problem: message(errno))
      }
    }
  }

  private static func synchronise(folder: String, path: String) throws(OutputError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno == EIO { throw .cannotWrite(path: path, problem: message(errno)) }
  }

  private static func message(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}

/// Why an output could not be written.
enum OutputError: Error, Hashable {
  /// The file cannot be made there (exit 73).
  case cannotCreate(path: String, problem: String)
  /// The disk or the pipe failed while writing (exit 74).
  case cannotWrite(path: String, problem: String)
  /// The target is one of the inputs (exit 73).
  case isInput(path: String)

  /// The exit code of the command: 73 cannot create, 74 disk or pipe.
  var exitCode: Int32 {
    switch self {
    case .cannotCreate, .isInput: 73
    case .cannotWrite: 74
    }
  }
}
