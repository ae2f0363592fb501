/// The lists of others that are recognised by their headings; a mapping of the user's own comes first.
///
/// One file a format, each a value: no code of its own. Only formats whose fields are known stand here.
enum ForeignLists {
  /// All of them; the first whose headings fit is taken.
  static let all: [ForeignTable] = [
    kohesio, kohesioExport, article49, annexXII, annexXIIUncoded, isunProjects, isunBeneficiaries,
    umisContracts,
    romanianOperations, romanian2007, ogpCommitments, dhis2Values, dhis2Elements, dhis2Indicators, dhis2Units,
    cohesionFinance, cohesionAchievement,
    compositeMeta, compositeData, worldBank, yearly,
  ]
}
