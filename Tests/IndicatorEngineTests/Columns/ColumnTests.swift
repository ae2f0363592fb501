import IndicatorEngine
import Testing
import TestSupport

@Suite("Columns") struct ColumnTests {
  @Test("keep missing apart from zero")
  func missing() {
    let column = Column<Double>([12, nil, 0])
    #expect(column[0] == 12)
    #expect(column[1] == nil)
    #expect(column[2] == 0)
    #expect(column.validity.missingCount == 1)
  }

  @Test("keep no values where none is there")
  func empty() {
    #expect(Column<Double>(missing: 5).values.isEmpty)
    #expect(Column<Double>([nil, nil]).values.isEmpty)
    #expect(Column<Double>([nil, nil]).count == 2)
  }

  @Test("are joined end to end with their missing rows")
  func concatenation() {
    let joined = Column.concatenating(
      [Column<Double>([1, nil]), Column(missing: 70), Column([nil, 2.5])], filler: 0)
    #expect(joined.count == 74)
    #expect(joined.validity.missingCount == 72)
    #expect(joined[0] == 1)
    #expect(joined[73] == 2.5)
  }

  @Test("give rows in any order")
  func taking() {
    let column = Column<Double>([1, nil, 3]).taking([2, 1, 0, 2])
    #expect((0..<4).map { column[$0] } == [3, nil, 1, 3])
  }

  @Test("encode each distinct text once, in order of appearance")
  func categories() {
    let column = CategoryColumn(["SZR31", "BGS04", nil, "SZR31", ""])
    #expect(column.dictionary.texts == ["SZR31", "BGS04", ""])
    #expect((0..<5).map { column[$0] } == ["SZR31", "BGS04", nil, "SZR31", ""])
  }

  @Test("join dictionaries of several parts")
  func categoryConcatenation() {
    let joined = CategoryColumn.concatenating([
      CategoryColumn(["a", nil, "b"]), CategoryColumn(missing: 2), CategoryColumn(["b", "c"]),
    ])
    #expect((0..<7).map { joined[$0] } == ["a", nil, "b", nil, nil, "b", "c"])
    #expect(joined.dictionary.texts == ["a", "b", "c"])
  }

  @Test("find every one of many texts again")
  func dictionary() {
    var dictionary = CategoryDictionary()
    let texts = (0..<20_000).map { "BG16RFOP001-\($0 % 10_000)" }
    let codes = texts.map { dictionary.intern($0) }
    #expect(dictionary.count == 10_000)
    #expect(zip(texts, codes).allSatisfy { dictionary[$1] == $0 && dictionary.code(of: $0) == $1 })
    #expect(dictionary.code(of: "BG16RFOP001-10000") == nil)
  }

  @Test("refer to text where it lies, also after joining")
  func text() {
    let joined = TextColumn.concatenating([TextColumn(["Ихтиман", nil]), TextColumn(["", "Iași"])])
    #expect((0..<4).map { joined[$0] } == ["Ихтиман", nil, "", "Iași"])
  }
}

@Suite("Choosing and grouping rows") struct GroupingTests {
  @Test("a missing value passes no filter")
  func filter() {
    let rows = Rows(of: Column<Double>([1, nil, 3, 0])) { $0 >= 0 }
    #expect(rows.numbers == [0, 2, 3])
    let places = CategoryColumn(["a", nil, "b", "a"])
    #expect(Rows(of: places, in: ["a", "z"]).numbers == [0, 3])
    #expect(rows.intersection(Rows(of: places, in: ["a", "b"])).numbers == [0, 2, 3])
    #expect(rows.intersection(Rows(of: places, in: ["b"])).numbers == [2])
  }

  @Test("adds up by several keys, leaving out rows without a key and values without a number")
  func sums() {
    let place = CategoryColumn(["s", "b", "s", nil, "b", "b"])
    let year = CategoryColumn(["13", "13", "13", "13", "14", "13"])
    let values = Column<Double>([1, 2, 10, 100, nil, 3])
    let grouping = Grouping([GroupKey(place), GroupKey(year)])
    // Codes: s 0, b 1; 13 0, 14 1. Groups in code order: (s,13), (b,13), (b,14).
    #expect(grouping.count == 3)
    #expect(grouping.firstRows == [0, 1, 4])
    let (sums, counts) = grouping.sums(of: values)
    #expect(sums == [11, 5, 0])
    #expect(counts == [2, 2, 0], "no value in (b,14): its sum is no figure")
  }

  @Test("takes the newest row of each group, the later of equals")
  func last() {
    let grouping = Grouping([GroupKey(CategoryColumn(["a", "b", "a", "a"]))])
    let days = Column<Day>([Day(number: 5), nil, Day(number: 9), Day(number: 9)])
    #expect(grouping.lastRows(by: days) { Int64($0.number) } == [3, -1])
  }

  @Test("gives the same groups and sums for any number of threads, and for dense and sparse keys")
  func threads() {
    var random = SeededGenerator(seed: 7)
    let rows = 300_000
    let place = (0..<rows).map { _ in UInt32.random(in: 0..<50, using: &random) }
    let indicator = (0..<rows).map { _ in UInt32.random(in: 0..<40, using: &random) }
    let values = Column(values: (0..<rows).map { _ in Double.random(in: -1...1, using: &random) })
    func grouping(scale: Int, threads: Int) -> Grouping {
      Grouping(
        [
          GroupKey(codes: Column(values: place), cardinality: 50 * scale),
          GroupKey(codes: Column(values: indicator), cardinality: 40 * scale),
        ], threads: threads)
    }
    let one = grouping(scale: 1, threads: 1)
    let two = grouping(scale: 1, threads: 2)
    let sparse = grouping(scale: 100_000, threads: 2)
    #expect(one.groups == two.groups)
    #expect(one.groups == sparse.groups)
    #expect(one.sums(of: values).sums == two.sums(of: values).sums)
    #expect(one.sums(of: values).sums == sparse.sums(of: values).sums)
    // Against a plain dictionary, adding in the same order.
    var naive: [UInt64: Double] = [:]
    for row in 0..<rows {
      naive[UInt64(place[row]) << 32 | UInt64(indicator[row]), default: 0] += values.values[row]
    }
    #expect(naive.sorted { $0.key < $1.key }.map(\.value) == one.sums(of: values).sums)
  }

  @Test("joins through a map from codes, and counts distinct periods in order")
  func joinsAndPeriods() {
    let operation = CategoryColumn(["x", "y", "z", "x"])
    let key = GroupKey(operation, through: [1, 0, -1], cardinality: 2)
    #expect(Grouping([key]).groups == [1, 0, Grouping.none, 1])
    let column = Column(
      ["2015", "2014", nil, "2015"].map { $0.map(SampleBuilder.period) }, filler: Period(day: Day(number: 0)))
    let (periodKey, periods) = GroupKey.periods(of: column)
    #expect(periods.map(\.description) == ["2014", "2015"])
    #expect(Grouping([periodKey]).groups == [1, 0, Grouping.none, 1])
  }
}
