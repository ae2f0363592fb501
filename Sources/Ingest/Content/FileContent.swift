import Foundation

/// A file brought into stable memory: its bytes, what they hold, and their digest.
///
///     let file = try FileContent(path: "Плащания 2026.csv")
///     file.kind          // .text
///     file.sha256        // "3f9a…", of the file as it lies on disk
///
/// Small files are read, large ones mapped. A gzip file is unpacked and then treated as what it holds. The bytes stay
/// where they are for as long as the content or a text column that refers to `region.storage` is alive.
public final class FileContent: Sendable {
  /// The path as it was given; `-` is standard input.
  public let path: String
  /// The bytes, unpacked.
  public let region: ByteRegion
  /// What the bytes hold.
  public let kind: ContentKind
  /// Whether the file was unpacked from gzip.
  public let isCompressed: Bool
  /// Bytes behind the end of compressed data that are not read; padding with zeros does not count.
  public let trailingBytes: Int
  /// Size of the file as it lies on disk, in bytes.
  public let sizeOnDisk: Int

  private let original: ByteRegion
  private let digest = Digest()

  /// Opens a file.
  ///
  /// - Throws: `ContentError` where it cannot be read, or is larger than `limits` allow.
  public init(path: String, limits: ContentLimits = ContentLimits()) throws(ContentError) {
    let raw = try MappedFile.bytes(of: path, limits: limits)
    let isCompressed = ContentKind.sniff(raw.bytes) == .gzip
    var region = raw
    var trailing = 0
    if isCompressed {
      let unpacked = try Gunzip.unpacked(raw, path: path, limit: limits.unpacked)
      (region, trailing) = (unpacked.region, unpacked.trailing)
    }
    trailingBytes = trailing
    self.path = path
    self.isCompressed = isCompressed
    self.region = region
    sizeOnDisk = raw.count
    original = raw
    let held = region
    kind = withExtendedLifetime(held) { ContentKind.sniff(held.bytes) }
  }

  /// Content that is already in memory, under a name.
  public init(path: String, bytes: some Collection<UInt8>) {
    self.path = path
    region = ByteRegion(copying: bytes)
    isCompressed = false
    trailingBytes = 0
    sizeOnDisk = region.count
    original = region
    kind = ContentKind.sniff(region.bytes)
  }

  /// The last part of the path, as findings name the file.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// SHA-256 of the file as it lies on disk, computed at first use.
  public var sha256: String { digest.value { FileDigest.sha256(original) } }
}

/// A value computed once.
private final class Digest: @unchecked Sendable {
  private let lock = NSLock()
  private var text: String?

  func value(_ compute: () -> String) -> String {
    lock.withLock {
      if let text { return text }
      let computed = compute()
      text = computed
      return computed
    }
  }
}
