/// Reads the members of one object after the other, without their nested values.
struct JSONObjectReader {
  /// The members of the object that was read last, in their order.
  private(set) var members: [JSONTable.Member] = []

  /// Reads an object whose begin was the last event.
  mutating func read(_ events: inout JSONEvents) throws(JSONError) {
    members.removeAll(keepingCapacity: true)
    while case .name(let name) = try events.next() {
      let value: JSONTable.Value
      switch try events.next() {
      case .text(let text): value = .text(text)
      case .number(let range): value = .number(range)
      case .flag(let flag): value = .flag(flag)
      case .beginObject, .beginArray:
        try events.skipContainer()
        value = .nested
      case .null, .name, .endObject, .endArray, .end: value = .null
      }
      members.append(JSONTable.Member(name: name, value: value))
    }
  }
}
