/// Bytes of a CSV file under construction.
typealias Text = [UInt8]

extension UInt8 {
  static var comma: UInt8 { 0x2C }
  static var newline: UInt8 { 0x0A }
  static var quote: UInt8 { 0x22 }
}

extension [UInt8] {
  mutating func add(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func add(_ text: String) { append(contentsOf: text.utf8) }

  /// A whole number, padded with zeros to `width`.
  mutating func add(_ number: Int, width: Int = 1) {
    if number < 0 {
      append(0x2D)
      add(-number, width: width)
      return
    }
    var power = 1
    var digits = 1
    while digits < width || number / power >= 10 {
      power *= 10
      digits += 1
    }
    while power > 0 {
      append(0x30 + UInt8(number / power % 10))
      power /= 10
    }
  }

  /// Hundredths as a decimal without needless zeros: `340.75`, `340.7`, `340`.
  mutating func add(hundredths: Int) {
    add(hundredths / 100)
    let rest = hundredths % 100
    if rest == 0 { return }
    append(0x2E)
    append(0x30 + UInt8(rest / 10))
    if rest % 10 != 0 { append(0x30 + UInt8(rest % 10)) }
  }

  /// An amount of money with its two decimals: `60660.00`.
  mutating func add(amount: Int) {
    add(amount / 100)
    append(0x2E)
    add(amount % 100, width: 2)
  }

  /// A day `2014-03-06`, the `day`-th (0…27) of a month counted from January 2010.
  mutating func add(month: Int, day: Int) {
    add(2010 + month / 12)
    append(0x2D)
    add(month % 12 + 1, width: 2)
    append(0x2D)
    add(day + 1, width: 2)
  }

  /// A quarter `2014-Q3`, counted from 2010-Q1.
  mutating func add(quarter: Int) {
    add(2010 + quarter / 4)
    add("-Q")
    add(quarter % 4 + 1)
  }
}
