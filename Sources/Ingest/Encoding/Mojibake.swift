/// Text that was UTF-8, was read in an 8-bit encoding, and was saved as UTF-8 again.
public enum Mojibake {
  /// The text before the damage, nil where the text does not look damaged in this way.
  ///
  ///     Mojibake.repaired("РЎРѕС„РёСЏ")   // "София"
  ///     Mojibake.repaired("София")        // nil
  ///
  /// Every character must stand for a byte of Windows-1251, 1252 or 1250, and these bytes must be valid UTF-8 with at
  /// least two letters that are not ASCII (one, where all are Latin). U+FFFD behind `Р` stands for byte 98, the only one Windows-1251 lacks: И.
  public static func repaired(_ text: String) -> String? {
    for encoding in [TextEncoding.windows1251, .windows1252, .windows1250] {
      if let found = repaired(text, readIn: encoding) { return found }
    }
    return nil
  }

  private static let byteTables: [TextEncoding: [UInt32: UInt8]] = Dictionary(
    uniqueKeysWithValues: [TextEncoding.windows1251, .windows1252, .windows1250].map {
      ($0, EightBitTable.table(of: $0)?.bytes ?? [:])
    })

  private static func repaired(_ text: String, readIn encoding: TextEncoding) -> String? {
    guard let table = byteTables[encoding] else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let byte = table[scalar.value] {
        bytes.append(byte)
      } else if (0x80...0x9F).contains(scalar.value) {
        // Readers that let undefined bytes through make control characters of them.
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar.value == 0xFFFD, encoding == .windows1251, bytes.last == 0xD0 {
        bytes.append(0x98)
      } else {
        return nil
      }
    }
    let isValid = bytes.withUnsafeBytes { UTF8Check.firstInvalid($0, in: 0..<$0.count) == nil }
    guard isValid else { return nil }
    let repaired = String(decoding: bytes, as: UTF8.self)
    let letters = repaired.unicodeScalars.filter { $0.value >= 0x80 && $0.properties.isAlphabetic }.count
    let isPlausible = repaired.unicodeScalars.allSatisfy { $0.value < 0x80 || $0.value >= 0xA0 }
    // One letter may be an accident in Cyrillic; an accented capital before a sign is none in Latin.
    let isLatin = repaired.unicodeScalars.allSatisfy {
      $0.value < 0x250 || $0.value >= 0x2010 && $0.value < 0x2200
    }
    let least = isLatin && encoding != .windows1251 ? 1 : 2
    return letters >= least && isPlausible ? repaired : nil
  }
}
