/// Memory that holds UTF-8 text and stays where it is for as long as a column refers to it: a mapped file, or a
/// buffer a reader filled.
public final class TextStorage: Sendable {
  /// The bytes. Never written after the storage is made.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  let release: @Sendable () -> Void

  /// Storage over `bytes`, which stay valid and unchanged until `release` is called at the end of its life.
  public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void) {
    self.bytes = bytes
    self.release = release
  }

  /// Storage over a copy of `bytes`.
  public convenience init(copying bytes: some Collection<UInt8>) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 8)
    copy.copyBytes(from: bytes)
    nonisolated(unsafe) let owned = copy
    self.init(UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])) { owned.deallocate() }
  }

  deinit { release() }

  /// Number of bytes.
  public var count: Int { bytes.count }
}

/// Where the text of a row lies: a storage of its column, an offset and a length in bytes.
public struct TextView: Sendable, BitwiseCopyable {
  @usableFromInline let place: UInt64
  @usableFromInline let length: UInt32

  /// - Precondition: At most 65,536 storages, 2⁴⁸ bytes each.
  @inlinable
  public init(storage: Int, offset: Int, length: Int) {
    place = UInt64(UInt16(storage)) << 48 | UInt64(offset) & 0xFFFF_FFFF_FFFF
    self.length = UInt32(length)
  }

  @inlinable public var storage: Int { Int(place >> 48) }
  @inlinable public var offset: Int { Int(place & 0xFFFF_FFFF_FFFF) }
}

/// Free text of one field (titles, quotations, evidence): views into memory that stays, not copied row by row and
/// not dictionary-encoded.
public struct TextColumn: Sendable {
  /// Where the text of each row lies.
  public let views: Column<TextView>
  /// The memory the views refer to.
  public let storages: [TextStorage]

  /// - Precondition: Every valid view lies within its storage.
  public init(views: Column<TextView>, storages: [TextStorage]) {
    self.views = views
    self.storages = storages
  }

  /// A column of optional texts, copied.
  public init(_ texts: [String?]) {
    var bytes: [UInt8] = []
    let views = texts.map { text -> TextView? in
      guard let text else { return nil }
      let offset = bytes.count
      bytes.append(contentsOf: text.utf8)
      return TextView(storage: 0, offset: offset, length: bytes.count - offset)
    }
    let filler = TextView(storage: 0, offset: 0, length: 0)
    self.init(views: Column(views, filler: filler), storages: [TextStorage(copying: bytes)])
  }

  /// A column of `count` rows without a text.
  public init(missing count: Int) { self.init(views: Column(missing: count), storages: []) }

  /// Number of rows.
  public var count: Int { views.count }

  /// The text of a row, nil where there is none.
  public subscript(row: Int) -> String? {
    guard let view = views[row] else { return nil }
    let bytes = storages[view.storage].bytes
    precondition(view.offset + Int(view.length) <= bytes.count, "text view outside its storage")
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[view.offset..<view.offset + Int(view.length)]),
      as: UTF8.self)
  }

  /// The column with these rows, in this order.
  public func taking(_ rows: [Int32]) -> TextColumn {
    TextColumn(views: views.taking(rows), storages: storages)
  }

  /// Several columns one after the other.
  public static func concatenating(_ parts: [TextColumn]) -> TextColumn {
    if parts.count == 1 { return parts[0] }
    var storages: [TextStorage] = []
    let moved = parts.map { part -> Column<TextView> in
      let shift = storages.count
      storages += part.storages
      if shift == 0 { return part.views }
      return Column(
        values: part.views.values.map {
          TextView(storage: $0.storage + shift, offset: $0.offset, length: Int($0.length))
        }, validity: part.views.validity)
    }
    let filler = TextView(storage: 0, offset: 0, length: 0)
    return TextColumn(views: Column.concatenating(moved, filler: filler), storages: storages)
  }
}
