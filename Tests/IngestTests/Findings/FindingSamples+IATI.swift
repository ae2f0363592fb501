import IndicatorEngine
import Ingest

extension FindingSamples {
  private static func at(_ line: Int, _ activity: String? = "BG-1-77") -> Location {
    var place = Location(file: "act.xml")
    place.line = line
    place.element = activity
    return place
  }

  private static func structure(
    _ kind: FindingKind, _ rule: String, _ element: String, _ part: String = "",
    _ more: [String: Finding.Argument] = [:]
  ) -> Finding {
    let facts: [String: Finding.Argument] = [
      "rule": .text(rule), "element": .text(element), "part": .text(part),
    ]
    return Finding(kind, at: at(12), facts.merging(more) { first, _ in first })
  }

  /// Findings about IATI activities.
  static let iati: [Finding] = [
    Finding(.iatiOldVersion, at: at(1, nil), ["found": .found("1.03")]),
    Finding(.iatiVersionUnknown, at: at(1, nil), ["found": .found("2.30")]),
    Finding(.iatiOrganisations, at: at(1, nil)),
    Finding(.iatiOtherDocument, at: at(1, nil), ["found": .found("feed"), "rule": .text("cvc-elt.1")]),
    Finding(.iatiActivityTooLarge, at: at(9, nil), ["limit": .count(4_000_000)]),
    structure(.iatiElementMissing, "cvc-complex-type.2.4", "iati-activity", "title"),
    structure(.iatiElementRepeated, "cvc-complex-type.2.4", "budget", "value"),
    structure(.iatiElementOrder, "cvc-complex-type.2.4", "iati-activity", "sector"),
    structure(.iatiElementUnknown, "cvc-complex-type.2.4", "result", "remark"),
    structure(
      .iatiTextUnexpected, "cvc-complex-type.2.3", "title", "", ["found": .found("Clean water")]),
    structure(.iatiAttributeMissing, "cvc-complex-type.4", "value", "value-date"),
    structure(.iatiAttributeUnknown, "cvc-complex-type.3.2.2", "sector", "ref"),
    structure(
      .iatiAttributeType, "cvc-datatype-valid.1", "activity-date", "iso-date",
      ["found": .found("31.12.2023"), "type": .word(.xmlType(.date))]),
    structure(
      .iatiTextType, "cvc-datatype-valid.1", "value", "",
      ["found": .found("1,000"), "type": .word(.xmlType(.decimal))]),
    structure(
      .iatiCodeUnknown, "ResultType", "result", "type",
      ["found": .found("output"), "codes": .text("1 Output, 2 Outcome, 3 Impact, 9 Other")]),
    Finding(.iatiRule, at: at(12), ["rule": .text("3.1.2"), "sentence": .word(.iatiRule("3.1.2"))]),
    Finding(.iatiMixedCommitments, at: at(12)),
    Finding(
      .iatiBudgetReplaced, at: at(40), ["period": .text("2023-01-01/2023-12-31"), "found": .found("50000")]),
    Finding(
      .iatiNotCarried, at: at(74),
      ["element": .text("transaction 11 Incoming Commitment"), "count": .count(3)]),
  ]
}
