/// Names of elements and attributes as small numbers.
///
/// 0 stands for every name beyond the limit: a document with thousands of different names is no IATI file, and must not
/// grow the table without end.
struct NameTable: Sendable {
  typealias ID = UInt16

  /// The number of names that are told apart.
  static let limit = 4096

  private var bytes: [UInt8] = []
  private var places: [(start: Int32, count: Int32)] = [(0, 0)]
  /// Open addressing over a power of two; 0 is free.
  private var slots = [ID](repeating: 0, count: 2 * NameTable.limit)

  /// How many names there are, with the one that stands for all others.
  var count: Int { places.count }

  /// The number of a name, given a new one where it has none.
  mutating func id(of name: UnsafeRawBufferPointer) -> ID {
    var slot = NameTable.hash(name) & (slots.count - 1)
    while slots[slot] != 0 {
      if isName(slots[slot], name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard places.count < NameTable.limit, let length = Int32(exactly: name.count), length < 256 else {
      return 0
    }
    let id = ID(places.count)
    places.append((Int32(bytes.count), length))
    bytes.append(contentsOf: name)
    slots[slot] = id
    return id
  }

  /// The number of a name, given a new one where it has none.
  mutating func id(of name: String) -> ID {
    var name = name
    return name.withUTF8 { id(of: UnsafeRawBufferPointer($0)) }
  }

  /// The name with a number; empty for 0.
  func text(_ id: ID) -> String {
    let (start, count) = places[Int(id)]
    return String(decoding: bytes[Int(start)..<Int(start + count)], as: UTF8.self)
  }

  private func isName(_ id: ID, _ name: UnsafeRawBufferPointer) -> Bool {
    let (start, count) = places[Int(id)]
    guard Int(count) == name.count else { return false }
    return bytes.withUnsafeBytes { all in
      UnsafeRawBufferPointer(rebasing: all[Int(start)..<Int(start + count)]).elementsEqual(name)
    }
  }

  /// FNV-1a, which is good enough for a hundred short names.
  private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
