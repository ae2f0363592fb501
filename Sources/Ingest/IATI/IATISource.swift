import IndicatorEngine

/// Reads IATI activity files, 2.01 to 2.03, into grids of our tables.
///
/// The document is streamed: what is kept is one activity and the rows made so far. Structure, codes and the standard's
/// ruleset are checked on the way, and what is broken is told with the id of the rule.
enum IATISource {
  /// The tables of a document, and what was found.
  ///
  /// - Parameters:
  ///   - name: The file's name as findings carry it.
  ///   - language: The language in which titles and comments are wanted.
  ///   - municipalities: Codes of municipalities that are known; locations are kept where they are one of them.
  static func read(
    _ region: ByteRegion, name: String, language: Language = .english, municipalities: Set<String> = [],
    limits: XMLLimits = XMLLimits()
  ) -> GridCarrier.Reading {
    let events = XMLEvents(
      ActivityReader(file: name, language: language, municipalities: municipalities), limits: limits)
    let fault = events.read(region)
    var (findings, rows) = (events.handler.findings, events.handler.rows)
    if let refusal = events.handler.refusal { findings.add(refusal) }
    let grids = rows.finish(&findings)
    var reading = GridCarrier.Reading(findings: findings.all)
    if let fault { reading.findings.append(fault.finding(file: name)) }
    if events.handler.refusal == nil { reading.grids = grids }
    return reading
  }

  /// Whether the beginning of an XML document is that of IATI activities.
  static func isIATI(_ region: ByteRegion, limits: XMLLimits = XMLLimits()) -> Bool {
    XMLRoot(region, limits: limits).isNamed("iati-activities", "iati-organisations", "iati-activity")
  }
}

extension IATIFindings {
  /// Why a document is not read.
  fileprivate mutating func add(_ refusal: ActivityReader.Refusal) {
    switch refusal {
    case .oldVersion(let version): add(.iatiOldVersion, line: 1, ["found": .found(version)])
    case .organisations: add(.iatiOrganisations, line: 1)
    case .other(let root):
      add(.iatiOtherDocument, line: 1, ["found": .found(root), "rule": .text("cvc-elt.1")])
    case .activityTooLarge:
      add(.iatiActivityTooLarge, line: nil, ["limit": .count(ActivityBuffer.elementLimit)])
    }
  }
}
