internal import RealModule

/// The peers of each place, and where they were found by their context, why.
public struct PeerSets: Sendable {
  /// Places by number, without the place itself: the nearest first where they were found by distance, else in order.
  public let peers: [[Int]]
  /// Of each place the peers found by distance, with the distance split by variable and how firmly each is one; empty for
  /// peers chosen otherwise.
  public let nearest: [[Nearest]]
  /// The variables that the distance was taken on.
  public let variables: [String]

  /// A peer found by distance.
  public struct Nearest: Sendable {
    public let peer: PeerDistances.Peer
    /// The share of draws of scales and importances in which it stays among the nearest.
    public let stability: Double
  }

  /// The names of variables that are columns of the municipalities table.
  public static let contextNames = ["population", "density", "area_km2", "latitude", "longitude"]

  /// - Parameter measures: What indicators named as variables are read from.
  init(
    _ portfolio: Portfolio, places: ComparedPlaces, measures: [ComparedMeasure], plan: ComparisonPlan,
    threads: Int
  ) {
    let all = Array(0..<places.count)
    switch plan.peers {
    case .all: peers = all.map { place in all.filter { $0 != place } }
    case .group:
      peers = all.map { place in
        all.filter { $0 != place && places.groups[place] != nil && places.groups[$0] == places.groups[place] }
      }
    case .listed(let codes):
      let listed = codes.compactMap(places.place).sorted()
      peers = all.map { place in listed.filter { $0 != place } }
    case .nearest(let count):
      let columns = PeerSets.columns(portfolio, places, measures, plan.peerVariables)
      variables = columns.map(\.name)
      guard !columns.isEmpty, let distances = PeerDistances(of: columns.map(\.values), .euclid) else {
        peers = all.map { _ in [] }
        nearest = []
        return
      }
      nearest = all.map { place in
        let shares = distances.stability(
          of: place, count: count, resamples: 200, seed: plan.seed, threads: threads)
        return distances.nearest(to: place, count: count).map { peer in
          Nearest(peer: peer, stability: shares.isEmpty ? 0 : shares[peer.unit])
        }
      }
      peers = nearest.map { $0.map(\.peer.unit) }
      return
    }
    nearest = []
    variables = []
  }

  /// The variables that at least two places have, on the scale on which they are compared.
  private static func columns(
    _ portfolio: Portfolio, _ places: ComparedPlaces, _ measures: [ComparedMeasure], _ names: [String]
  ) -> [(name: String, values: [Double?])] {
    let asked = names.isEmpty ? ["population", "density"] : names
    return asked.map { name in (name, column(name, portfolio, places, measures)) }
      .filter { $0.values.count { $0 != nil } >= 2 }
  }

  private static func column(
    _ name: String, _ portfolio: Portfolio, _ places: ComparedPlaces, _ measures: [ComparedMeasure]
  ) -> [Double?] {
    let table = portfolio.municipalities
    switch name {
    // Twice as many inhabitants is the same distance for a village as for a city.
    case "population": return places.population.map(logarithm)
    case "density":
      return zip(places.population, places.area).map { population, area in
        guard let population, let area, area > 0 else { return nil }
        return logarithm(population / area)
      }
    case "area_km2": return places.area.map(logarithm)
    case "latitude": return places.rows.map { table.latitude[$0] }
    case "longitude": return places.rows.map { table.longitude[$0] }
    default: return measures.first { $0.code == name }?.figures.map(\.value) ?? places.codes.map { _ in nil }
    }
  }

  private static func logarithm(_ value: Double?) -> Double? {
    value.flatMap { $0 > 0 ? Double.log($0) : nil }
  }
}
