/// Texts as an Excel file can hold them.
///
///     XLSXText.carried("_x0041_").text      // "_x005F_x0041_": else it would come back as "A"
///
/// A cell holds 32 767 characters at most. Control characters are escaped by the library; what XML cannot hold at all,
/// and texts that look like such an escape, are escaped here.
///
/// > ECMA-376-1:2016, 22.9.2.19 (ST_Xstring).
enum XLSXText {
  /// UTF-16 units of a cell, and characters of its escaped text.
  static let limit = 32_767

  /// The text as it is given to the library, and whether its end had to be left out.
  static func carried(_ text: String) -> (text: String, isCut: Bool) {
    if isPlain(text) { return (text, false) }
    let scalars = Array(text.unicodeScalars)
    var carried = String.UnicodeScalarView()
    var (units, length) = (0, 0)
    for (index, scalar) in scalars.enumerated() {
      let piece = escaped(scalar, at: index, of: scalars)
      units += scalar.utf16.count
      length += piece.unicodeScalars.count
      if units > limit || length > limit { return (String(carried), true) }
      carried.append(contentsOf: piece.unicodeScalars)
    }
    return (String(carried), false)
  }

  /// Whether the text needs no second look.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.count <= limit && !text.utf8.contains { $0 == 0x5F || $0 == 0 || $0 == 0xEF }
  }

  private static func escaped(_ scalar: Unicode.Scalar, at index: Int, of scalars: [Unicode.Scalar]) -> String
  {
    switch scalar {
    case "_" where looksLikeEscape(scalars[index...].prefix(7)): "_x005F_"
    case "\u{0}": "_x0000_"
    case "\u{FFFE}": "_xFFFE_"
    case "\u{FFFF}": "_xFFFF_"
    default: String(Character(scalar))
    }
  }

  /// `_xHHHH_`.
  private static func looksLikeEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = Array(scalars)
    return text.count == 7 && text[1] == "x" && text[6] == "_"
      && text[2...5].allSatisfy(\.properties.isASCIIHexDigit)
  }
}

/// Names of sheets: 31 characters at most, none of `[ ] : * ? / \`, no apostrophe at either end, each once whatever its
/// case.
struct XLSXSheetNames {
  private var taken: Set<String> = []

  /// The name that a sheet gets.
  mutating func name(_ wanted: String) -> String {
    let letters = wanted.unicodeScalars.map { scalar in
      "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 ? "_" : Character(scalar)
    }
    let base = XLSXSheetNames.trimmed(String(letters), to: 31)
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let ending = " \(number)"
      name = XLSXSheetNames.trimmed(base, to: 31 - ending.utf16.count) + ending
      number += 1
    }
    return name
  }

  private static func trimmed(_ name: String, to limit: Int) -> String {
    var name = name[...]
    while name.utf16.count > limit { name = name.dropLast() }
    while let last = name.last, last == "'" || last == " " { name = name.dropLast() }
    while let first = name.first, first == "'" || first == " " { name = name.dropFirst() }
    return name.isEmpty ? "Sheet" : String(name)
  }
}
