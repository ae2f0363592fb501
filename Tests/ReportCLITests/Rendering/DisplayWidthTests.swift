import Testing

@testable import ReportCLI

@Suite("Widths in a terminal")
struct DisplayWidthTests {
  @Test(
    "columns of text",
    arguments: [
      ("", 0), ("abc", 3), ("София", 5), ("й", 1), ("и\u{306}", 1), ("e\u{301}\u{302}", 1), ("日本", 4),
      ("＝", 2), ("😀", 2), ("👨‍👩‍👧", 2), ("●▲■✔○", 5), ("a\u{200B}b", 2), ("60\u{A0}660,00", 9), ("ﬁ", 1),
    ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
  }

  @Test("pads by columns, not by characters or bytes")
  func padding() {
    #expect(DisplayWidth.padded("日", to: 4, .leading) == "日  ")
    #expect(DisplayWidth.padded("лв", to: 4, .trailing) == "  лв")
    #expect(DisplayWidth.padded("too long", to: 3, .leading) == "too long")
  }

  @Test("wraps at spaces, keeps no-break spaces, breaks only words that are too long")
  func wrapping() {
    #expect(DisplayWidth.wrapped("един два три", to: 8) == ["един два", "три"])
    #expect(DisplayWidth.wrapped("60\u{A0}660 лв", to: 6) == ["60\u{A0}660", "лв"])
    #expect(DisplayWidth.wrapped("абвгдежз", to: 3) == ["абв", "где", "жз"])
    #expect(DisplayWidth.wrapped("", to: 3) == [""])
    #expect(DisplayWidth.wrapped("日本語", to: 4) == ["日本", "語"])
  }

  @Test(
    "rows of a table are as wide as they should be at any width of the terminal",
    arguments: [40, 60, 100, 200])
  func tables(width: Int) {
    let text = TerminalRenderer(width: width).render(SampleReport.report)
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= max(width, 62), "\(line)")
    }
  }
}
