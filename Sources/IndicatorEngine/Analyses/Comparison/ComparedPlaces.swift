/// The places that are compared, by code: rows of the municipalities table that exist at the as-of day.
///
/// A place that merged into others by the as-of day is none of them: its figures speak of a territory that the table of
/// successions gave to somebody else, and are carried over to it.
public struct ComparedPlaces: Sendable {
  /// Rows of the municipalities table, by code.
  public let rows: [Int]
  /// Codes, in order.
  public let codes: [String]
  /// Inhabitants; nil where not stated.
  public let population: [Double?]
  /// The day of the population figure.
  public let populationDay: [Day?]
  /// Square kilometres; nil where not stated.
  public let area: [Double?]
  /// The stated group; nil for none.
  public let groups: [String?]
  /// Codes of the table that are left out because they merged or split by the as-of day.
  public let succeeded: [String]
  /// How borders changed by the as-of day.
  let borders: BorderChanges
  /// Codes of places that went by the as-of day, in order: their figures have a number behind those of the places.
  let former: [String]
  private let places: [String: Int]
  private let formerPlaces: [String: Int]

  init(_ portfolio: Portfolio, asOf: Day, members: [String]?) {
    let table = portfolio.municipalities
    let gone = ComparedPlaces.gone(portfolio.successions, asOf: asOf)
    let chosen = members.map(Set.init)
    var rows: [(code: String, row: Int)] = []
    var succeeded: [String] = []
    for row in 0..<table.count {
      guard let code = table.code[row], chosen?.contains(code) ?? true,
        portfolio.municipalityIndex.row(of: code) == row
      else { continue }
      if gone.contains(code) { succeeded.append(code) } else { rows.append((code, row)) }
    }
    rows.sort { $0.code < $1.code }
    self.rows = rows.map(\.row)
    codes = rows.map(\.code)
    population = rows.map { table.population[$0.row] }
    populationDay = rows.map { table.populationDate[$0.row] }
    area = rows.map { table.areaKm2[$0.row] }
    groups = rows.map { table.group[$0.row] }
    self.succeeded = succeeded.sorted()
    places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    borders = BorderChanges(portfolio.successions, asOf: asOf)
    // Places that are there and not asked for may have been parts of one that is.
    let known = places
    former = borders.oldCodes.filter { known[$0] == nil }
    formerPlaces = Dictionary(
      uniqueKeysWithValues: former.enumerated().map { ($1, known.count + $0) })
  }

  /// Places whose borders changed by the as-of day: figures of earlier periods are carried to the present ones.
  public var changed: [Int] {
    guard let first = borders.firstDay else { return [] }
    return codes.indices.filter { borders.changed(codes[$0], from: first) }
  }

  /// Number of places.
  public var count: Int { codes.count }

  /// The place with this code, nil where it is not compared.
  public func place(of code: String) -> Int? { places[code] }

  /// The place that this code stands for now: itself, or the one it became as a whole; nil where it is not compared.
  func presentPlace(of code: String) -> Int? {
    places[code] ?? borders.successor(of: code).flatMap { places[$0] }
  }

  /// The number of a code's series: its place, or behind the places that of one that went.
  func series(of code: String) -> Int? { places[code] ?? formerPlaces[code] }

  /// Whether any place has an operation of its own. What several places share says the same of each of them: comparing it
  /// would compare the key by which it was split.
  func haveOwnOperations(in portfolio: Portfolio) -> Bool {
    let shared = Set(sharedOperations(portfolio))
    let operations = portfolio.operations
    return (0..<operations.count).contains { row in
      !shared.contains(row) && (operations.municipality[row].flatMap(place) != nil)
    }
  }

  /// Rows of operations that the table of shares gives to several places.
  private func sharedOperations(_ portfolio: Portfolio) -> [Int] {
    var parts: [Int: Int] = [:]
    for row in 0..<portfolio.shares.count {
      if let operation = portfolio.shares.operation[row].flatMap(portfolio.operationIndex.row) {
        parts[operation, default: 0] += 1
      }
    }
    return parts.filter { $0.value > 1 }.map(\.key)
  }

  /// Codes that others took over by a day.
  private static func gone(_ successions: Successions, asOf: Day) -> Set<String> {
    var gone: Set<String> = []
    var staying: Set<String> = []
    for row in 0..<successions.count {
      guard let old = successions.old[row], let new = successions.new[row], let day = successions.day[row],
        day <= asOf
      else { continue }
      // A place that keeps its code through the change still exists.
      if old == new { staying.insert(old) } else { gone.insert(old) }
    }
    return gone.subtracting(staying)
  }
}
