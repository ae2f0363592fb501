/// Bytes that come one stretch after the other: a file in memory, an entry of an archive while it is unpacked.
protocol ByteSource {
  /// Fills the beginning of `memory` with the next bytes.
  ///
  /// - Returns: How many there are; 0 at the end; nil where they cannot be had, with the reason kept by the source.
  mutating func read(into memory: UnsafeMutableRawBufferPointer) -> Int?
}
