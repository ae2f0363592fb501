import Foundation
import IndicatorEngine
@testable import Ingest
import TestSupport
import Testing

@Suite("Finding catalogue")
struct FindingCatalogueTests {
  @Test("has a text for every kind, in every language, with the same places", arguments: FindingKind.allCases)
  func isComplete(_ kind: FindingKind) throws {
    let wording = try #require(FindingCatalogue.wording(kind), "no text for \(kind)")
    let expected = wording.parts(.english)
    for language in Language.allCases {
      let parts = wording.parts(language)
      #expect(!parts.found.isEmpty && !parts.fix.isEmpty, "\(kind) \(language)")
      #expect(TextTemplate(parts.found).places == TextTemplate(expected.found).places, "\(kind) \(language)")
      #expect(
        TextTemplate(parts.expected ?? "").places == TextTemplate(expected.expected ?? "").places,
        "\(kind) \(language)")
      #expect(TextTemplate(parts.fix).places == TextTemplate(expected.fix).places, "\(kind) \(language)")
      #expect((parts.expected == nil) == (expected.expected == nil), "\(kind) \(language)")
      for part in TextTemplate(wording.text(language)).parts {
        if case .plural(_, let forms) = part {
          #expect(forms.count == PluralRule(language).formCount, "\(kind) \(language)")
        }
      }
    }
  }

  @Test("has a text for every reason to stop", arguments: IngestError.Words.allCases)
  func hasErrors(_ word: IngestError.Words) {
    let places = TextTemplate(word.wording.english).places
    for language in Language.allCases {
      #expect(TextTemplate(word.wording.text(language)).places == places)
      #expect(!word.wording.text(language).isEmpty)
    }
  }

  @Test("fills every place of every kind in every language", arguments: FindingKind.allCases)
  func fillsPlaces(_ kind: FindingKind) throws {
    let sample = try #require(FindingSamples.all.first { $0.kind == kind }, "no sample of \(kind)")
    for language in Language.allCases {
      let message = sample.message(language)
      #expect(!message.contains("{") && !message.contains("  :"), "\(message)")
      #expect(message.contains(kind.code))
    }
  }

  @Test("says every finding as it was read over", arguments: Language.allCases)
  func matchesRecord(_ language: Language) throws {
    let text = FindingSamples.all.map { $0.message(language) + "\n" }.joined()
    #expect(
      try Snapshot.compare(text, named: "findings.\(language.rawValue).txt", testFile: #filePath) == .same)
  }

  @Test("has every code in the article on messages, with its severity", arguments: FindingKind.allCases)
  func isDocumented(_ kind: FindingKind) throws {
    let article = try String(
      contentsOfFile: Package.path("Sources/Ingest/Ingest.docc/Messages.md"), encoding: .utf8)
    #expect(article.contains("| \(kind.code) | \(kind.severity.rawValue) |"))
  }
}
