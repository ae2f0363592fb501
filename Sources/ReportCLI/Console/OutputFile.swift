import Foundation

/// A file the user asked for. It appears whole or not at all, and never in the place of an input.
///
/// The text is written beside the target, forced to the disk, and renamed over it. A target that is no ordinary
/// file (a device, a pipe) is written as it is.
struct OutputFile: Sendable {
  /// The path as the user gave it.
  let path: String

  /// Refuses a target that is one of the inputs, or that cannot be created, before any work is done.
  func check(against inputs: [String]) throws {
    guard let target = FileIdentity(path: path) else { return }
    if let input = inputs.first(where: { FileIdentity(path: $0) == target }) {
      let name = input == path ? "it is" : "it is the same file as \(input),"
      throw CommandFailure(
        .cannotCreate,
        "\(path): \(name) an input, and inputs are never overwritten. Fix: choose another name.")
    }
    var info = stat()
    if stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR {
      throw CommandFailure(.cannotCreate, "\(path): this is a folder. Fix: name a file in it.")
    }
  }

  /// Writes the text.
  func write(_ text: String) throws {
    if let target = FileIdentity(path: path), !target.isRegular {
      try writeInPlace(text)
    } else {
      try replace(with: text)
    }
  }

  private func writeInPlace(_ text: String) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.cannotCreate, errno) }
    defer { close(descriptor) }
    try put(text, descriptor)
  }

  /// Puts a file in place that `make` makes at a path beside it; there is nothing at that path before.
  func replace(by make: (_ path: String) throws -> Void) throws {
    if let target = FileIdentity(path: path), !target.isRegular {
      throw CommandFailure(.cannotCreate, "\(path): this is no ordinary file. Fix: choose another name.")
    }
    // A link keeps pointing to the file that is replaced.
    let target = resolved(path) ?? path
    let slash = target.lastIndex(of: "/")
    let folder = slash.map { String(target[..<$0]) + "/" } ?? "./"
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    let temporary = "\(folder).\(name.prefix(40)).\(getpid()).part"
    try Interruption.guarding(temporary) {
      do {
        try make(temporary)
        if let mode = FileIdentity(path: target)?.mode { chmod(temporary, mode_t(mode)) }
        try force(temporary)
      } catch {
        unlink(temporary)
        throw error
      }
      guard rename(temporary, target) == 0 else {
        let code = errno
        unlink(temporary)
        throw failure(.cannotCreate, code)
      }
      let parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if parent >= 0 {
        fsync(parent)
        close(parent)
      }
    }
  }

  private func replace(with text: String) throws {
    try replace { temporary in
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw failure(.cannotCreate, errno) }
      defer { close(descriptor) }
      try put(text, descriptor)
    }
  }

  /// Waits until a file is on the disk.
  private func force(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.ioError, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(.ioError, errno) }
  }

  private func put(_ text: String, _ descriptor: Int32) throws {
    do {
      try FileWriter.write(text, to: descriptor)
    } catch {
      throw failure(.ioError, error.code)
    }
  }

  private func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// What the user is told where the system refuses.
  func failure(_ status: ExitStatus, _ code: Int32) -> CommandFailure {
    CommandFailure(status, "\(path): \(FileWriter.Failure(code: code).reason); nothing was written there.")
  }
}
