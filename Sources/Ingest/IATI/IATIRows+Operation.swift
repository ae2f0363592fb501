import IndicatorEngine

extension IATIRows {
  /// The activity as an operation.
  mutating func addOperation(_ whole: ActivityFacts, _ money: CommittedMoney) {
    let activity = whole.activity
    let title = narratives.text(of: activity.child(names.title, of: 1), activity)
    let parent = self.parent(whole)
    operations.text(whole.identifier)
    operations.sentence(title, activity)
    operations.text(parent ?? "")
    operations.text(organisations("1", whole).first ?? "")
    operations.word(mainSector(activity), activity)
    operations.text(organisations("4", whole).joined(separator: "; "))
    operations.text(places(activity).count == 1 ? places(activity)[0] : "")
    operations.day(money.firstDay)
    operations.day(date("2", activity) ?? date("1", activity))
    operations.day(date("3", activity))
    operations.day(date("4", activity))
    operations.text(status(whole))
    if let sum = money.sum { operations.number(sum) } else { operations.empty() }
    let currency = money.sum == nil ? whole.currency.map(activity.string) ?? "" : money.currency
    operations.text(currency)
    operations.text(organisations("2", whole).first ?? "")
    operations.word(activity.filled(names.uri, of: 1), activity)
    operations.day(whole.recorded)
    operations.endRow(line: activity.elements[1].line, name: whole.identifier)
    if let parent { parents[parent] = parents[parent] ?? "" }
    noteTitle(title, whole)
  }

  /// Keeps the title of an activity that others belong to: it becomes the programme's.
  private mutating func noteTitle(_ title: ActivityBuffer.Text?, _ whole: ActivityFacts) {
    guard let title, related("2", whole) != nil else { return }
    titles[whole.identifier] = whole.activity.string(title)
  }

  /// The first parent (related activity of type 1), as the programme.
  private func parent(_ whole: ActivityFacts) -> String? { related("1", whole) }

  private func related(_ type: StaticString, _ whole: ActivityFacts) -> String? {
    let activity = whole.activity
    var found: String?
    activity.forEachChild(names.related, of: 1) { related in
      guard found == nil, activity.isText(activity.attribute(names.type, of: related), type) else { return }
      found = activity.filled(names.ref, of: related).map(activity.string)
    }
    return found
  }

  /// Organisations of a role, by name, else by identifier.
  private func organisations(_ role: StaticString, _ whole: ActivityFacts) -> [String] {
    let activity = whole.activity
    var found: [String] = []
    activity.forEachChild(names.participatingOrg, of: 1) { organisation in
      guard activity.isText(activity.attribute(names.role, of: organisation), role) else { return }
      let name = narratives.text(of: organisation, activity) ?? activity.filled(names.ref, of: organisation)
      if let name { found.append(activity.string(name)) }
    }
    return found
  }

  /// The earliest day of a type of activity date.
  private func date(_ type: StaticString, _ activity: ActivityBuffer) -> Day? {
    var found: Day?
    activity.forEachChild(names.date, of: 1) { date in
      guard activity.isText(activity.attribute(names.type, of: date), type),
        let day = day(of: activity.attribute(names.isoDate, of: date), activity)
      else { return }
      if let first = found { found = min(first, day) } else { found = day }
    }
    return found
  }

  /// Pipeline is planned, implementation running, finalisation and closed completed, cancelled terminated; suspended has
  /// no place and is counted as not carried.
  private mutating func status(_ whole: ActivityFacts) -> String {
    let activity = whole.activity
    guard let element = activity.child(names.status, of: 1),
      let code = activity.filled(names.code, of: element)
    else {
      return ""
    }
    switch activity.string(code) {
    case "1": return "planned"
    case "2": return "running"
    case "3", "4": return "completed"
    case "5": return "terminated"
    case let other:
      lose("activity-status \(other) \(Codelist.activityStatus.name(of: other) ?? "")", whole, element)
      return ""
    }
  }

  /// The sector of the DAC's list with the greatest share; the first of equals.
  private func mainSector(_ activity: ActivityBuffer) -> ActivityBuffer.Text? {
    var best: (share: FixedDecimal, code: ActivityBuffer.Text)?
    activity.forEachChild(names.sector, of: 1) { sector in
      let vocabulary = activity.filled(names.vocabulary, of: sector)
      guard vocabulary == nil || activity.isText(vocabulary, "1"),
        let code = activity.filled(names.code, of: sector)
      else {
        return
      }
      let share = activity.attribute(names.percentage, of: sector).flatMap(activity.decimal) ?? .zero
      if let known = best, known.share >= share { return }
      best = (share, code)
    }
    return best?.code
  }

  // MARK: Places

  /// The known municipalities that the locations of an activity name by `ref`, `location-id` or `administrative`.
  private func places(_ activity: ActivityBuffer) -> [String] {
    if municipalities.isEmpty { return [] }
    var found: [String] = []
    activity.forEachChild(names.location, of: 1) { location in
      let codes = locationCodes(location, activity)
      if let place = codes.first(where: municipalities.contains), !found.contains(place) {
        found.append(place)
      }
    }
    return found
  }

  private func locationCodes(_ location: Int, _ activity: ActivityBuffer) -> [String] {
    var codes = [activity.filled(names.ref, of: location)].compactMap { $0 }
    for name in [names.locationID, names.administrative] {
      activity.forEachChild(name, of: location) { place in
        if let code = activity.filled(names.code, of: place) { codes.append(code) }
      }
    }
    return codes.map(activity.string)
  }

  /// Recipient regions that are known municipalities become shares, by their percentages.
  mutating func addPlaces(_ whole: ActivityFacts) {
    if municipalities.isEmpty { return }
    let activity = whole.activity
    activity.forEachChild(names.recipientRegion, of: 1) { region in
      guard let code = activity.filled(names.code, of: region).map(activity.string),
        municipalities.contains(code),
        let percentage = activity.attribute(names.percentage, of: region).flatMap(activity.decimal)
      else { return }
      shares.text(whole.identifier)
      shares.text(code)
      shares.number(percentage.hundredth)
      shares.day(whole.recorded)
      shares.endRow(line: activity.elements[region].line, name: whole.identifier)
    }
  }
}
