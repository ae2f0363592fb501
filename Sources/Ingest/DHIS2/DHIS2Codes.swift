/// Identifiers of DHIS2.
enum DHIS2Codes {
  /// Whether a text has the form of an identifier: eleven letters and digits, a letter first.
  static func isIdentifier(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 11, let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || $0 &- 0x30 < 10 }
  }

  /// Whether a combination of categories stands for the total: by name, or by the identifiers that DHIS2 itself gives to
  /// the option, the combination and its option combination.
  static func isDefault(_ text: String) -> Bool {
    ["default", "HllvX50cXC0", "bjDvmb4bfuf", "xYerKDKCefk", "GLevLNI9wkl"].contains(text)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
