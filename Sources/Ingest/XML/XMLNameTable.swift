import Foundation

/// Finds the name that bytes spell without making a `String`: open addressing over the spellings that a document can
/// have, `namespace|local` or `local`.
struct XMLNameTable<Name: XMLName>: @unchecked Sendable {
  private struct Slot {
    var offset: UInt32 = 0
    var length: UInt32 = 0
    var name: Int32 = -1
  }

  private final class Storage {
    let slots: UnsafeMutableBufferPointer<Slot>
    let bytes: UnsafeMutableRawBufferPointer
    let names: UnsafeMutableBufferPointer<Name>

    init(slots: Int, bytes: [UInt8], names: [Name]) {
      self.slots = .allocate(capacity: slots)
      self.slots.initialize(repeating: Slot())
      self.bytes = .allocate(byteCount: max(1, bytes.count), alignment: 8)
      self.bytes.copyBytes(from: bytes)
      self.names = .allocate(capacity: max(1, names.count))
      _ = self.names.initialize(from: names)
    }

    deinit {
      slots.deallocate()
      bytes.deallocate()
      names.deallocate()
    }
  }

  private let storage: Storage
  private let mask: Int

  /// The table of all names of `Name`.
  init() {
    let names = Array(Name.allCases)
    let spellings = names.enumerated().flatMap { index, name in
      XMLNameTable.spellings(of: name).map { (bytes: Array($0.utf8), name: index) }
    }
    var capacity = 16
    while capacity < spellings.count * 3 { capacity *= 2 }
    mask = capacity - 1
    storage = Storage(slots: capacity, bytes: spellings.flatMap(\.bytes), names: names)
    var offset = 0
    for spelling in spellings {
      var place = spelling.bytes.withUnsafeBytes { XMLNameTable.hash($0.baseAddress, $0.count) } & mask
      while storage.slots[place].name >= 0 { place = (place + 1) & mask }
      storage.slots[place] = Slot(
        offset: UInt32(offset), length: UInt32(spelling.bytes.count), name: Int32(spelling.name))
      offset += spelling.bytes.count
    }
  }

  /// The name spelt by `length` bytes; nil where there is none.
  subscript(bytes: UnsafePointer<CChar>, length: Int) -> Name? {
    var place = XMLNameTable.hash(bytes, length) & mask
    while true {
      let slot = storage.slots[place]
      if slot.name < 0 { return nil }
      if Int(slot.length) == length, let known = storage.bytes.baseAddress,
        memcmp(known + Int(slot.offset), bytes, length) == 0
      {
        return storage.names[Int(slot.name)]
      }
      place = (place + 1) & mask
    }
  }

  private static func spellings(of name: Name) -> [String] {
    let parts = name.rawValue.split(separator: ":", maxSplits: 1).map(String.init)
    guard let local = parts.last else { return [] }
    let prefix = parts.count > 1 ? parts[0] : ""
    let addresses = Name.namespaces.filter { $0.prefix == prefix }.flatMap(\.addresses)
    return addresses.map { $0 + "|" + local } + (prefix.isEmpty ? [local] : [])
  }

  /// The last eight bytes and the length decide: names differ at their ends, namespaces are alike.
  private static func hash(_ bytes: UnsafeRawPointer?, _ length: Int) -> Int {
    guard let bytes else { return 0 }
    var tail: UInt64 = 0
    if length >= 8 {
      tail = (bytes + (length - 8)).loadUnaligned(as: UInt64.self)
    } else {
      for index in 0..<length {
        tail = tail << 8 | UInt64(bytes.load(fromByteOffset: index, as: UInt8.self))
      }
    }
    let mixed = (tail ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
