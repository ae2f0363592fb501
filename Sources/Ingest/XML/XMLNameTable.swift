import Foundation

/// Finds the name that bytes spell without making a `String`: open addressing over the spellings that a document can
/// have, `namespace|local` or `local`.
final class XMLNameTable<Name: XMLName> {
  fileprivate struct Slot: BitwiseCopyable {
    var offset: UInt32 = 0
    var length: UInt32 = 0
    var name: Int32 = -1
  }

  private let slots: UnsafeMutableBufferPointer<Slot>
  private let bytes: UnsafeMutableRawBufferPointer
  private let names: UnsafeMutableBufferPointer<Name>

  /// The table of all names of `Name`.
  init() {
    let names = Array(Name.allCases)
    let spellings = names.enumerated().flatMap { index, name in
      XMLNameTable.spellings(of: name).map { (bytes: Array($0.utf8), name: index) }
    }
    var capacity = 16
    while capacity < spellings.count * 3 { capacity *= 2 }
    let all = spellings.flatMap(\.bytes)
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot())
    bytes = .allocate(byteCount: max(1, all.count), alignment: 8)
    bytes.copyBytes(from: all)
    self.names = .allocate(capacity: max(1, names.count))
    _ = self.names.initialize(from: names)
    var offset = 0
    for spelling in spellings {
      var place =
        spelling.bytes.withUnsafeBytes { XMLNameHash.value($0.baseAddress, $0.count) } & (capacity - 1)
      while slots[place].name >= 0 { place = (place + 1) & (capacity - 1) }
      slots[place] = Slot(
        offset: UInt32(offset), length: UInt32(spelling.bytes.count), name: Int32(spelling.name))
      offset += spelling.bytes.count
    }
  }

  deinit {
    slots.deallocate()
    bytes.deallocate()
    names.deallocate()
  }

  /// The table without its owner, who must outlive it: what looks a name up owns and counts nothing.
  struct View {
    fileprivate let slots: UnsafePointer<Slot>
    fileprivate let bytes: UnsafeRawPointer
    fileprivate let names: UnsafePointer<Name>
    fileprivate let mask: Int

    /// The name spelt by `length` bytes; nil where there is none.
    @inline(__always)
    subscript(text: UnsafePointer<CChar>, length: Int) -> Name? {
      var place = XMLNameHash.value(text, length) & mask
      while true {
        let slot = slots[place]
        if slot.name < 0 { return nil }
        if Int(slot.length) == length, memcmp(bytes + Int(slot.offset), text, length) == 0 {
          return names[Int(slot.name)]
        }
        place = (place + 1) & mask
      }
    }
  }

  /// The table for looking names up, valid while this object is.
  var view: View {
    guard let slots = slots.baseAddress, let bytes = bytes.baseAddress, let names = names.baseAddress else {
      preconditionFailure("an empty table")
    }
    return View(slots: slots, bytes: bytes, names: names, mask: self.slots.count - 1)
  }

  private static func spellings(of name: Name) -> [String] {
    let parts = name.rawValue.split(separator: ":", maxSplits: 1).map(String.init)
    guard let local = parts.last else { return [] }
    let prefix = parts.count > 1 ? parts[0] : ""
    let addresses = Name.namespaces.filter { $0.prefix == prefix }.flatMap(\.addresses)
    return addresses.map { $0 + "|" + local } + (prefix.isEmpty ? [local] : [])
  }
}

/// Tells names apart by their last eight bytes and their length: they differ at their ends, namespaces are alike.
private enum XMLNameHash {
  @inline(__always)
  static func value(_ bytes: UnsafeRawPointer?, _ length: Int) -> Int {
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
