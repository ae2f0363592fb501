import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

/// `data/rates-phe`: what public health statisticians in England publish, to the digits printed there. `DSR_testdata.csv` is
/// not here: it prints rates and limits without the strata they were made of (and its rows of quintile 5 in 2010 and 2011
/// are copies of one another).
@Suite("Rates against those of public health", .enabled(if: SharedData.isPresent, SharedData.absent))
struct PublicHealthParityTests {
  /// Fifteen digits are printed, so 1e-12 of a percentage of 20.
  @Test("240 proportions of the child measurement programme: rate, limits and standard error")
  func childMeasurement() throws {
    let table = try ReferenceTable(shared: "data/rates-phe/NCMP_testdata.csv")
    let ours = ObservedRate.rates(of: table["Count"], per: table["Measured"], .proportion, factor: 100).map(
      \.found)
    #expect(ours.count == 240)
    // What they print as SE is the width of the limits ÷ 2z, not √(p(1 − p) ÷ n).
    let columns: [(String, (ObservedRate) -> Double)] = [
      ("Rate", \.value), ("LCL", \.limits.low), ("UCL", \.limits.high),
      ("SE", { ($0.limits.high - $0.limits.low) / (2 * Confidence.usual.z) }),
    ]
    for (name, figure) in columns {
      for (found, expected) in zip(ours, table[name]) {
        #expect(isClose(found.map(figure), try #require(expected), within: 1e-12), "\(name)")
      }
    }
  }

  @Test("funnel limits of proportions at a hundred sizes, to six decimals")
  func funnel() throws {
    let inputs = try ReferenceTable(shared: "data/rates-phe/testdata_funnel_prop_inputs.csv")
    let outputs = try ReferenceTable(shared: "data/rates-phe/testdata_funnel_prop_outputs.csv")
    let funnel = try #require(
      Funnel(numerators: inputs["numerator"], denominators: inputs["denominator"], .proportion))
    let sizes = outputs["Population"]
    #expect(sizes.count == 100)
    for (row, size) in sizes.enumerated() {
      let usual = funnel.scoreLimits(at: try #require(size), .usual)
      let high = funnel.scoreLimits(at: try #require(size), .high)
      for (found, name) in [
        (usual.low, "Lower2s0025limit"), (usual.high, "Upper2s0025limit"), (high.low, "Lower3s0001limit"),
        (high.high, "Upper3s0001limit"), (funnel.target, "Baseline"),
      ] {
        let expected = try #require(outputs[name][row])
        // Half a unit of the sixth decimal, and what binary numbers add to it.
        #expect((found * 100 - expected).magnitude <= 5.0001e-7, "\(name) at \(size ?? 0)")
      }
    }
  }

  @Test("where a unit stands against the funnel is told as published")
  func significance() throws {
    let inputs = try ReferenceTable(shared: "data/rates-phe/testdata_funnel_prop_inputs.csv")
    let funnel = try #require(
      Funnel(numerators: inputs["numerator"], denominators: inputs["denominator"], .proportion))
    let published = inputs.text("significance")
    for (row, unit) in funnel.units.enumerated() {
      let unit = try #require(unit.found)
      let usual = funnel.scoreLimits(at: unit.denominator, .usual)
      let high = funnel.scoreLimits(at: unit.denominator, .high)
      let word =
        high.contains(unit.rate)
        ? usual.contains(unit.rate)
          ? "Not significant" : unit.rate > usual.high ? "High (0.025)" : "Low (0.025)"
        : unit.rate > high.high ? "High (0.001)" : "Low (0.001)"
      #expect(word == published[row], "row \(row + 2)")
    }
  }

  /// The workbook computes its figures by its own formulas; NORMSINV of spreadsheets is good to about 1e-12.
  @Test(
    "the workbook of proportions: 95 % and 99.8 % limits, as shares and as percentages, single and grouped")
  func workbook() throws {
    let archive = try ZipArchive(
      ByteRegion(copying: Array(try SharedData.data("data/rates-phe/testdata_Proportion.xlsx"))))
    let book = try XLSXWorkbook(archive)
    var compared = 0
    for sheet in book.workbook.sheets {
      let cells = book.read(sheet, from: archive, into: CellGrid(), limits: WorksheetLimits()).0
      let first = try #require(cells.texts.keys.min())
      let headings = cells.texts[first] ?? [:]
      let place = Dictionary(uniqueKeysWithValues: headings.map { ($1, $0) })
      func number(_ row: Int, _ heading: String) -> Double? {
        place[heading].flatMap { cells.numbers[row]?[$0] }
      }
      for row in cells.texts.keys.sorted() where row > first {
        let factor = number(row, "multiplier") ?? 1
        for (confidence, low, high) in [
          (Confidence.usual, "lower95_0cl", "upper95_0cl"), (.high, "lower99_8cl", "upper99_8cl"),
          (.usual, "lowercl", "uppercl"),
        ] where place[low] != nil {
          let ours = ObservedRate.rate(
            of: number(row, "Numerator"), per: number(row, "Denominator"), .proportion, factor: factor,
            confidence: confidence
          ).found
          guard let value = number(row, "value"), let lower = number(row, low), let upper = number(row, high)
          else {
            #expect(ours == nil, "row \(row - first + 1)")
            continue
          }
          #expect(isClose(ours?.value, value, within: 1e-12))
          #expect(
            isClose(ours?.limits.low, lower, within: 1e-11)
              && isClose(ours?.limits.high, upper, within: 1e-11))
          compared += 1
        }
      }
    }
    #expect(compared >= 40, "\(compared)")
  }
}

/// The numbers and texts of a sheet, by row and column from 0.
private struct CellGrid: WorksheetSink {
  private(set) var numbers: [Int: [Int: Double]] = [:]
  private(set) var texts: [Int: [Int: String]] = [:]
  var isFull: Bool { false }

  mutating func cell(row: Int, column: Int, _ value: CellValue) {
    switch value {
    case .number(let number), .percent(let number):
      let value = Double("\(number.digits)e\(number.exponent)")
      numbers[row, default: [:]][column] = value.map { number.isNegative ? -$0 : $0 }
    case .text(let bytes): texts[row, default: [:]][column] = String(decoding: bytes, as: UTF8.self)
    default: break
    }
  }
}
