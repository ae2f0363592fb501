/// Many texts at once.
extension CategoryDictionary {
  /// What stands for a text that a dictionary does not hold, among codes of many texts.
  package static var none: UInt32 { .max }

  /// Writes the code of each text, or `none`, to the place of the same number.
  ///
  /// All slots are fetched before the first text is compared, so that the waits for memory overlap: a dictionary of
  /// millions of texts lies in no cache.
  package func codes(
    of texts: UnsafeBufferPointer<UnsafeRawBufferPointer>, into codes: UnsafeMutablePointer<UInt32>
  ) {
    if slots.isEmpty { return codes.update(repeating: CategoryDictionary.none, count: texts.count) }
    withUnsafeTemporaryAllocation(of: (hash: UInt64, entry: UInt64).self, capacity: texts.count) { found in
      slots.withUnsafeBufferPointer { slots in
        let mask = slots.count - 1
        for index in 0..<texts.count {
          found.initializeElement(at: index, to: (CategoryDictionary.hash(texts[index]), 0))
        }
        for index in 0..<texts.count {
          found[index].entry = slots[Int(truncatingIfNeeded: found[index].hash) & mask]
        }
      }
      for index in 0..<texts.count {
        let (hash, entry) = found[index]
        let code = UInt32(truncatingIfNeeded: entry) &- 1
        if entry == 0 {
          codes[index] = CategoryDictionary.none
        } else if (entry ^ hash) >> 32 == 0, isEqual(Int(code), texts[index]) {
          codes[index] = code
        } else {
          codes[index] = search(texts[index], hash).code ?? CategoryDictionary.none
        }
      }
    }
  }

  /// One dictionary for several, first to last, and for each of them the code there of each of its own; nil where
  /// codes stay as they are.
  package static func joining(_ dictionaries: [CategoryDictionary]) -> (
    dictionary: CategoryDictionary, maps: [[UInt32]?]
  ) {
    guard let first = dictionaries.first(where: { $0.count > 0 }) else {
      return (CategoryDictionary(), dictionaries.map { _ in nil })
    }
    var joined = first
    // Stretches of a file mostly share the dictionary of the table that they refer to.
    var known: [(dictionary: CategoryDictionary, map: [UInt32]?)] = [(first, nil)]
    let maps = dictionaries.map { dictionary -> [UInt32]? in
      if dictionary.count == 0 { return nil }
      if let same = known.first(where: { $0.dictionary.isCopy(of: dictionary) }) { return same.map }
      let map = joined.merge(dictionary)
      known.append((dictionary, map))
      return map
    }
    return (joined, maps)
  }
}
