import Foundation

/// Brings the bytes of a path, or of standard input, into memory: small files are read, large ones mapped.
enum MappedFile {
  /// The bytes of the file at `path`; `-` is standard input.
  ///
  /// A mapped file must not be cut short by somebody else while it is read; nothing can guard against that.
  static func bytes(of path: String, limits: ContentLimits) throws(ContentError) -> ByteRegion {
    if path == "-" { return try readAll(descriptor: 0, path: path, limits: limits) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? ContentError.notFound(path: path) : ContentError.unreadable(path: path, reason: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw ContentError.unreadable(path: path, reason: errno) }
    let type = status.st_mode & S_IFMT
    if type == S_IFIFO { return try readAll(descriptor: descriptor, path: path, limits: limits) }
    guard type == S_IFREG else { throw ContentError.notAFile(path: path) }
    let size = Int(status.st_size)
    if size > limits.input { throw ContentError.tooLarge(path: path, bytes: size, limit: limits.input) }
    if size >= max(1, limits.mappedFrom) { return try map(descriptor: descriptor, size: size, path: path) }
    return try readAll(descriptor: descriptor, path: path, limits: limits, expected: size)
  }

  private static func map(descriptor: Int32, size: Int, path: String) throws(ContentError) -> ByteRegion {
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      throw ContentError.unreadable(path: path, reason: errno)
    }
    madvise(address, size, MADV_SEQUENTIAL)
    nonisolated(unsafe) let mapped = address
    return ByteRegion(UnsafeRawBufferPointer(start: address, count: size)) { munmap(mapped, size) }
  }

  private static func readAll(
    descriptor: Int32, path: String, limits: ContentLimits, expected: Int = 0
  ) throws(ContentError) -> ByteRegion {
    var capacity = max(expected + 1, 1 << 16)
    var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    var count = 0
    while true {
      if count == capacity {
        capacity *= 2
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
        memory.deallocate()
        memory = larger
      }
      let got = read(
        descriptor, UnsafeMutableRawBufferPointer(rebasing: memory[count...]).baseAddress, capacity - count)
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        memory.deallocate()
        throw ContentError.unreadable(path: path, reason: errno)
      }
      count += got
      if count > limits.input {
        memory.deallocate()
        throw ContentError.tooLarge(path: path, bytes: nil, limit: limits.input)
      }
    }
    return ByteRegion(owning: memory, count: count)
  }
}
