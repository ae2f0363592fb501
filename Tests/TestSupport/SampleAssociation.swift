import Foundation

/// A made-up association of any number of municipalities, the same bytes for the same seed: a percentage, a count, an
/// amount, an index with standard errors, a figure that should fall, three years, gaps of every kind, and a hierarchy of
/// indicators.
///
///     try SampleAssociation(places: 265).write(to: folder)
///
/// Codes of Bulgarian municipalities may be given, so that a map can be drawn of made-up figures.
public struct SampleAssociation: Sendable {
  private let codes: [String]
  private let seed: UInt64

  /// - Parameters:
  ///   - places: Number of municipalities.
  ///   - codes: Their codes; made up where there are none.
  public init(places: Int, codes: [String]? = nil, seed: UInt64 = 7) {
    self.codes = codes ?? (1...max(1, places)).map { "M" + String(10_000 + $0).dropFirst() }
    self.seed = seed
  }

  /// The tables by file name.
  public func tables() -> [String: String] {
    var random = SeededGenerator(seed: seed)
    func share() -> Double { Double(random.next() >> 11) / 9_007_199_254_740_992 }
    var municipalities = ["code,name,country,population,population_date,area_km2,group,source"]
    var observations = [
      "indicator,municipality,period,value,numerator,denominator,standard_error,state,source"
    ]
    for (number, code) in codes.enumerated() {
      // Populations span three orders of magnitude, as they do in every country.
      let population = Int(800 * pow(400, share() * share() + share() * 0.2))
      let area = 20 + Int(share() * 900)
      municipalities.append(
        "\(code),Община \(number + 1),BG,\(population),2021-12-31,\(area),Група \(number % 3 + 1),illustrative"
      )
      let rate = 0.6 + 0.3 * share()
      for year in 2020...2022 {
        func add(_ indicator: String, _ cells: String) {
          observations.append("\(indicator),\(code),\(year),\(cells),illustrative")
        }
        let asked = 5 + population / 90
        let answered = Int((Double(asked) * min(1, rate + 0.04 * share())).rounded())
        if share() < 0.03 {
          add("ANSWERED", ",,,,not-provided")
        } else {
          add("ANSWERED", ",\(answered),\(asked),,")
        }
        let events = Int(Double(population) * (0.002 + 0.004 * share()))
        if share() < 0.04 { add("MEETINGS", ",,,,suppressed") } else { add("MEETINGS", "\(events),,,,") }
        add("FUNDS", "\(population * (3 + Int(share() * 20))),,,,")
        let index = (300 + (share() * 500).rounded()) / 10
        if share() < 0.05 { add("SURVEY", ",,,,missing") } else { add("SURVEY", "\(index),,,1.8,") }
        add("DELAY", "\((50 + (share() * 250).rounded()) / 10),,,,")
      }
    }
    let indicators = [
      "code,name,unit,kind,measure,direction,accumulates,over_places,factor,parent,index_weight,goalpost_low,goalpost_high,source",
      "INDEX,Индекс на участието,,,index,increase,stock,none,,,,,,illustrative",
      "ACCESS,Достъп,,,index,increase,stock,none,,INDEX,0.6,,,illustrative",
      "TRUST,Доверие,,,index,increase,stock,none,,INDEX,0.4,,,illustrative",
      "ANSWERED,Отговорени в срок сигнали,%,result,percent,increase,flow,weighted,100,ACCESS,1,50,100,illustrative",
      "MEETINGS,Участия в обсъждания,участия,result,count,increase,flow,sum,,ACCESS,1,,,illustrative",
      "FUNDS,Средства за проекти на граждани,BGN,financial,amount,increase,flow,sum,,TRUST,1,,,illustrative",
      "SURVEY,Оценка на гражданите,точки,impact,index,increase,stock,none,,TRUST,2,0,100,illustrative",
      "DELAY,Време за отговор,дни,result,ratio,decrease,stock,none,,ACCESS,1,30,5,illustrative",
    ]
    return [
      "municipalities.csv": municipalities.joined(separator: "\n") + "\n",
      "indicators.csv": indicators.joined(separator: "\n") + "\n",
      "observations.csv": observations.joined(separator: "\n") + "\n",
    ]
  }

  /// Writes the tables into a folder that is there.
  public func write(to folder: String) throws {
    for (name, text) in tables().sorted(by: { $0.key < $1.key }) {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
  }
}
