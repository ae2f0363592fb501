/// What a JSON document of data values says once for all of them: data set, period, organisation unit; and which members
/// of documents that describe them are passed over.
enum DHIS2Document {
  /// The member of a document that holds the values.
  static let values = "dataValues"

  private static let shared: Set<String> = [
    "dataSet", "completeDate", "period", "orgUnit", "attributeOptionCombo",
  ]

  /// Whether a member of an object of a metadata document is one of those that name nothing, and are not read.
  static func isDescription(_ table: String, _ member: String) -> Bool {
    ["dataElements", "organisationUnits"].contains(table)
      && !["id", "code", "name", "displayName", "shortName"].contains(member)
  }

  /// Those members, wherever in the document they stand; none where it is not sound up to its values.
  static func shared(in bytes: UnsafeRawBufferPointer, from start: Int, depthLimit: Int) -> [JSONTable.Member]
  {
    var events = JSONEvents(bytes, depthLimit: depthLimit)
    events.begin(in: start..<bytes.count, line: 1)
    var members: [JSONTable.Member] = []
    do throws(JSONError) {
      guard try events.next() == .beginObject else { return [] }
      while case .name(let name) = try events.next() {
        switch try events.next() {
        case .text(let text) where shared.contains(name.string(in: bytes)):
          members.append(JSONTable.Member(name: name, value: .text(text)))
        case .beginArray, .beginObject: try events.skipContainer()
        default: continue
        }
      }
    } catch {
      // The reading itself tells where and why.
      return []
    }
    return members
  }
}
