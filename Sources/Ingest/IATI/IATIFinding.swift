/// Findings about an IATI document: places are lines and the identifier of the activity.
struct IATIFindings {
  let file: String
  private(set) var groups = FindingGroups()

  init(file: String) { self.file = file }

  var all: [Finding] { groups.findings }

  mutating func add(
    _ kind: FindingKind, line: Int?, activity: String = "", severity: Severity? = nil,
    _ arguments: [String: Finding.Argument] = [:]
  ) {
    var place = Location(file: file)
    place.line = line
    place.element = activity.isEmpty ? nil : activity
    groups.add(Finding(kind, at: place, severity: severity, arguments))
  }

  /// A fault of the structure.
  mutating func add(_ fault: StructureCheck.Fault, activity: String) {
    var arguments: [String: Finding.Argument] = [
      "rule": .text(fault.rule), "element": .text(fault.element), "part": .text(fault.part),
    ]
    switch fault.kind {
    case .attributeType, .textType:
      arguments["found"] = .found(fault.found)
      arguments["type"] = .word(.xmlType(fault.type.form))
    case .textUnexpected, .notOnList: arguments["found"] = .found(fault.found)
    default: break
    }
    if let list = fault.list {
      arguments["rule"] = .text(list.rawValue)
      arguments["codes"] = .text(IATIFindings.codes(list))
    }
    add(fault.finding, line: fault.line, activity: activity, arguments)
  }

  /// The codes of a list as a message tells them: `1 Output, 2 Outcome, …`.
  private static func codes(_ list: Codelist) -> String {
    let named = list.named
    if named.isEmpty { return "codelist \(list.rawValue)" }
    return named.map { $0.code == $0.name ? $0.code : "\($0.code) \($0.name)" }.joined(separator: ", ")
  }
}

extension StructureCheck.Fault {
  /// The id of the rule of XML Schema that the fault breaks.
  var rule: String {
    switch kind {
    case .childMissing, .childRepeated, .childOutOfOrder, .childUnknown: "cvc-complex-type.2.4"
    case .childInText: "cvc-complex-type.2.2"
    case .textUnexpected: "cvc-complex-type.2.3"
    case .attributeUnknown: "cvc-complex-type.3.2.2"
    case .attributeMissing: "cvc-complex-type.4"
    case .attributeType, .textType: "cvc-datatype-valid.1"
    case .notOnList: ""
    }
  }

  var finding: FindingKind {
    switch kind {
    case .childMissing: .iatiElementMissing
    case .childRepeated: .iatiElementRepeated
    case .childOutOfOrder: .iatiElementOrder
    case .childUnknown, .childInText: .iatiElementUnknown
    case .attributeMissing: .iatiAttributeMissing
    case .attributeUnknown: .iatiAttributeUnknown
    case .textUnexpected: .iatiTextUnexpected
    case .attributeType: .iatiAttributeType
    case .textType: .iatiTextType
    case .notOnList: .iatiCodeUnknown
    }
  }
}

extension ValueType {
  /// The type as messages tell it.
  var form: FindingWord.XMLForm {
    switch self {
    case .date: .date
    case .time: .time
    case .flag: .flag
    case .decimal: .decimal
    case .int, .count, .whole: .whole
    case .string, .uri, .token: .word
    }
  }
}
