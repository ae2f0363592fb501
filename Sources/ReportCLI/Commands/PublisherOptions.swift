import ArgumentParser
import Ingest

/// Who publishes a file of IATI; what is not given is taken from `publisher` in the settings.
struct PublisherOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "IATI: the identifier of the organisation that publishes, as BG-EIK-000776285.", valueName: "identifier"
    ))
  var reportingOrg: String?

  @Option(help: ArgumentHelp("IATI: the name of that organisation.", valueName: "name"))
  var reportingOrgName: String?

  @Option(
    help: ArgumentHelp(
      "IATI: what kind of organisation it is, by the list OrganisationType: 10 government, 11 local government, 22 national NGO …",
      valueName: "code"),
    completion: .list(IATIPublisher.types.map(\.code)))
  var reportingOrgType: String?

  func validate() throws {
    if let reportingOrg, !IATIPublisher.isReference(reportingOrg) {
      throw ValidationError(
        "--reporting-org \(reportingOrg): expected an identifier without blanks and / & | ?, as BG-EIK-000776285."
      )
    }
    if let reportingOrgName, reportingOrgName.allSatisfy(\.isWhitespace) {
      throw ValidationError("--reporting-org-name: expected a name.")
    }
    if let reportingOrgType, !IATIPublisher.types.contains(where: { $0.code == reportingOrgType }) {
      let list = IATIPublisher.types.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
      throw ValidationError("--reporting-org-type \(reportingOrgType): expected one of \(list).")
    }
  }

  /// The publisher; the flags win over the settings.
  func publisher(_ settings: SettingsPublisher) throws -> IATIPublisher {
    let known = (
      reportingOrg ?? settings.reference, reportingOrgName ?? settings.name, reportingOrgType ?? settings.type
    )
    if case (let reference?, let name?, let type?) = known {
      return IATIPublisher(reference: reference, name: name, type: type)
    }
    let flags = [
      ("--reporting-org", known.0), ("--reporting-org-name", known.1), ("--reporting-org-type", known.2),
    ]
    let missing = flags.filter { $0.1 == nil }.map(\.0).joined(separator: ", ")
    throw CommandFailure(
      .usage,
      "a file of IATI says who publishes it; missing: \(missing). Fix: add it, or reference, name and type under "
        + "publisher in merilo.yaml.")
  }
}
