import Foundation
import IndicatorEngine
import TestSupport
import Testing

/// Every column of the reference results, computed there in exact rational arithmetic. Tolerance 1e-9 relative: our
/// sums of a few binary numbers err by some units of the last place, about 1e-15.
@Suite("Earned value against the reference") struct EarnedValueParityTests {
  /// The columns of the reference and ours.
  static let columns: [(name: String, ours: @Sendable (DeliveryIndices) -> Estimate<Double>)] = [
    ("PV", { $0.value.planned }), ("EV", { $0.value.earned }), ("AC", { $0.value.actual }),
    ("CV", { $0.value.costVariance }), ("SV", { $0.value.scheduleVariance }),
    ("CPI", { $0.value.costPerformance }), ("SPI", { $0.value.schedulePerformance }),
    ("ES", { $0.schedule.earned }), ("SVt", { $0.schedule.variance }), ("SPIt", { $0.schedule.performance }),
    ("EAC_cpi", { $0.value.estimateTypical }), ("EAC_atyp", { $0.value.estimateRemaining }),
    ("EAC_cpi_spi", { $0.value.estimateCombined }), ("EAC_cpi_spit", { $0.estimateCombinedByTime }),
    ("TCPI_bac", { $0.value.toCompleteBudget }), ("VAC", { $0.value.varianceAtCompletion }),
    ("IEACt", { $0.schedule.duration }), ("IEACt_atyp", { $0.schedule.durationAsPlanned }),
    ("TSPI_PD", { $0.schedule.toComplete }), ("PV_dur", { $0.durationByValue }),
    ("ED", { $0.earnedDuration }), ("EDM", { $0.durationByEarnedDuration }),
    ("pct", { $0.value.percentComplete }),
  ]

  @Test(
    "agrees in every column of every period", .enabled(if: SharedData.isPresent, SharedData.absent),
    arguments: ["evm_case1", "evm_municipal5"])
  func agrees(_ name: String) throws {
    let plan = try column("PV", of: "\(name)_baseline")
    let ours = DeliveryIndices.series(
      plan: plan, earned: try column("EV", of: name), actual: try column("AC", of: name))
    let reference = try #require(
      JSONSerialization.jsonObject(with: SharedData.data("reference/risk/results/\(name).json"))
        as? [String: Any])
    let rows = try #require(reference["rows"] as? [[String: Any]])
    #expect(rows.count == ours.count && !rows.isEmpty)
    for (row, indices) in zip(rows, ours) {
      #expect(Set(row.keys) == Set(EarnedValueParityTests.columns.map(\.name) + ["t"]))
      for (name, value) in EarnedValueParityTests.columns {
        let found = value(indices).found
        if let expected = row[name] as? Double {
          #expect(isClose(found, expected, within: 1e-9), "\(name) at t = \(row["t"] ?? "?")")
        } else {
          #expect(found == nil, "\(name) is undefined at t = \(row["t"] ?? "?")")
        }
      }
    }
  }

  /// A column of a small, unquoted CSV file of numbers.
  private func column(_ name: String, of file: String) throws -> [Double] {
    let text = String(decoding: try SharedData.data("reference/risk/data/\(file).csv"), as: UTF8.self)
    let rows = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    let index = try #require(rows.first?.firstIndex(of: name))
    return try rows.dropFirst().map { try #require(Double($0[index])) }
  }
}
