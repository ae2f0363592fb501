internal import CZip
import Foundation

/// A ZIP archive over bytes in memory: its entries by name, each read as a stream.
///
///     let archive = try ZipArchive(region)
///     var part = try archive.open("xl/workbook.xml")
///     let fault = events.read(from: &part)
///
/// Never writes, never follows a name into the file system. Before anything is unpacked, entries that overlap or whose
/// names lead out of the archive are refused; while unpacking, bytes are counted against `ArchiveLimits`.
/// One archive is used by one thread at a time; `reopened()` gives another one a view of its own.
///
/// The only user of libzip.
final class ZipArchive {
  /// The entries in the order of the directory.
  let entries: [ZipDirectory.Entry]

  private let region: ByteRegion
  private let archive: OpaquePointer
  fileprivate let budget: UnpackingBudget
  /// What an entry of XML may hold.
  var xmlLimits: XMLLimits { budget.limits.xml }
  private let places: [String: Int]

  /// - Throws: `ArchiveFault` where the archive as a whole is not read.
  convenience init(_ region: ByteRegion, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFault) {
    let directory = try region.withBytes { bytes throws(ArchiveFault) in try ZipDirectory(bytes) }
    try self.init(
      region, entries: directory.entries, budget: UnpackingBudget(limits, packed: region.count))
  }

  private init(
    _ region: ByteRegion, entries: [ZipDirectory.Entry], budget: UnpackingBudget
  ) throws(ArchiveFault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(
        region.bytes.baseAddress, zip_uint64_t(region.count), 0, &error)
    else { throw ArchiveFault.damaged(entry: nil) }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw ArchiveFault.damaged(entry: nil)
    }
    // Two readings of one directory must be the same, or a name may stand for other bytes than were checked.
    guard zip_get_num_entries(archive, 0) == zip_int64_t(entries.count) else {
      zip_discard(archive)
      throw ArchiveFault.damaged(entry: nil)
    }
    (self.region, self.archive, self.entries, self.budget) = (region, archive, entries, budget)
    places = Dictionary(
      entries.enumerated().map { (ZipArchive.folded($1.name), $0) }, uniquingKeysWith: { first, _ in first })
  }

  deinit { zip_discard(archive) }

  /// The same archive for another thread, with the same count of unpacked bytes.
  func reopened() throws(ArchiveFault) -> ZipArchive {
    try ZipArchive(region, entries: entries, budget: budget)
  }

  /// Whether there is an entry of a name; upper and lower case, `/` and `\` do not matter, as in Office.
  func contains(_ name: String) -> Bool { places[ZipArchive.folded(name)] != nil }

  /// Bytes of an entry when unpacked, as its directory states them: a hint only; 0 where there is none.
  func size(of name: String) -> Int { places[ZipArchive.folded(name)].map { entries[$0].unpacked } ?? 0 }

  /// Opens the entry of a name; nil where there is none.
  ///
  /// - Throws: `ArchiveFault` where it is encrypted or packed in a way that is not read.
  func open(_ name: String) throws(ArchiveFault) -> ZipEntrySource? {
    guard let place = places[ZipArchive.folded(name)] else { return nil }
    let entry = entries[place]
    if entry.isEncrypted { throw ArchiveFault.encrypted(entry: entry.name) }
    guard let name = zip_get_name(archive, zip_uint64_t(place), zip_flags_t(ZIP_FL_ENC_RAW)),
      String(cString: name) == entry.name
    else { throw ArchiveFault.damaged(entry: entry.name) }
    guard let file = zip_fopen_index(archive, zip_uint64_t(place), 0) else {
      switch zip_error_code_zip(zip_get_error(archive)) {
      case ZIP_ER_NOPASSWD, ZIP_ER_ENCRNOTSUPP: throw ArchiveFault.encrypted(entry: entry.name)
      case ZIP_ER_COMPNOTSUPP:
        throw ArchiveFault.unknownMethod(entry: entry.name, method: entry.method)
      default: throw ArchiveFault.damaged(entry: entry.name)
      }
    }
    return ZipEntrySource(file, entry: entry, archive: self)
  }

  /// The whole of a small entry in memory; nil where there is none.
  func bytes(of name: String) throws(ArchiveFault) -> [UInt8]? {
    guard var source = try open(name) else { return nil }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      guard let count = chunk.withUnsafeMutableBytes({ source.read(into: $0) }) else {
        throw source.fault ?? ArchiveFault.damaged(entry: name)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static func folded(_ name: String) -> String {
    name.replacing("\\", with: "/").lowercased()
  }
}

/// The library that unpacks archives.
package enum ZipLibrary {
  /// The version that is linked.
  package static var version: String { String(cString: zip_libzip_version()) }
}

/// How much of an archive is unpacked before it is refused (`--max-unpacked`).
struct ArchiveLimits: Sendable, Equatable {
  /// Bytes of one entry; 1 GiB unless set.
  var entry = 1 << 30
  /// Bytes of all entries that are read; 2 GiB unless set.
  var file = 2 << 30
  /// What an entry of XML may hold.
  var xml = XMLLimits()
}

/// Counts what was unpacked of one archive, over all threads that read it.
private final class UnpackingBudget: @unchecked Sendable {
  let limits: ArchiveLimits
  /// Bytes of the archive.
  let packed: Int
  private let lock = NSLock()
  private var total = 0

  init(_ limits: ArchiveLimits, packed: Int) { (self.limits, self.packed) = (limits, packed) }

  /// Counts bytes; false where the limit is passed.
  func spend(_ bytes: Int) -> Bool {
    lock.withLock {
      total += bytes
      return total <= limits.file
    }
  }
}

/// An entry of an archive while it is unpacked.
struct ZipEntrySource: ByteSource {
  private final class File {
    let file: OpaquePointer
    /// The archive must outlive its open files.
    let archive: ZipArchive

    init(_ file: OpaquePointer, _ archive: ZipArchive) { (self.file, self.archive) = (file, archive) }
    deinit { zip_fclose(file) }
  }

  let entry: ZipDirectory.Entry
  /// Why the bytes could not be had, after `read` returned nil.
  private(set) var fault: ArchiveFault?
  private let file: File
  private var count = 0

  fileprivate init(_ file: OpaquePointer, entry: ZipDirectory.Entry, archive: ZipArchive) {
    self.entry = entry
    self.file = File(file, archive)
  }

  mutating func read(into memory: UnsafeMutableRawBufferPointer) -> Int? {
    let got = Int(zip_fread(file.file, memory.baseAddress, zip_uint64_t(memory.count)))
    if got < 0 {
      fault = .damaged(entry: entry.name)
      return nil
    }
    count += got
    let budget = file.archive.budget
    if count > budget.limits.entry {
      fault = .entryTooLarge(entry: entry.name, packed: entry.packed, limit: budget.limits.entry)
      return nil
    }
    if !budget.spend(got) {
      fault = .unpacksTooLarge(packed: budget.packed, limit: budget.limits.file)
      return nil
    }
    // libzip ends without a word where the data ends before the size of the directory is reached.
    if got == 0, count < entry.unpacked {
      fault = .damaged(entry: entry.name)
      return nil
    }
    return got
  }
}
