import IndicatorEngine
import Testing
import TestSupport

/// Kernels that work by words, bits and partitions, against plain loops over the same rows.
@Suite("Kernels agree with plain loops") struct KernelTests {
  @Test("quantiles lie straight between neighbours, and skip rows without a value")
  func quantiles() {
    let place = CategoryColumn(["a", "b", "a", "a", "a", "c", "b", "a"])
    let rates = Column<Double>([4, 7, nil, 1, 3, nil, 8, 2])
    let found = Grouping([GroupKey(place)]).quantiles(of: rates, at: [0, 0.25, 0.5, 1])
    // a: 1 2 3 4, at 3·p: 0 → 1; 0.75 → 1.75; 1.5 → 2.5; 3 → 4. b: 7 8, at p: 7; 7.25; 7.5; 8. c: none.
    #expect((0..<12).map { found[$0] } == [1, 1.75, 2.5, 4, 7, 7.25, 7.5, 8, nil, nil, nil, nil])
  }

  @Test("quantiles are those of sorted values, for many equal ones too", arguments: [1, 2, 40, 1_000_000])
  func quantilesOfMany(distinct: Int) {
    var random = SeededGenerator(seed: 5)
    let rows = 20_000
    let group = (0..<rows).map { _ in UInt32.random(in: 0..<7, using: &random) }
    let values = (0..<rows).map { _ in Double(Int.random(in: 0..<distinct, using: &random)) }
    let probabilities = [0.1, 0.25, 0.5, 0.75, 0.9]
    let key = GroupKey(codes: Column(values: group), cardinality: 7)
    let found = Grouping([key], threads: 2).quantiles(of: Column(values: values), at: probabilities)
    let expected = (0..<7).flatMap { wanted -> [Double] in
      let sorted = zip(group, values).filter { $0.0 == wanted }.map(\.1).sorted()
      return probabilities.map { probability in
        let place = Double(sorted.count - 1) * probability
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
      }
    }
    #expect(found.values == expected)
  }

  @Test("a table is joined on two keys, by cells and by sorted pairs", arguments: [1, 1_000_000])
  func joins(scale: Int) {
    func keys(_ rows: [(UInt32?, UInt32?)]) -> [GroupKey] {
      [
        GroupKey(codes: Column(rows.map(\.0), filler: 0), cardinality: 3 * scale),
        GroupKey(codes: Column(rows.map(\.1), filler: 0), cardinality: 4 * scale),
      ]
    }
    let goals = Grouping(keys([(2, 3), (0, 1), (nil, 1), (2, 0)]))
    // Groups in code order: (0,1), (2,0), (2,3).
    #expect(goals.firstRows == [1, 3, 0])
    let none = Grouping.none
    #expect(
      goals.groups(of: keys([(2, 0), (0, 1), (1, 1), (2, nil), (2, 3), (0, 3)])) == [
        1, 0, none, none, 2, none,
      ])
  }

  @Test("keys with few rows and many codes, and more keys than cells can count, are grouped like pairs")
  func manyKeys() {
    var random = SeededGenerator(seed: 8)
    let rows = 5000
    let columns = (0..<4).map { _ in (0..<rows).map { _ in UInt32.random(in: 0..<9, using: &random) } }
    let validity = Validity((0..<rows).map { _ in Bool.random(using: &random) })
    let keys = columns.enumerated().map { index, codes in
      GroupKey(
        codes: index == 2 ? Column(values: codes, validity: validity) : Column(values: codes),
        cardinality: index == 1 ? 9 << 20 : 9 << 12)
    }
    let grouping = Grouping(keys, threads: 2)
    let combinations = (0..<rows).map { row in
      validity[row] ? columns.map { $0[row] } : nil
    }
    let distinct = Set(combinations.compactMap { $0 }).sorted { $0.lexicographicallyPrecedes($1) }
    let numbers = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, UInt32($0)) })
    #expect(grouping.count == distinct.count)
    #expect(grouping.groups == combinations.map { $0.flatMap { numbers[$0] } ?? Grouping.none })
    #expect(grouping.groups(of: keys) == grouping.groups)
  }

  @Test("masks are joined, narrowed and taken bit by bit", arguments: [1, 63, 64, 65, 200])
  func validity(size: Int) {
    var random = SeededGenerator(seed: UInt64(size))
    let parts = (0..<3).map { _ in (0..<size).map { _ in Bool.random(using: &random) } }
    let whole = [Bool](repeating: true, count: 10) + parts.flatMap { $0 } + [false, false]
    let joined = Validity.concatenating(
      [Validity(count: 10, allValid: true)] + parts.map { Validity($0) } + [
        Validity(count: 2, allValid: false)
      ])
    #expect(whole.indices.map { joined[$0] } == whole)
    #expect(joined.missingCount == whole.filter { !$0 }.count)
    let narrowed = joined.narrowed { $0 % 3 == 0 }
    #expect(whole.indices.map { narrowed[$0] } == whole.indices.map { whole[$0] && $0 % 3 == 0 })
    let rows = whole.indices.reversed().map(Int32.init)
    #expect(rows.indices.map { joined.taking(rows)[$0] } == whole.reversed())
  }

  @Test("rows that a join does not find bring no value over")
  func takingOrMissing() {
    let column = Column<Double>([1.5, nil, 3])
    #expect((0..<4).map { column.takingOrMissing([2, -1, 1, 0])[$0] } == [3, nil, nil, 1.5])
  }

  @Test("texts of every length are found again, and differ by any one byte")
  func dictionary() {
    let texts = (0...40).flatMap { length -> [String] in
      let base = [UInt8](repeating: 0x61, count: length)
      let changed = base.indices.map { place -> [UInt8] in
        var copy = base
        copy[place] = 0x62
        return copy
      }
      return ([base] + changed).map { String(decoding: $0, as: UTF8.self) }
    }
    var dictionary = CategoryDictionary(texts)
    #expect(dictionary.texts == texts)
    #expect(texts.map { dictionary.code(of: $0) } == (0..<UInt32(texts.count)).map { $0 })
    #expect(dictionary.merge(CategoryDictionary(texts.reversed())) == (0..<UInt32(texts.count)).reversed())
  }
}
