internal import CZlib
import Foundation

/// Unpacks gzip data (RFC 1952), all members one after the other, up to a limit. The only user of zlib.
package enum Gunzip {
  /// The version of the library that is linked.
  package static var libraryVersion: String { String(cString: zlibVersion()) }

  /// What a file holds, and how many bytes behind its end are neither a member nor padding with zeros.
  struct Unpacked {
    let region: ByteRegion
    let trailing: Int
  }

  /// The unpacked bytes of `packed`.
  ///
  /// - Throws: `unpacksTooLarge` as soon as the limit is passed; `damagedArchive` where the data is not gzip or ends
  ///   early.
  static func unpacked(_ packed: ByteRegion, path: String, limit: Int) throws(ContentError) -> Unpacked {
    var stream = z_stream()
    // 15 bits of window, + 16: gzip only.
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw ContentError.damagedArchive(path: path, offset: 0, endsEarly: false)
    }
    defer { inflateEnd(&stream) }
    var output = GrowingBuffer(capacity: min(limit, max(1 << 16, packed.count * 4)) + 1)
    var consumed = 0
    while true {
      let status = step(&stream, packed, &consumed, &output)
      if output.count > limit {
        output.free()
        throw ContentError.unpacksTooLarge(path: path, packed: packed.count, limit: limit)
      }
      switch status {
      case Z_STREAM_END:
        // Another member may follow; anything else after the end is not read, as gzip does.
        guard nextMember(packed, consumed) else {
          return Unpacked(region: output.region(), trailing: trailing(packed, consumed))
        }
        inflateReset(&stream)
      case Z_OK, Z_BUF_ERROR:
        if consumed >= packed.count, !output.wasFilled {
          output.free()
          throw ContentError.damagedArchive(path: path, offset: consumed, endsEarly: true)
        }
      default:
        output.free()
        throw ContentError.damagedArchive(path: path, offset: consumed, endsEarly: false)
      }
    }
  }

  private static func trailing(_ packed: ByteRegion, _ offset: Int) -> Int {
    let rest = packed.bytes[min(offset, packed.count)...]
    return rest.allSatisfy { $0 == 0 } ? 0 : rest.count
  }

  private static func nextMember(_ packed: ByteRegion, _ offset: Int) -> Bool {
    offset + 2 < packed.count && packed.bytes[offset] == 0x1F && packed.bytes[offset + 1] == 0x8B
  }

  private static func step(
    _ stream: inout z_stream, _ packed: ByteRegion, _ consumed: inout Int, _ output: inout GrowingBuffer
  ) -> Int32 {
    output.reserve(1 << 16)
    let input = min(packed.count - consumed, 1 << 28)
    let room = min(output.capacity - output.count, 1 << 28)
    let source = packed.bytes.baseAddress?.advanced(by: consumed).assumingMemoryBound(to: UInt8.self)
    stream.next_in = UnsafeMutablePointer(mutating: source)
    stream.avail_in = UInt32(input)
    stream.next_out = output.end
    stream.avail_out = UInt32(room)
    let status = inflate(&stream, Z_NO_FLUSH)
    consumed += input - Int(stream.avail_in)
    output.count += room - Int(stream.avail_out)
    output.wasFilled = stream.avail_out == 0
    return status
  }
}

/// Memory that doubles as it fills.
private struct GrowingBuffer {
  var memory: UnsafeMutableRawBufferPointer
  var count = 0
  var wasFilled = false
  var capacity: Int { memory.count }

  init(capacity: Int) { memory = .allocate(byteCount: max(64, capacity), alignment: 16) }

  var end: UnsafeMutablePointer<UInt8>? {
    memory.baseAddress?.advanced(by: count).assumingMemoryBound(to: UInt8.self)
  }

  mutating func reserve(_ room: Int) {
    if capacity - count >= room { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(capacity * 2, count + room), alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
    memory.deallocate()
    memory = larger
  }

  func free() { memory.deallocate() }
  func region() -> ByteRegion { ByteRegion(owning: memory, count: count) }
}
