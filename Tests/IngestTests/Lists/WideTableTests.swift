import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Columns that become rows")
struct WideTableTests {
  private func load(_ paths: String...) throws -> PortfolioLoader.Result {
    try PortfolioLoader().load(paths.map { Package.path("fixtures/\($0)") })
  }

  private func rows(_ portfolio: Portfolio) -> [String] {
    let observations = portfolio.observations
    return (0..<observations.count).map { row in
      [
        observations.indicator[row], observations.programme[row] ?? observations.municipality[row],
        observations.disaggregation[row], observations.period[row]?.description,
        observations.value[row].map { "\($0)" }
          ?? observations.numerator[row].map { "\($0)/\(observations.denominator[row] ?? 0)" },
        observations.series[row],
      ].compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test("World Bank: titles above, an empty column behind, blank is no observation, 0 is one")
  func worldBank() throws {
    let result = try load("lists/world-bank.csv")
    #expect(result.findings.isEmpty)
    #expect(
      rows(result.portfolio) == [
        "SE.PUP UPP 2019 1200.0", "SE.PUP LOW 2019 800.0", "SE.PUP LOW 2020 0.0", "SE.PUP UPP 2021 1250.5",
        "SE.PUP LOW 2021 790.0",
      ])
    #expect(result.portfolio.indicators.name[0] == "Pupils in secondary schools")
    #expect(result.portfolio.municipalities.name[1] == "Lower Place")
    let bank = try load("lists/world-bank-databank.csv")
    #expect(bank.findings.isEmpty)
    #expect(
      rows(bank.portfolio) == ["SE.PUP UPP 2019 1200.0", "SE.PUP LOW 2019 800.0", "SE.PUP LOW 2020 0.0"])
  }

