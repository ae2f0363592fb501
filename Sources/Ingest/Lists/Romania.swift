import IndicatorEngine

extension ForeignLists {
  /// Lists of projects of Romanian authorities: each words its headings differently, so each field has many, and longer
  /// beginnings win over shorter ones (`Valoare eligibila (lei)`).
  ///
  /// The currency is that of the heading (`lei`), of a column, of a flag or a setting.
  ///
  /// > Synonyms: `methods/rules.md` §5.4.
  static let romanianOperations = ForeignTable(
    name: "romania-operations",
    headings: [
      codes, recipients, titles,
      ["Valoare eligibilă*", "Valoare totală*", "Total valoare*", "Valoarea totală*"],
    ],
    views: [
      TableView(
        .operations,
        of: [
          "code": FieldSource(any: codes),
          "title": FieldSource(any: titles),
          "beneficiary": FieldSource(any: recipients),
          "start": [
            "data început*", "data de începere*", "data începerii*", "data semnării contractului*",
          ],
          "end": ["data finalizare*", "data de finalizare*", "data finalizării*", "data de încheiere*"],
          "eligible": ["valoare eligibilă*", "valoarea eligibilă*", "cheltuieli eligibile*"],
          "total": ["valoare totală*", "valoarea totală*", "total valoare*"],
          "eu": ["contribuție UE*", "valoare UE*", "fonduri UE*", "FEDR*", "FSE*", "finanțare UE*"],
          "fund": ["fond", "fondul", "fond*"],
          "programme": ["program", "programul", "program operațional*", "denumire program*"],
          "priority": ["axa prioritară*", "axă prioritară*", "prioritate*"],
          "specific_objective": ["obiectiv specific*", "obiectivul specific*", "obiectiv*"],
          "type": ["cod intervenție*", "domeniu de intervenție*", "categorie de intervenție*"],
          "municipality": ["județ", "județul", "județ*", "judeţ*"],
          "status": FieldSource(any: ["stadiu*", "stadiul proiectului*", "stare*"]).translating([
            "Proiect finalizat": "completed", "Proiect nefinalizat": "running",
          ]),
          "currency": ["moneda", "monedă", "valuta"],
        ]),
      TableView(
        .payments,
        of: [
          "operation": FieldSource(any: codes), "amount": ["plăți către beneficiari*", "plăți*"],
          "basis": .constant("paid"), "currency": ["moneda", "monedă", "valuta"],
        ]),
    ])

  private static let codes = [
    "cod SMIS", "cod SMIS 2014", "cod SMIS 2021", "cod MySMIS", "cod proiect", "cod SMIS*", "cod MySMIS*",
  ]
  private static let recipients = [
    "beneficiar", "denumire beneficiar", "nume beneficiar", "solicitant", "beneficiar*",
    "denumire beneficiar*",
  ]
  private static let titles = [
    "titlu", "titlu proiect", "titlul proiectului", "denumire proiect", "denumirea proiectului", "titlu*",
  ]

  /// The older Romanian list 2007–2013, half of its headings English.
  ///
  /// > Columns: `methods/rules.md` §5.4.
  static let romanian2007 = ForeignTable(
    name: "romania-2007-2013",
    headings: [
      ["Cod SMIS"], ["Titlu"], ["Beneficiar"], ["FEDR"], ["own contribution*"], ["Ineligible Expenses*"],
    ],
    views: [
      TableView(
        .operations,
        of: [
          "code": "Cod SMIS", "title": "Titlu", "beneficiary": "Beneficiar", "eu": "FEDR",
          "national": "member state amount*", "own": "own contribution*", "total": "total amount*",
          "municipality": "County", "priority": "Priority Axis", "type": "Intervention Category",
          "fund": .constant("FEDR"),
          "currency": ["Currency", "moneda"],
        ])
    ])
}
