/// A number as its digits say it: sign × mantissa × 10^exponent, exactly, before anything is rounded.
struct DecimalText {
  var isNegative = false
  /// The first 19 significant digits.
  var mantissa: UInt64 = 0
  /// Power of ten of the mantissa's last digit.
  var exponent = 0
  /// Significant digits in the mantissa.
  var digits = 0
  /// Whether digits other than 0 follow those of the mantissa.
  var isCut = false
  /// Whether a decimal mark stands in it, and with how many digits behind.
  var decimals = 0
  /// The group mark used; empty where none is.
  var groups: NumberConvention.GroupMarks = []
  /// How many group marks.
  var groupCount = 0
  var hasExponent = false

  /// The number scanned from the whole of a trimmed text; nil where the convention has no such number.
  ///
  /// Grammar: sign? digits (mark decimals)? exponent?, or the same with the minus behind, or in parentheses, which
  /// mean minus. Digits are plain or in groups: one to three, not led by 0, then threes, all by one kind of mark.
  init?(_ bytes: UnsafeRawBufferPointer, _ convention: NumberConvention, exponentAllowed: Bool = true) {
    guard let body = stripSign(bytes) else { return nil }
    guard scan(body, convention, exponentAllowed: exponentAllowed) else { return nil }
  }

  /// Takes the sign off; nil where nothing is left.
  private mutating func stripSign(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard let first = bytes.first, let last = bytes.last else { return nil }
    var body = bytes
    if CellBytes.isDigit(first), CellBytes.isDigit(last) { return body }
    let minus = CellBytes.minus(bytes, at: 0)
    if minus > 0 {
      isNegative = true
      body = CellBytes.part(bytes, minus, bytes.count)
    } else if first == 0x2B {
      body = CellBytes.part(bytes, 1, bytes.count)
    } else if first == 0x28, last == 0x29 {
      isNegative = true
      body = CellBytes.part(bytes, 1, bytes.count - 1)
    } else if last == 0x2D {
      isNegative = true
      body = CellBytes.part(bytes, 0, bytes.count - 1)
    } else if bytes.count > 3, CellBytes.minus(bytes, at: bytes.count - 3) == 3 {
      isNegative = true
      body = CellBytes.part(bytes, 0, bytes.count - 3)
    }
    body = CellBytes.trimmed(body)
    return body.isEmpty ? nil : body
  }

  private mutating func scan(
    _ bytes: UnsafeRawBufferPointer, _ convention: NumberConvention, exponentAllowed: Bool
  ) -> Bool {
    let decimalMark = convention.decimal?.rawValue ?? 0
    var offset = 0
    var run = 0
    var leadsWithZero = false
    var sawDecimal = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if CellBytes.isDigit(byte) {
        if run == 0, groupCount == 0, !sawDecimal { leadsWithZero = byte == 0x30 }
        push(byte &- 0x30, isDecimal: sawDecimal)
        run += 1
        offset += 1
        continue
      }
      if byte == decimalMark, decimalMark != 0, !sawDecimal {
        if groupCount > 0, run != 3 { return false }
        sawDecimal = true
        run = 0
        offset += 1
        continue
      }
      if byte | 0x20 == 0x65 {
        guard exponentAllowed, run > 0, groupCount == 0 else { return false }
        return scanExponent(bytes, from: offset + 1)
      }
      if sawDecimal { return false }
      let (mark, length) = groupMark(bytes, at: offset)
      guard length > 0, convention.groups.contains(mark), offset + length < bytes.count,
        CellBytes.isDigit(bytes[offset + length])
      else { return false }
      if groupCount == 0 {
        guard (1...3).contains(run), !leadsWithZero else { return false }
        groups = mark
      } else {
        guard run == 3, groups == mark else { return false }
      }
      groupCount += 1
      run = 0
      offset += length
    }
    if !sawDecimal, groupCount > 0, run != 3 { return false }
    return run > 0
  }

  @inline(__always)
  private func groupMark(
    _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) -> (mark: NumberConvention.GroupMarks, length: Int) {
    switch bytes[offset] {
    case 0x2E: return (.point, 1)
    case 0x2C: return (.comma, 1)
    default:
      let space = CellBytes.space(bytes, at: offset)
      if space > 0 { return (.space, space) }
      return (.apostrophe, CellBytes.apostrophe(bytes, at: offset))
    }
  }

  @inline(__always)
  private mutating func push(_ digit: UInt8, isDecimal: Bool) {
    if isDecimal { decimals += 1 }
    if digits < 19 {
      mantissa = mantissa &* 10 &+ UInt64(digit)
      if mantissa != 0 { digits += 1 }
      if isDecimal { exponent -= 1 }
    } else {
      if digit != 0 { isCut = true }
      if !isDecimal { exponent += 1 }
    }
  }

  private mutating func scanExponent(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Bool {
    hasExponent = true
    var offset = start
    guard offset < bytes.count else { return false }
    let isBelow = bytes[offset] == 0x2D
    if isBelow || bytes[offset] == 0x2B { offset += 1 }
    guard offset < bytes.count else { return false }
    var power = 0
    for byte in bytes[offset...] {
      guard CellBytes.isDigit(byte) else { return false }
      // Beyond this any mantissa that fits a cell is out of range; the clamp keeps the sum from overflowing.
      power = min(power * 10 + Int(byte &- 0x30), 10_000_000)
    }
    exponent += isBelow ? -power : power
    return true
  }
}
