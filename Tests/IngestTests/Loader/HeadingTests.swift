import IndicatorEngine
import Ingest
import Testing

/// Headings of real lists, as people write them.
@Suite("Headings of lists of operations") struct HeadingTests {
  @Test(
    "the code of an operation",
    arguments: [
      "Код на проект", "Код проекту", "Project", "Project code", "Cod proiect",
      "Номер на проектно предложение",
      "Cod SMIS", "Operation_Unique_Identifier", "Operation ID", "ID", "Проект", "Код на проекта",
    ])
  func code(_ heading: String) throws {
    let result = try LoadedFiles.load(["operations.csv": "\(heading);Title\nA-1;Парк\n"])
    #expect(result.findings == [])
    #expect(result.portfolio.operations.code[0] == "A-1")
    #expect(result.portfolio.operations.title[0] == "Парк")
  }

  @Test(
    "a heading that may be code or title is the one that is free",
    arguments: ["Project", "Проект", "Proiect"])
  func either(_ heading: String) throws {
    let result = try LoadedFiles.load(["operations.csv": "\(heading);Код\nПарк;A-1\n"])
    #expect(result.findings == [])
    #expect(result.portfolio.operations.code[0] == "A-1")
    #expect(result.portfolio.operations.title[0] == "Парк")
  }

  @Test("the export of ИСУН, and a file of Kohesio")
  func exports() throws {
    let isun = try LoadedFiles.load([
      "Проекти.csv":
        "Програма;Бенефициент;Номер на проектно предложение;Наименование на проекта;Обща стойност;БФП;Статус на изпълнение на договора/заповедта за БФП\n"
        + "BG16 Регионално развитие;Община Бургас;BG16RFOP001-1.014;Парк;1 200,50;1 000,00;В изпълнение\n"
    ]) { try $0.cells.add(.amountsIn, "BGN") }
    #expect(isun.portfolio.operations.total[0] == 120_050)
    #expect(isun.portfolio.operations.contracted[0] == 100_000)
    let kohesio = try LoadedFiles.load([
      "projects.csv": "ID,PROJECT NAME,TOTAL BUDGET,AMOUNT EU SUPPORT,START DATE,END DATE,COUNTRY\n"
        + "Q1,Park,1200.50,1000.00,2014-01-01,2015-01-01,BG\n"
    ]) { try $0.cells.add(.amountsIn, "EUR") }
    #expect(kohesio.portfolio.operations.code[0] == "Q1")
    #expect(kohesio.portfolio.operations.eu[0] == 100_000)
    #expect(kohesio.portfolio.operations.end[0] == Day(year: 2015, month: 1, day: 1))
  }
}
