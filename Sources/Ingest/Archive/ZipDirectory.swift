import Foundation

/// The directory at the end of a ZIP archive, read for what libzip does not tell: where the entries lie.
///
/// Sizes and offsets are those of the directory (APPNOTE 6.3.10, 4.3.12 and 4.3.14, with ZIP64 fields); nothing is
/// unpacked. An archive whose entries overlap or whose names lead elsewhere is refused before anything is read.
struct ZipDirectory {
  /// An entry as the directory describes it.
  struct Entry: Sendable, Equatable {
    /// The name's bytes as text; bytes that are not UTF-8 become U+FFFD.
    let name: String
    let flags: Int
    let method: Int
    /// Bytes in the archive and unpacked, as stated.
    let packed: Int
    let unpacked: Int
    /// Where the entry's own header begins.
    let offset: Int

    var isEncrypted: Bool { flags & 1 != 0 }
  }

  private(set) var entries: [Entry] = []

  /// - Throws: `noDirectory`, `damaged`, `overlap` or `path`.
  init(_ bytes: UnsafeRawBufferPointer) throws(ArchiveFault) {
    let reader = LittleEndianReader(bytes)
    guard let end = ZipDirectory.end(reader) else { throw ZipDirectory.cutShort(reader) }
    var place = end.start
    for _ in 0..<end.count {
      guard let (entry, next) = ZipDirectory.entry(reader, at: place) else {
        throw ArchiveFault.damaged(entry: nil)
      }
      if !ZipDirectory.isPlainName(entry.name) { throw ArchiveFault.path(entry: entry.name) }
      entries.append(entry)
      place = next
    }
    if let entry = overlap(reader, directory: end.start) { throw ArchiveFault.overlap(entry: entry.name) }
  }

  /// An entry whose bytes reach into the next entry or into the directory.
  private func overlap(_ reader: LittleEndianReader, directory: Int) -> Entry? {
    let ordered = entries.sorted { $0.offset < $1.offset }
    for (index, entry) in ordered.enumerated() {
      let limit = index + 1 < ordered.count ? ordered[index + 1].offset : directory
      let header = 30 + (reader.short(entry.offset + 26) ?? 0) + (reader.short(entry.offset + 28) ?? 0)
      let (end, isOver) = entry.offset.addingReportingOverflow(header)
      let (last, isOverToo) = end.addingReportingOverflow(entry.packed)
      if isOver || isOverToo || last > limit { return entry }
    }
    return nil
  }

