/// Places that merged or split: figures before and after the change are not about the same territory.
enum Successor {
  /// The days on which a place changed, by its code: as one that went, or as one that came of others. A place that is
  /// its own only successor did not change.
  static func changeDays(in successions: Successions) -> [String: [Day]] {
    var days: [String: [Day]] = [:]
    for row in 0..<successions.count {
      guard let old = successions.old[row], let new = successions.new[row], let day = successions.day[row],
        old != new
      else { continue }
      for place in [old, new] where !(days[place]?.contains(day) ?? false) {
        days[place, default: []].append(day)
      }
    }
    return days
  }
}
