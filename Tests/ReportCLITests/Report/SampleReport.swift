import IndicatorEngine
import Ingest

@testable import ReportCLI

/// A small report with every kind of block, made by hand: an invented project in Bulgarian.
enum SampleReport {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  static func lev(_ minorUnits: Int128) -> Money { Money(minorUnits: minorUnits, currency: .bgn) }

  static let report = Report(
    kind: .progress,
    title: "Въвеждане на механизми за мониторинг и контрол в Община Ихтиман",
    subtitle: "Договор № 13-13-185 от 06.11.2013 г. · Община Ихтиман · ОП „Административен капацитет“",
    language: .bulgarian, asOf: day(2014, 3, 6),
    sections: [glance, milestones, budget, results],
    annexes: [
      Report.Section(
        id: "data-quality", title: "Качество на данните",
        blocks: [
          .paragraph("Грешки: 0, предупреждения: 1, бележки: 2"),
          .command("merilo report fixtures/portfolios/ihtiman -o ihtiman.html"),
          .notes(["payments.csv: 5 реда, без отхвърлени", "Име <script> & „кавички“"]),
        ])
    ],
    meta: Report.Meta(
      command: "merilo report fixtures/portfolios/ihtiman --as-of 2014-03-06 --language bg -o ihtiman.html",
      version: "0.1.0",
      inputs: [Report.Input(file: "budget.csv", sha256: String(repeating: "0", count: 64), rows: 5)]))

  static let cpi = Report.Figure(
    id: "ihtiman.13-13-185.cpi", value: .number(0.884625, digits: 2...2), method: "delivery.indices",
    sources: [Report.Source(file: "payments.csv", row: 2, cell: "C2")], isIllustrative: true,
    sentence: "Индексът на разходите (CPI) е 0,88.")

  static let paid = Report.Figure(
    id: "ihtiman.13-13-185.paid", value: .money(lev(2_400_000)), method: "budget.absorption",
    sources: [
      Report.Source(file: "payments.csv", row: 2, cell: "C2"),
      Report.Source(file: "payments.csv", row: 3, cell: "C3"),
    ], isIllustrative: true, sentence: "Изплатени са 24 000,00 лв.")

  static let glance = Report.Section(
    id: "glance", title: "Изтекли са 44% от срока; спечелени са 35% от бюджета, а изплатени – 40%",
    blocks: [
      .keyFigures([
        Report.KeyFigure(
          label: "Време",
          figure: Report.Figure(
            id: "ihtiman.13-13-185.time", value: .rate(120.0 / 273, digits: 0...0), method: "delivery.elapsed"
          ),
          detail: "ден 120 от 273", share: 120.0 / 273),
        Report.KeyFigure(label: "Изплатено", figure: paid, detail: "от 60 660,00 лв.", share: 0.3956),
        Report.KeyFigure(
          label: "Спечелено",
          figure: Report.Figure(
            id: "ihtiman.13-13-185.ev", value: .money(lev(2_123_100)), method: "delivery.earned-value",
            isIllustrative: true),
          detail: "по план 26 663,74 лв.", status: .atRisk, share: 0.35),
        Report.KeyFigure(label: "Индекс на разходите (CPI)", figure: cpi),
      ]),
      .finding(
        Report.Finding(status: .atRisk, text: "Свършено е по-малко от планираното към датата (SPI 0,80)")),
      .finding(
        Report.Finding(
          status: .offTrack,
          text: "При тези разходи проектът би струвал 68 571,43 лв.: с 7 911,43 лв. над бюджета",
          figures: [cpi])),
      .finding(Report.Finding(status: .complete, text: "4 етапа са приключени в срок")),
      .finding(Report.Finding(status: .noData, text: "1 индикатор няма отчетена стойност")),
      .chart(
        Report.Chart(
          id: "s-curve", title: "Спечеленото е под плана, а изплатеното – над спечеленото",
          summary: "Криви във времето от 06.11.2013 до 06.08.2014 г.: план, изплатено, спечелено.",
          content: .curves(SampleCharts.curves), source: "Източник: budget.csv, milestones.csv, payments.csv",
          method: "delivery.earned-value")),
    ])

  static let milestones = Report.Section(
    id: "milestones", title: "5 етапа са с настъпил срок; 1 е със закъснение",
    blocks: [
      .chart(
        Report.Chart(
          id: "gantt", title: "Етапи: план, действително и закъснение", summary: "9 етапа върху времева ос.",
          content: .schedule(SampleCharts.schedule), source: "Източник: milestones.csv",
          method: "delivery.slip"))
    ])

  static let budget = Report.Section(
    id: "budget", title: "Изплатени са 24 000,00 лв. от 60 660,00 лв. (40%)",
    blocks: [
      .table(
        Report.Table(
          id: "budget-lines", caption: "Бюджет и плащания по пера",
          columns: [
            Report.TableColumn("line", "Бюджетно перо", isRowHeader: true),
            Report.TableColumn("budget", "Бюджет, лв.", .trailing),
            Report.TableColumn("paid", "Изплатено, лв.", .trailing),
            Report.TableColumn("absorption", "Усвояване", .trailing),
            Report.TableColumn("status", "Състояние"),
          ],
          rows: [
            Report.Row([
              "Организация и управление на проекта", Report.Cell(.money(lev(906_000)), isIllustrative: true),
              Report.Cell(.money(lev(450_000)), isIllustrative: true), Report.Cell(.rate(450.0 / 906)),
              Report.Cell(.status(.onTrack)),
            ]),
            Report.Row([
              "Младежки съвет и обучение на служители",
              Report.Cell(.money(lev(780_000)), isIllustrative: true),
              Report.Cell(.absent(Report.Absence())),
              Report.Cell(.absent(Report.Absence(reason: "payments-missing"))), Report.Cell(.status(.noData)),
            ]),
            Report.Row(
              [
                "Общо", Report.Cell(.money(lev(1_686_000))), Report.Cell(.money(lev(450_000))),
                Report.Cell(.rate(450.0 / 1686)), "",
              ], isTotal: true),
          ],
          notes: ["Основа на плащанията: изплатени суми."], source: "Източник: budget.csv, редове 2–6",
          method: "budget.absorption")),
      .chart(
        Report.Chart(
          id: "budget-bars", title: "Бюджетни пера", summary: "5 бюджетни пера: бюджет и изплатено.",
          content: .budget(SampleCharts.budget), source: "Източник: budget.csv")),
    ])

  static let results = Report.Section(
    id: "results", title: "Постигнати са 2 от 7 резултата",
    blocks: [
      .chart(
        Report.Chart(
          id: "bullets", title: "Индикатори: от базовата до целевата стойност", summary: "Индикатори.",
          content: .indicators(SampleCharts.indicators), source: "Източник: observations.csv")),
      .chart(
        Report.Chart(
          id: "matrix", title: "Състояние по общини", summary: "Състояние в 4 реда.",
          content: .matrix(SampleCharts.matrix))),
    ],
    subsections: [
      Report.Section(
        id: "next", title: "Какво следва", blocks: [.paragraph("Приемане на плана до 12.03.2014 г.")])
    ])
}
