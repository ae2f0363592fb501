import IndicatorEngine

@testable import ReportCLI

/// The data of the charts in the sample report.
enum SampleCharts {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { SampleReport.day(year, month, day) }

  static let curves = Report.Curves(
    currency: .bgn, asOf: day(2014, 3, 6),
    series: [
      Report.Curves.Series(
        label: "план", role: .plan,
        points: [
          Report.Curves.Point(day: day(2013, 11, 6), amount: 0),
          Report.Curves.Point(day: day(2014, 1, 22), amount: 1_370_000),
          Report.Curves.Point(day: day(2014, 3, 6), amount: 2_666_374),
          Report.Curves.Point(day: day(2014, 6, 1), amount: 4_900_000),
          Report.Curves.Point(day: day(2014, 8, 6), amount: 6_066_000),
        ], isStepped: false),
      Report.Curves.Series(
        label: "изплатено", role: .actual,
        points: [
          Report.Curves.Point(day: day(2013, 11, 6), amount: 0),
          Report.Curves.Point(day: day(2013, 11, 29), amount: 600_000),
          Report.Curves.Point(day: day(2013, 12, 27), amount: 1_300_000),
          Report.Curves.Point(day: day(2014, 2, 28), amount: 2_400_000),
          Report.Curves.Point(day: day(2014, 3, 6), amount: 2_400_000),
        ], isStepped: true),
      Report.Curves.Series(
        label: "спечелено", role: .earned,
        points: [
          Report.Curves.Point(day: day(2013, 11, 6), amount: 0),
          Report.Curves.Point(day: day(2013, 11, 29), amount: 92_000),
          Report.Curves.Point(day: day(2014, 1, 21), amount: 1_370_000),
          Report.Curves.Point(day: day(2014, 3, 6), amount: 2_123_100),
        ], isStepped: true),
    ])

  static let schedule = Report.Schedule(
    asOf: day(2014, 3, 6),
    items: [
      item(
        "Начална пресконференция и план за публичност", (2013, 11, 6), (2013, 11, 29), (2013, 11, 29), true,
        0, .complete),
      item(
        "Проучване на потенциала за развитие с участието на гражданите", (2013, 11, 6), (2014, 1, 8),
        (2014, 1, 7), true, -1, .complete),
      item(
        "Създаване на Младежки съвет – Ихтиман", (2013, 11, 29), (2014, 1, 22), (2014, 2, 10), true, 19,
        .completeLate),
      item(
        "Проект на Общински план за развитие 2014–2020", (2014, 1, 8), (2014, 2, 28), (2014, 3, 12), false,
        12, .overdue),
      item(
        "Разработване на механизми за мониторинг и контрол", (2014, 1, 17), (2014, 4, 16), nil, false, nil,
        .upcoming),
      item(
        "Секторни стратегически планове и приемане на документите от Общинския съвет", (2014, 2, 28),
        (2014, 8, 6), (2014, 9, 1), false, 26, .delayed),
    ])

  private static func item(
    _ label: String, _ start: (Int, Int, Int), _ planned: (Int, Int, Int), _ reached: (Int, Int, Int)?,
    _ isActual: Bool, _ slip: Int?, _ status: Report.Status
  ) -> Report.Schedule.Item {
    Report.Schedule.Item(
      label: label, start: day(start.0, start.1, start.2), planned: day(planned.0, planned.1, planned.2),
      reached: reached.map { day($0.0, $0.1, $0.2) }, isActual: isActual, slip: slip, status: status)
  }

  static let indicators: [Report.IndicatorRow] = [
    Report.IndicatorRow(
      label:
        "Повишена активност и реално участие на гражданите във формирането на общински политики и контрола на тяхното изпълнение",
      reading: "", rate: nil, expected: nil, isYesNo: true, status: .notDue),
    Report.IndicatorRow(
      label: "Създаден Младежки съвет като паралелна структура на Общински съвет – Ихтиман", reading: "да",
      rate: nil,
      expected: nil, isYesNo: true, status: .met),
    Report.IndicatorRow(
      label: "Обучени служители", reading: "18 от 24 души", rate: 0.75, expected: 0.8, isYesNo: false,
      status: .onTrack),
    Report.IndicatorRow(
      label: "Време за отговор на жалба", reading: "28 от 14 дни", rate: -0.2, expected: 0.5, isYesNo: false,
      status: .offTrack),
    Report.IndicatorRow(
      label: "Участници в обществени обсъждания", reading: "260 от 200 души", rate: 1.3, expected: 0.5,
      isYesNo: false,
      status: .complete),
    Report.IndicatorRow(
      label: "Посещения на страницата", reading: "", rate: nil, expected: 0.5, isYesNo: false, status: .noData
    ),
  ]

  static let matrix = Report.Matrix(
    columns: ["2018 г.", "2019 г.", "2020 г."],
    rows: [
      Report.Matrix.Row(label: "Бургас", cells: [.onTrack, .atRisk, .offTrack]),
      Report.Matrix.Row(label: "Сливен", cells: [.complete, .met, .noData]),
      Report.Matrix.Row(label: "Стара Загора", cells: [.notDue, nil, .atRisk]),
    ])

  static let budget = Report.BudgetBars(
    currency: .bgn,
    lines: [
      Report.BudgetBars.Line(label: "Организация и управление на проекта", budget: 906_000, paid: 450_000),
      Report.BudgetBars.Line(label: "Разяснителна кампания и публичност", budget: 840_000, paid: 0),
      Report.BudgetBars.Line(
        label: "Проучване и стратегически документи", budget: 2_280_000, paid: 1_950_000),
      Report.BudgetBars.Line(label: "Механизми за мониторинг и контрол", budget: 1_260_000, paid: 1_400_000),
      Report.BudgetBars.Line(label: "Младежки съвет и обучение на служители", budget: 780_000, paid: nil),
    ])
}
