import IndicatorEngine

extension ForeignLists {
  /// Commitments of the Open Government Partnership in the columns of its public data set.
  ///
  /// The identifier alone does not name a commitment: plan and number belong to it. Assessments become rows of their own;
  /// what was not assessed ("ND", "NA", a blank cell) is no assessment. Texts of the scales stay as they stand, because
  /// their wording changed between rounds.
  ///
  /// > Columns: `methods/rules.md` §6.3; scales: §6.2.
  static let ogpCommitments = ForeignTable(
    name: "ogp-commitments",
    headings: [
      ["Commitment Unique Identifier"], ["Commitment Title"], ["Action Plan Number"], ["Commitment Number"],
    ],
    reading: ["ND", "NA", "N/A", "n/a", "nd", "na"].map { ForeignTable.Reading(.missing, $0) },
    views: [
      TableView(
        .operations,
        of: [
          "code": .template(key), "title": "Commitment Title", "lead": "Lead Institution",
          "programme": .template(plan), "type": "Theme",
        ]),
      TableView(
        .programmes,
        of: [
          "code": .template(plan), "title": .template("{Country/Locality}, action plan {Action Plan Number}"),
          "framework": .constant("ogp-national"),
        ], repeats: .dropped),
    ]
      + [
        ("completion", ["Completion (Progress Report)", "Completion (End of Term)", "Completion"]),
        ("potential-impact", ["Potential Impact"]),
        ("specificity", ["Specificity"]),
        ("verifiability", ["Verifiability"]),
        ("ambition", ["Potential for Results", "Ambition"]),
        ("did-it-open-government", ["Did It Open Government (Overall)", "Did It Open Government"]),
        ("value-access-to-information", ["OGP Value Access To Information"]),
        ("value-civic-participation", ["OGP Value Civic Participation"]),
        ("value-public-accountability", ["OGP Value Public Accountability"]),
        ("value-technology", ["OGP Value Technology"]),
      ].map(assessment))

  private static let key = "{Commitment Unique Identifier}/{Action Plan Number}/{Commitment Number}"
  private static let plan = "{Country/Locality} {Action Plan Number}"

  private static func assessment(scale: String, headings: [String]) -> TableView {
    TableView(
      .assessments,
      of: [
        "operation": .template(key), "scale": .constant(scale), "value": FieldSource(any: headings),
      ])
  }
}