  @Test("any table with a column a year; one that is named for another table is that table")
  func yearly() throws {
    let result = try load("lists/column-a-year.csv")
    #expect(result.findings.isEmpty)
    #expect(
      rows(result.portfolio) == [
        "waste VAR05 2021 120.0", "waste SFO20 2021 80.0", "waste VAR05 2022 130.0", "waste SFO20 2023 75.0",
      ])
    #expect(result.portfolio.indicators.unit[0] == "t")
    let targets = try LoadedFiles.load(["targets.csv": "indicator,value,2021,2022\nwaste,1,2,3\n"])
    #expect(targets.portfolio.targets.count == 1 && targets.portfolio.observations.count == 0)
    // One year alone may be anything.
    let one = try LoadedFiles.load(["notes.csv": "indicator,2021\nwaste,2\n"])
    #expect(one.portfolio.observations.count == 0)
  }

  @Test("Cohesion finance: the years of an amount are a cumulative series, the plan is the target")
  func finance() throws {
    let result = try load("lists/cohesion-finance.csv")
    #expect(result.findings.isEmpty)
    let name = "Illustrative regional programme"
    let erdf = "fund=ERDF;objective=04;region=Less developed"
    #expect(
      rows(result.portfolio) == [
        "total_amount \(name) \(erdf) 2019 1000000.0", "total_amount \(name) \(erdf) 2020 1000000.0",
        "total_amount \(name) fund=ERDF;objective=06 2020 500000.5",
        "total_amount \(name) fund=ESF;objective=04;region=Less developed 2020 200000.0",
        "total_eligible_cost \(name) \(erdf) 2019 400000.0",
        "total_eligible_cost \(name) \(erdf) 2020 700000.0",
        "total_eligible_cost \(name) fund=ERDF;objective=06 2020 250000.0",
        "total_eligible_cost \(name) fund=ESF;objective=04;region=Less developed 2020 100000.0",
        "total_eligible_expenditure \(name) \(erdf) 2019 150000.0",
        "total_eligible_expenditure \(name) \(erdf) 2020 390000.0",
        "total_eligible_expenditure \(name) fund=ERDF;objective=06 2020 0.0",
      ])
    let indicators = result.portfolio.indicators
    #expect((0..<3).map { indicators.accumulates[$0] } == ["cumulative", "cumulative", "cumulative"])
    #expect(result.portfolio.targets.count == 8)
    #expect(result.portfolio.programmes.count == 1)
  }

  @Test("Cohesion achievement: counts, ratios by their parts, and what selected operations forecast")
  func achievement() throws {
    let result = try load("lists/cohesion-achievement.csv")
    #expect(result.findings.isEmpty)
    let (low, work) = ("objective=Low-carbon economy", "objective=Employment")
    #expect(
      rows(result.portfolio) == [
        "CO31 Bulgaria \(low) 2020 300.0 achieved", "CO31 Bulgaria \(low) 2021 780.0 achieved",
        "R08 Bulgaria \(work) 2021 45.0/90.0 achieved", "CO31 Bulgaria \(low) 2020 1100.0 selected",
        "CO31 Bulgaria \(low) 2021 1150.0 selected",
      ])
    #expect((0..<3).map { result.portfolio.targets.value[$0] } == [1200, 1200, 60])
    // Without a column of years the file does not say when.
    let undated = try LoadedFiles.load([
      "a.csv": """
      ms_name,to_short,ind_code,target_value,forecast_value,implemented_nominator,implemented_denominator
      Bulgaria,Employment,CO31,10,9,5,

      """
    ])
    #expect(undated.findings.contains { $0.code == "L01" } && undated.portfolio.targets.count == 1)
  }

  @Test("iData and iMeta: a panel of two units, the tree of an index")
  func composite() throws {
    let result = try load("composite/iData.csv", "composite/iMeta.csv")
    #expect(result.findings.isEmpty)
    #expect(
      rows(result.portfolio) == [
        "Area UPP 2022 100.0", "Area UPP 2023 100.0", "Area LOW 2022 50.0", "Area LOW 2023 50.0",
        "Roads UPP 2022 40.0", "Roads UPP 2023 44.0", "Roads LOW 2022 20.0", "Queue UPP 2022 12.0",
        "Queue LOW 2022 9.0", "Queue LOW 2023 7.5",
      ])
    let indicators = result.portfolio.indicators
    #expect((0..<4).map { indicators.code[$0] } == ["Roads", "Queue", "Access", "Area"])
    #expect((0..<4).map { indicators.parent[$0] } == ["Access", "Access", nil, nil])
    #expect((0..<3).map { indicators.direction[$0] } == ["increase", "decrease", "increase"])
    #expect((0..<3).map { indicators.indexWeight[$0] } == [2, 1, 1])
    #expect(result.portfolio.municipalities.data.extras.map(\.heading) == ["Size"])
    #expect(result.portfolio.targets.count == 2)
    // Alone, the data names its indicators by their columns.
    let alone = try load("composite/iData.csv")
    #expect(alone.portfolio.indicators.count == 3 && alone.findings.isEmpty)
  }

  @Test(
    "COINr's ASEM data: all units, indicators and values, and the panel",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func shared() throws {
    let folder = SharedData.folder + "/data/composite-asem/"
    let result = try PortfolioLoader().load([folder + "ASEM_iData.csv", folder + "ASEM_iMeta.csv"])
    #expect(result.findings.isEmpty)
    #expect(result.portfolio.municipalities.count == 51)
    // 49 indicators, 11 aggregates, 4 denominators.
    #expect(result.portfolio.indicators.count == 64)
    // 51 × 53 cells, 64 of them empty, counted with Python's csv.
    let observations = result.portfolio.observations
    #expect(observations.count == 2639)
    let logistics = (0..<observations.count).filter { observations.indicator[$0] == "LPI" }
    #expect(isClose(logistics.reduce(0) { $0 + (observations.value[$1] ?? 0) }, 174.005423, within: 1e-9))
    let panel = SharedData.folder + "/reference/coin/"
    let years = try PortfolioLoader().load([panel + "asem_idata_panel.csv", panel + "asem_imeta.csv"])
    #expect(years.findings.isEmpty)
    #expect(years.portfolio.observations.count == 13_195 && years.portfolio.municipalities.count == 51)
  }
}
