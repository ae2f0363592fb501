import IndicatorEngine

/// Bytes that stay where they are for as long as someone refers to them: a mapped file, a read file, or text decoded
/// from one.
///
/// The region hands out a pointer to its bytes and keeps the `TextStorage` that owns them, so that text columns can
/// refer to the same memory without a copy. The pointer is valid while the region, or its storage, is alive: wrap
/// loops over `bytes` in `withExtendedLifetime(region)`.
public struct ByteRegion: Sendable {
  /// The owner of the memory, for `TextColumn`.
  public let storage: TextStorage
  /// The bytes, never written after the region is made.
  public nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// A region over memory that stays valid and unchanged until `release` is called.
  public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void) {
    storage = TextStorage(bytes, release: release)
    self.bytes = bytes
  }

  /// A region over a copy of `bytes`.
  public init(copying bytes: some Collection<UInt8>) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    memory.copyBytes(from: bytes)
    self.init(owning: memory, count: bytes.count)
  }

  /// A region over the first `count` bytes of memory made with `allocate`, which it frees at the end of its life.
  init(owning memory: UnsafeMutableRawBufferPointer, count: Int) {
    nonisolated(unsafe) let owned = memory
    self.init(UnsafeRawBufferPointer(rebasing: memory[..<count])) { owned.deallocate() }
  }

  /// Calls `body` with the bytes, which stay valid during the call.
  public func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(storage) {} }
    return try body(bytes)
  }

  /// Number of bytes.
  public var count: Int { bytes.count }

  /// The bytes of a range as text; invalid UTF-8 becomes U+FFFD. The range is cut to the region.
  public func text(_ range: Range<Int>) -> String {
    let part = range.clamped(to: 0..<bytes.count)
    return withExtendedLifetime(storage) {
      String(decoding: UnsafeRawBufferPointer(rebasing: bytes[part]), as: UTF8.self)
    }
  }
}