  /// Whether a name stays in the archive: no root, no drive, no way up, no NUL.
  static func isPlainName(_ name: String) -> Bool {
    let bytes = Array(name.utf8).map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    if bytes.first == UInt8(ascii: "/") || bytes.contains(0) { return false }
    if bytes.count > 1, bytes[1] == UInt8(ascii: ":") { return false }
    return !bytes.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  // MARK: Records

  /// Where the directory begins and how many entries it has; nil where there is none.
  private static func end(_ reader: LittleEndianReader) -> (start: Int, count: Int)? {
    let lowest = max(0, reader.count - 22 - 65_535)
    var place = reader.count - 22
    while place >= lowest {
      if reader.long(place) == 0x0605_4B50, let count = reader.short(place + 10),
        let size = reader.long(place + 12), let start = reader.long(place + 16)
      {
        let far = reader.long(place - 20) == 0x0706_4B50 ? farEnd(reader, locator: place - 20) : nil
        let found = far ?? (start, count, size)
        // Every record of the directory takes 46 bytes at least.
        if found.start <= place, found.size <= place - found.start, found.count <= found.size / 46 {
          return (found.start, found.count)
        }
      }
      place -= 1
    }
    return nil
  }

  private static func farEnd(
    _ reader: LittleEndianReader, locator: Int
  ) -> (start: Int, count: Int, size: Int)? {
    guard let record = reader.wide(locator + 8), reader.long(record) == 0x0606_4B50,
      let count = reader.wide(record + 32), let size = reader.wide(record + 40),
      let start = reader.wide(record + 48)
    else { return nil }
    return (start, count, size)
  }

  private static func entry(_ reader: LittleEndianReader, at place: Int) -> (Entry, next: Int)? {
    guard reader.long(place) == 0x0201_4B50, let flags = reader.short(place + 8),
      let method = reader.short(place + 10), let packed = reader.long(place + 20),
      let unpacked = reader.long(place + 24), let nameLength = reader.short(place + 28),
      let extraLength = reader.short(place + 30), let commentLength = reader.short(place + 32),
      let offset = reader.long(place + 42), let name = reader.text(place + 46, nameLength)
    else { return nil }
    let extra = place + 46 + nameLength
    guard
      let sizes = wideSizes(
        reader, extra..<extra + extraLength, unpacked: unpacked, packed: packed, offset: offset),
      reader.long(sizes.offset) == 0x0403_4B50
    else { return nil }
    let entry = Entry(
      name: name, flags: flags, method: method, packed: sizes.packed, unpacked: sizes.unpacked,
      offset: sizes.offset)
    return (entry, extra + extraLength + commentLength)
  }

  /// Sizes that do not fit 32 bits stand in the ZIP64 field, in this order, only those that are all ones outside.
  private static func wideSizes(
    _ reader: LittleEndianReader, _ extra: Range<Int>, unpacked: Int, packed: Int, offset: Int
  ) -> (unpacked: Int, packed: Int, offset: Int)? {
    var values = [unpacked, packed, offset]
    guard values.contains(0xFFFF_FFFF) else { return (unpacked, packed, offset) }
    var place = extra.lowerBound
    while place + 4 <= extra.upperBound, let id = reader.short(place), let size = reader.short(place + 2) {
      if id == 1 {
        var field = place + 4
        for index in values.indices where values[index] == 0xFFFF_FFFF {
          guard field + 8 <= place + 4 + size, let value = reader.wide(field) else { return nil }
          values[index] = value
          field += 8
        }
        break
      }
      place += 4 + size
    }
    return (values[0], values[1], values[2])
  }

  /// How much of an archive without a directory is there, by the headers of its entries from the first on.
  private static func cutShort(_ reader: LittleEndianReader) -> ArchiveFault {
    var (place, whole, parts) = (0, 0, 0)
    while reader.long(place) == 0x0403_4B50 {
      parts += 1
      guard let packed = reader.long(place + 18), let name = reader.short(place + 26),
        let extra = reader.short(place + 28)
      else { break }
      let next = place + 30 + name + extra + packed
      // Sizes behind the data (flag 8) are 0 here: then the next header is looked for.
      let isStreamed = (reader.short(place + 6) ?? 0) & 8 != 0
      guard let found = isStreamed ? reader.find(0x0403_4B50, from: next) : next, found <= reader.count
      else { break }
      whole += 1
      place = found
    }
    return .noDirectory(bytes: reader.count, whole: whole, parts: parts)
  }
}

/// Numbers of a file, lowest byte first; nil beyond its end.
struct LittleEndianReader {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var count: Int { bytes.count }

  func short(_ place: Int) -> Int? { load(place, UInt16.self).map { Int($0) } }
  func long(_ place: Int) -> Int? { load(place, UInt32.self).map { Int($0) } }
  /// A number of 64 bits; nil where it is no offset into any file.
  func wide(_ place: Int) -> Int? { load(place, UInt64.self).flatMap { $0 >> 48 == 0 ? Int($0) : nil } }

  func text(_ place: Int, _ length: Int) -> String? {
    guard place >= 0, length >= 0, place <= count - length else { return nil }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<place + length]), as: UTF8.self)
  }

  /// The first place from `start` on at which four bytes stand.
  func find(_ mark: UInt32, from start: Int) -> Int? {
    var place = max(0, start)
    while place <= count - 4 {
      if load(place, UInt32.self) == mark { return place }
      place += 1
    }
    return nil
  }

  private func load<Number: FixedWidthInteger & BitwiseCopyable>(_ place: Int, _ type: Number.Type) -> Number?
  {
    guard place >= 0, place <= bytes.count - MemoryLayout<Number>.size else { return nil }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Number.self))
  }
}
