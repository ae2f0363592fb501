internal import CNettle

/// SHA-256 of bytes (FIPS 180-4). The only user of nettle.
package enum FileDigest {
  /// The version of the library that is linked.
  package static var libraryVersion: String {
    "\(nettle_version_major()).\(nettle_version_minor())"
  }

  /// The digest as 64 lower-case hexadecimal digits.
  static func sha256(_ region: ByteRegion) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    withExtendedLifetime(region) {
      if let start = region.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) {
        nettle_sha256_update(&context, region.count, start)
      }
    }
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, 32, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
