/// A number in a cell and the words before and behind it: `€` 4,922,133 · 60 660 `лв.` · (1 200) `EUR`.
struct NumberAffixes {
  /// From the first sign, digit or opening parenthesis to the last digit, closing parenthesis or trailing minus.
  let number: UnsafeRawBufferPointer
  /// What stands before, trimmed.
  let prefix: UnsafeRawBufferPointer
  /// What stands behind, trimmed.
  let suffix: UnsafeRawBufferPointer
  /// A minus stood before the prefix: `-€5`.
  let isNegated: Bool

  /// Nil where the text holds no digit.
  init?(_ text: UnsafeRawBufferPointer) {
    guard let firstDigit = text.firstIndex(where: CellBytes.isDigit),
      let lastDigit = text.lastIndex(where: CellBytes.isDigit)
    else { return nil }
    var start = firstDigit
    var end = lastDigit + 1
    // The decimal mark of ".5".
    if start > 0, text[start - 1] == 0x2E || text[start - 1] == 0x2C { start -= 1 }
    if start >= 3, CellBytes.minus(text, at: start - 3) == 3 {
      start -= 3
    } else if start >= 1, text[start - 1] == 0x2D || text[start - 1] == 0x2B || text[start - 1] == 0x28 {
      start -= 1
    }
    if end < text.count, text[end] == 0x29, text[start] == 0x28 {
      end += 1
    } else if end < text.count, text[end] == 0x2D, CellBytes.isDigit(text[start]) {
      end += 1
    }
    var before = CellBytes.trimmed(CellBytes.part(text, 0, start))
    var behind = CellBytes.trimmed(CellBytes.part(text, end, text.count))
    var isNegated = false
    if let first = before.first, first == 0x28, behind.last == 0x29 {
      // "(€5)" and "(5 лв.)" are minus as "(5)" is.
      isNegated = true
      before = CellBytes.trimmed(CellBytes.part(before, 1, before.count))
      behind = CellBytes.trimmed(CellBytes.part(behind, 0, behind.count - 1))
    } else if text[start] == 0x28, text[end - 1] != 0x29, behind.last == 0x29 {
      isNegated = true
      start += 1
      behind = CellBytes.trimmed(CellBytes.part(behind, 0, behind.count - 1))
    } else if !before.isEmpty {
      let minus = CellBytes.minus(before, at: 0)
      if minus > 0 {
        isNegated = true
        before = CellBytes.trimmed(CellBytes.part(before, minus, before.count))
      }
    }
    number = CellBytes.part(text, start, end)
    prefix = before
    suffix = behind
    self.isNegated = isNegated
  }

  /// Whether nothing stands around the number.
  var isBare: Bool { prefix.isEmpty && suffix.isEmpty }
}
