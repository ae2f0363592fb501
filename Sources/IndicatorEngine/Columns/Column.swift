/// Values of one field, row by row, in contiguous memory, with their validity beside them.
///
///     let slip = Column([12, nil, 0])
///     slip[1]                   // nil
///     slip.validity.missingCount // 1
///
/// Where a row holds no value its slot has an unspecified one: read through the subscript, or combine masks apart
/// from values in a kernel. A column in which every row is missing keeps no values at all.
public struct Column<Element: BitwiseCopyable & Sendable>: Sendable {
  /// One slot a row; empty where no row holds a value.
  public let values: [Element]
  /// Which rows hold a value.
  public let validity: Validity

  /// A column from its values and their validity.
  ///
  /// - Precondition: As many values as rows, or none where no row is valid.
  public init(values: [Element], validity: Validity) {
    if validity.isEmpty {
      self.values = []
    } else {
      precondition(values.count == validity.count, "\(values.count) values, validity of \(validity.count)")
      self.values = values
    }
    self.validity = validity
  }

  /// A column in which every row holds a value.
  public init(values: [Element]) {
    self.init(values: values, validity: Validity(count: values.count, allValid: true))
  }

  /// A column of `count` rows without a value.
  public init(missing count: Int) {
    values = []
    validity = Validity(count: count, allValid: false)
  }

  /// A column from optional values; `filler` stands in the slots of missing ones.
  public init(_ optionals: [Element?], filler: Element) {
    self.init(values: optionals.map { $0 ?? filler }, validity: Validity(optionals.map { $0 != nil }))
  }

  /// Number of rows.
  @inlinable public var count: Int { validity.count }

  /// The value of a row, nil where there is none.
  @inlinable
  public subscript(row: Int) -> Element? {
    validity[row] ? values[row] : nil
  }

  /// The column with these rows, in this order.
  public func taking(_ rows: [Int32]) -> Column {
    if validity.isEmpty { return Column(missing: rows.count) }
    let taken = values.withUnsafeBufferPointer { values in
      [Element](unsafeUninitializedCapacity: rows.count) { buffer, count in
        for (index, row) in rows.enumerated() {
          precondition(row >= 0 && row < values.count, "row \(row) of \(values.count)")
          (buffer.baseAddress.unsafelyUnwrapped + index).initialize(to: values[Int(row)])
        }
        count = rows.count
      }
    }
    return Column(values: taken, validity: validity.taking(rows))
  }

  /// The column with these rows, in this order; a row of -1 holds no value. What a join brings over.
  public func takingOrMissing(_ rows: [Int32], threads: Int = 1) -> Column {
    if validity.isEmpty { return Column(missing: rows.count) }
    let taken: [Element] = Parallel.array(count: rows.count, threads: threads) { range, slots in
      values.withUnsafeBufferPointer { values in
        for (slot, index) in range.enumerated() {
          let row = Int(rows[index])
          precondition(row < values.count, "row \(row) of \(values.count)")
          // The first value stands in the slots of missing ones.
          (slots + slot).initialize(to: values[Swift.max(0, row)])
        }
      }
    }
    let found = Validity(count: rows.count, threads: threads) { rows[$0] >= 0 && validity[Int(rows[$0])] }
    return Column(values: taken, validity: found)
  }

  /// Several columns one after the other. `filler` stands in the slots of parts that hold no values.
  public static func concatenating(_ parts: [Column], filler: Element) -> Column {
    if parts.count == 1 { return parts[0] }
    let validity = Validity.concatenating(parts.map(\.validity))
    if validity.isEmpty { return Column(missing: validity.count) }
    var values: [Element] = []
    values.reserveCapacity(validity.count)
    for part in parts {
      if part.values.isEmpty {
        values.append(contentsOf: repeatElement(filler, count: part.count))
      } else {
        values.append(contentsOf: part.values)
      }
    }
    return Column(values: values, validity: validity)
  }
}

extension Column where Element == Double {
  /// A column of numbers from optional ones.
  public init(_ optionals: [Double?]) { self.init(optionals, filler: 0) }
}

extension Column where Element == Int64 {
  /// A column of integers (minor units of money) from optional ones.
  public init(_ optionals: [Int64?]) { self.init(optionals, filler: 0) }
}

extension Column where Element == Day {
  /// A column of days from optional ones.
  public init(_ optionals: [Day?]) { self.init(optionals, filler: Day(number: 0)) }
}
