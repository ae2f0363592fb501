import Ingest
import Testing

@testable import ReportCLI

@Suite("The HTML page")
struct HTMLTests {
  static let html = HTMLRenderer().render(SampleReport.report)

  @Test("one h1, headings without a gap")
  func headings() {
    let levels = Self.html.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    #expect(levels.filter { $0 == 1 }.count == 1)
    #expect(levels.first == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test("nothing is fetched, run or sent")
  func selfContained() {
    #expect(Self.html.contains("default-src 'none'".replacing("'", with: "&#39;")))
    for word in [
      "<script", "http://", "https://", "@import", "<img", "<link", "<iframe", " on", "javascript:",
    ] {
      let found = word == " on" ? Self.html.contains(/\ on[a-z]+="/) : Self.html.contains(word)
      #expect(!found, "\(word)")
    }
  }

  @Test("the page names its language, a way past the header, captions and scopes")
  func accessible() {
    #expect(Self.html.contains("<html lang=\"bg\">"))
    #expect(Self.html.contains("<a class=\"skip\" href=\"#content\">"))
    let tables = Self.html.matches(of: /<table/).count
    #expect(tables == Self.html.matches(of: /<caption/).count && tables > 0)
    #expect(!Self.html.contains(/<th(?![^>]*scope=)[^e>]*>/))
  }

  @Test("ids are unique")
  func ids() {
    let ids = Self.html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test("elements are closed in the order they were opened")
  func nesting() {
    var open: [Substring] = []
    let void: Set<Substring> = ["meta", "!doctype"]
    let body = Self.html.replacing(/<style>(.|\n)*?<\/style>/, with: "")
    for match in body.matches(of: /<(\/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>/) {
      if void.contains(match.2) || match.3.hasSuffix("/") { continue }
      if match.1.isEmpty { open.append(match.2) } else { #expect(open.popLast() == match.2) }
    }
    #expect(open.isEmpty)
  }

  @Test("colours of verdicts are those of the design")
  func colours() {
    for colour in ["#0f8a7e", "#e9a100", "#8b1a1a"] { #expect(Self.html.contains(colour)) }
  }

  @Test("dimensions and parts that every table has are words of the language")
  func parts() {
    #expect(Words(.bulgarian).part("sex=female;age=15-24") == "пол: жени, възраст: 15-24")
    #expect(Words(.romanian).part("domeniu=sport") == "domeniu: sport")
  }

  @Test("a report in each language carries no English but names", arguments: Language.allCases)
  func languages(language: Language) {
    var report = SampleReport.report
    report.language = language
    let html = HTMLRenderer().render(report)
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    if language != .english {
      for word in ["Skip to", "Data of", "Made by", "no data", "on track", "Baseline"] {
        #expect(!html.contains(word), "\(word)")
      }
    }
  }
}
