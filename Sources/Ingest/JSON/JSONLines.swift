import IndicatorEngine

/// Reads lines of one JSON object each (JSON Lines) into tables: that of the file, or the one that a member `table`
/// names.
struct JSONLines {
  /// How many faulty lines are kept one by one.
  static let errorLimit = 1000

  private let bytes: UnsafeRawBufferPointer
  private let depthLimit: Int
  /// The tables in the order in which they were met; without a name the file's.
  private(set) var tables: [(name: TableName?, rows: JSONTable)] = []
  /// Lines that are not JSON.
  private(set) var errors: [JSONError] = []
  /// How many more there are.
  private(set) var uncounted = 0

  init(_ bytes: UnsafeRawBufferPointer, depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// Reads the lines from a byte on.
  mutating func read(from start: Int) {
    var events = JSONEvents(bytes, depthLimit: depthLimit)
    var object = JSONObjectReader()
    var (offset, line) = (start, 0)
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      line += 1
      if bytes[offset..<end].contains(where: { $0 > 0x20 }) {
        events.begin(in: offset..<end, line: line)
        do throws(JSONError) {
          try read(&events, &object, line: line)
        } catch {
          note(error)
        }
      }
      offset = end + 1
    }
  }

  private mutating func read(_ events: inout JSONEvents, _ object: inout JSONObjectReader, line: Int)
    throws(JSONError)
  {
    guard try events.next() == .beginObject else {
      while try events.next() != .end {}
      let index = place(of: nil)
      tables[index].rows.skip(to: line - 1)
      tables[index].rows.addStranger()
      return
    }
    try object.read(&events)
    _ = try events.next()
    let (name, members) = named(object.members)
    let index = place(of: name)
    tables[index].rows.skip(to: line - 1)
    tables[index].rows.add(members)
  }

  private mutating func note(_ error: JSONError) {
    if errors.count < JSONLines.errorLimit { errors.append(error) } else { uncounted += 1 }
  }

  /// The table that a member `table` names, and the other members.
  private func named(_ members: [JSONTable.Member]) -> (TableName?, [JSONTable.Member]) {
    for (index, member) in members.enumerated() {
      guard case .text(let text) = member.value, member.name.range.count == 5,
        member.name.string(in: bytes) == "table", let name = TableName(rawValue: text.string(in: bytes))
      else { continue }
      var others = members
      others.remove(at: index)
      return (name, others)
    }
    return (nil, members)
  }

  private mutating func place(of name: TableName?) -> Int {
    if let index = tables.firstIndex(where: { $0.name == name }) { return index }
    tables.append((name, JSONTable(bytes, capacity: 1 << 16)))
    return tables.count - 1
  }
}
