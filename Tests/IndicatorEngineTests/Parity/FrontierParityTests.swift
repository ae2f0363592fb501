import IndicatorEngine
import TestSupport
import Testing

/// `reference/coin/asem_c_bod_mpi_geom_on_pillars.csv`: benefit of the doubt of 51 countries on 8 pillar scores by Compind 3.4, checked
/// there against HiGHS to 9e-13.
@Suite("Benefit of the doubt against the reference", .enabled(if: SharedData.isPresent, SharedData.absent))
struct FrontierParityTests {
  @Test("scores agree to 1e-9")
  func scores() throws {
    let table = try ReferenceTable(shared: "reference/coin/asem_c_bod_mpi_geom_on_pillars.csv")
    let pillars = ["Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin"]
    let ours = BenefitOfTheDoubt.scores(of: pillars.map { table[$0] })
    #expect(ours.count == 51)
    for (score, expected) in zip(ours, table["bod"]) {
      #expect(isClose(score.found?.value, try #require(expected), within: 1e-9))
    }
  }
}
