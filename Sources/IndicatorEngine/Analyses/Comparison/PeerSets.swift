/// The peers of each place.
struct PeerSets {
  /// Places by number, without the place itself, in order.
  let peers: [[Int]]

  init(_ portfolio: Portfolio, places: ComparedPlaces, choice: PeerChoice) {
    let all = Array(0..<places.count)
    switch choice {
    case .all: peers = all.map { place in all.filter { $0 != place } }
    case .group:
      peers = all.map { place in
        all.filter { $0 != place && places.groups[place] != nil && places.groups[$0] == places.groups[place] }
      }
    case .listed(let codes):
      let listed = codes.compactMap(places.place).sorted()
      peers = all.map { place in listed.filter { $0 != place } }
    }
  }
}
