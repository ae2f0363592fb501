/// Text of one field as codes into a dictionary of its distinct texts.
///
///     let place = CategoryColumn(["SZR31", "BGS04", nil, "SZR31"])
///     place.codes[3]   // 0
///     place[2]         // nil
public struct CategoryColumn: Sendable {
  /// Code of each row.
  public let codes: Column<UInt32>
  /// The distinct texts.
  public let dictionary: CategoryDictionary

  /// - Precondition: Every valid code is one of the dictionary's.
  public init(codes: Column<UInt32>, dictionary: CategoryDictionary) {
    self.codes = codes
    self.dictionary = dictionary
  }

  /// A column of optional texts.
  public init(_ texts: [String?]) {
    var dictionary = CategoryDictionary()
    let codes = texts.map { text in text.map { dictionary.intern($0) } }
    self.init(codes: Column(codes, filler: 0), dictionary: dictionary)
  }

  /// A column of `count` rows without a text.
  public init(missing count: Int) {
    self.init(codes: Column(missing: count), dictionary: CategoryDictionary())
  }

  /// Number of rows.
  @inlinable public var count: Int { codes.count }
  /// Which rows hold a text.
  @inlinable public var validity: Validity { codes.validity }

  /// The text of a row, nil where there is none.
  public subscript(row: Int) -> String? { codes[row].map { dictionary[$0] } }

  /// What each code of the dictionary stands for in `Value`, by its spelling: decode once a code, not once a row.
  public func decoded<Value: RawRepresentable>(as type: Value.Type = Value.self) -> [Value?]
  where Value.RawValue == String {
    dictionary.texts.map(Value.init(rawValue:))
  }

  /// The column with these rows, in this order; the dictionary stays whole.
  public func taking(_ rows: [Int32]) -> CategoryColumn {
    CategoryColumn(codes: codes.taking(rows), dictionary: dictionary)
  }

  /// Several columns one after the other, over one dictionary.
  public static func concatenating(_ parts: [CategoryColumn]) -> CategoryColumn {
    if parts.count == 1 { return parts[0] }
    let (dictionary, maps) = CategoryDictionary.joining(parts.map(\.dictionary))
    let recoded = zip(parts, maps).map { part, map in map.map(part.codes.mappingCodes) ?? part.codes }
    return CategoryColumn(codes: Column.concatenating(recoded, filler: 0), dictionary: dictionary)
  }
}

extension Column where Element == UInt32 {
  /// The column with each code replaced by its entry in `map`; slots without a value stay unspecified.
  package func mappingCodes(_ map: [UInt32]) -> Column<UInt32> {
    if values.isEmpty || map.isEmpty { return self }
    let mapped = map.withUnsafeBufferPointer { map in
      values.map { code in Int(code) < map.count ? map[Int(code)] : 0 }
    }
    return Column(values: mapped, validity: validity)
  }
}
