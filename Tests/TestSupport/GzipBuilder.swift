/// Compressed files by RFC 1952, with their bytes stored as they are.
public enum GzipBuilder {
  /// One member that holds `bytes`.
  public static func file(_ bytes: [UInt8]) -> [UInt8] {
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    let blocks = stride(from: 0, to: max(1, bytes.count), by: 65_535).map {
      bytes[min($0, bytes.count)..<min(bytes.count, $0 + 65_535)]
    }
    for (number, block) in blocks.enumerated() {
      // RFC 1951, 3.2.4: a stored block with its length and the complement of that.
      let length = UInt16(block.count)
      file.append(number == blocks.count - 1 ? 1 : 0)
      file += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
      file += block
    }
    for number in [ZipBuilder.crc(bytes), UInt32(truncatingIfNeeded: bytes.count)] {
      file += (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    return file
  }
}
