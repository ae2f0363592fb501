import IndicatorEngine

extension ForeignLists {
  /// Operations of the EU funds 2014–2020 in the 33 columns of the Kohesio validator.
  ///
  /// Traps: samples write `Cofinancing_Rate` where the schema has `CoFinancing_Rate`; headings are folded, so both are
  /// found. `Operation_End_Date` is required of running operations too, so it is the planned end and no fact. The rate is
  /// kept as it stands, whatever its scale, and so is the point, which is written longitude first.
  ///
  /// > The validator's schema: `methods/rules.md` §5.2.
  static let kohesio = ForeignTable(
    name: "kohesio",
    headings: [
      ["Operation_Unique_Identifier"], ["Operation_Name_Programme_Language", "Operation_Name_English"],
      ["Total_Eligible_Expenditure_amount"], ["Total_Eligible_Expenditure_Currency"],
    ],
    // The schema: days as dd/MM/yyyy.
    reading: [
      ForeignTable.Reading(.dates, "dmy:Operation_Start_Date"),
      ForeignTable.Reading(.dates, "dmy:Operation_End_Date"),
      ForeignTable.Reading(.dates, "dmy:Operation_Expected_End_Date"),
      ForeignTable.Reading(.dates, "dmy:Date_Of_Last_Update"),
    ],
    views: [
      TableView(
        .operations,
        of: [
          "code": "Operation_Unique_Identifier",
          "title": ["Operation_Name_Programme_Language", "Operation_Name_English"],
          "programme": "Programme_Code",
          "priority": "Program_Priority_Axis_Code",
          "specific_objective": "Program_Specific_Objective_Code",
          "fund": "Fund_Code",
          "type": "Category_Of_Intervention",
          "beneficiary": "Beneficiary_Name",
          "start": "Operation_Start_Date",
          "original_end": "Operation_Expected_End_Date",
          "end": "Operation_End_Date",
          "eligible": "Total_Eligible_Expenditure_amount",
          "currency": "Total_Eligible_Expenditure_Currency",
          "recorded": "Date_Of_Last_Update",
        ]),
      TableView(
        .programmes,
        of: [
          "code": "Programme_Code", "title": "Programme_Name", "period": "Programming_Period",
          "framework": FieldSource("Programming_Period").translating([
            "2014-2020": "eu-2014-2020", "2021-2027": "eu-2021-2027",
          ]),
        ], repeats: .dropped),
    ])

  /// What the Kohesio web site hands out as a table.
  ///
  /// Of cells that hold several values with `|` between them nothing is taken apart. The currency is not stated: a flag
  /// or a setting must say it.
  ///
  /// > Columns: `methods/rules.md` §5.2.
  static let kohesioExport = ForeignTable(
    name: "kohesio-export",
    headings: [["PROJECT NAME"], ["TOTAL BUDGET"], ["AMOUNT EU SUPPORT"], ["START DATE"], ["END DATE"]],
    views: [
      TableView(
        .operations,
        of: [
          "code": "ID", "title": "PROJECT NAME", "total": "TOTAL BUDGET", "eu": "AMOUNT EU SUPPORT",
          "start": "START DATE", "end": "END DATE",
        ])
    ])
}
