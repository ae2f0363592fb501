import IndicatorEngine

/// A table whose cells are made as everywhere: what is missing is absent, numbers keep six decimals in print.
protocol CellMaker {}

extension CellMaker {
  var absent: DataTable.Cell { .value(.absent(Report.Absence())) }

  func code(_ code: String?) -> DataTable.Cell { code.map { .value(.code($0)) } ?? absent }

  func text(_ text: String?) -> DataTable.Cell { text.map { .value(.text($0)) } ?? absent }

  func number(_ value: Double?, _ digits: ClosedRange<Int> = 0...6) -> DataTable.Cell {
    value.map { .value(.number($0, digits: digits)) } ?? absent
  }

  func count(_ value: Int?) -> DataTable.Cell {
    value.map { .value(.number(Double($0), digits: 0...0)) } ?? absent
  }

  func period(_ period: Period?) -> DataTable.Cell { period.map { .value(.period($0)) } ?? absent }
}
