import IndicatorEngine
import Testing

@testable import ReportCLI

@Suite("Text from data stays text")
struct EscapingTests {
  /// A name that tries everything: markup, quotes, a formula, bidi override, zero-width, escape, line break, NUL.
  static let hostile =
    "=A\u{202E}<script>alert('x')</script>&\"\u{200B}\u{1B}[31m\n| *b* \u{0}\u{FEFF}_c_ [d](e)"

  static var report: Report {
    var report = SampleReport.report
    report.title = hostile
    report.subtitle = hostile
    report.sections = [
      Report.Section(
        id: "a", title: hostile,
        blocks: [
          .paragraph(hostile), .notes([hostile]), .finding(Report.Finding(status: .met, text: hostile)),
          .table(
            Report.Table(
              id: "t", caption: hostile, columns: [Report.TableColumn("k", hostile, isRowHeader: true)],
              rows: [Report.Row([Report.Cell(.text(hostile))])], notes: [hostile], source: hostile)),
          .chart(
            Report.Chart(
              id: "c", title: hostile, summary: hostile,
              content: .matrix(
                Report.Matrix(columns: [hostile], rows: [Report.Matrix.Row(label: hostile, cells: [.met])])))),
          .keyFigures([
            Report.KeyFigure(
              label: hostile, figure: Report.Figure(id: hostile, value: .text(hostile)), detail: hostile)
          ]),
        ])
    ]
    return report
  }

  @Test("HTML holds no foreign element, attribute or invisible character")
  func html() {
    let html = HTMLRenderer().render(Self.report)
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"))
    for scalar in html.unicodeScalars where scalar != "\n" {
      #expect(!(0x202A...0x202E).contains(scalar.value) && scalar.value >= 0x20 && scalar.value != 0x200B)
    }
  }

  @Test("Markdown escapes what would start markup")
  func markdown() {
    #expect(
      MarkdownWriter.escaped("a|b *c* _d_ [e](f) `g` <h> &")
        == "a\\|b \\*c\\* \\_d\\_ \\[e\\](f) \\`g\\` &lt;h&gt; &amp;")
    #expect(MarkdownWriter.escaped("# x") == "\\# x")
    #expect(MarkdownWriter.escaped("- x") == "\\- x")
    #expect(MarkdownWriter.escaped("12. x") == "12\\. x")
    #expect(MarkdownWriter.escaped("06.11.2013 г.") == "06.11.2013 г.")
    #expect(MarkdownWriter.escaped("0,88 – 13-13-185") == "0,88 – 13-13-185")
    #expect(MarkdownWriter.escaped("a\nb") == "a b")
    #expect(MarkdownWriter.escaped("https://x.bg") == "https\\://x.bg")
    #expect(!MarkdownRenderer().render(Self.report).contains("<script"))
  }

  @Test("the terminal gets no control or bidi character, with or without colour", arguments: [false, true])
  func terminal(isColoured: Bool) {
    let text = TerminalRenderer(width: 80, isColoured: isColoured).render(Self.report)
    let own = text.replacing(/\u{1B}\[(0|1|3[1-3]|90)m/, with: "")
    for scalar in own.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) && scalar.value != 0x202E)
    }
    #expect(isColoured == text.contains("\u{1B}"))
  }

  @Test("JSON keeps the text whole and escapes control characters")
  func json() {
    #expect(JSONOutput.string("a\"\\\n\u{1}\u{2028}г").text() == "\"a\\\"\\\\\\n\\u0001\\u2028г\"")
    #expect(
      JSONOutput.object(["b": .integer(1), "a": .null, "c": .array([])]).text(depth: 0)
        == "{\"a\": null, \"b\": 1, \"c\": []}")
    #expect(JSONOutput.number(0.75).text() == "0.75")
    #expect(JSONOutput.number(-3).text() == "-3")
    #expect(JSONOutput.number(1e300).text() == "1e+300")
    #expect(JSONOutput.number(.nan).text() == "null")
  }

  @Test(
    "CSV guards text that a spreadsheet would run, and quotes what it must",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@x", "\"'@x\""), ("\tx", "\"'\tx\""),
      ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), ("＝x", "\"'＝x\""), ("＋x", "\"'＋x\""), ("－x", "\"'－x\""),
      ("＠x", "\"'＠x\""), ("", ""), ("1-2", "1-2"),
    ])
  func csv(text: String, expected: String) {
    #expect(CSVText.field(text) == expected)
  }
}
