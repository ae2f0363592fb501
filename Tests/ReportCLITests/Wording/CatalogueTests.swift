import IndicatorEngine
import Ingest
import Testing

@testable import ReportCLI

@Suite("The catalogue of report words")
struct CatalogueTests {
  /// Keys whose text may be the same in English and another language: symbols, abbreviations and loan words.
  static let sameAsEnglish: [Language: Set<String>] = [
    .bulgarian: [], .ukrainian: [],
    .romanian: [
      "ColumnText.contract", "ColumnText.total", "IndexColumnText.element", "IndexCellText.indicator",
      "RiskText.shortCost",
    ],
  ]

  @Test("every text stands in every language")
  func complete() {
    for (key, wording) in ReportCatalogue.entries {
      for language in Language.allCases { #expect(!wording[language].isEmpty, "\(key) \(language)") }
    }
  }

  @Test("the places are the same in every language, the plural forms as many as the language has")
  func places() {
    for (key, wording) in ReportCatalogue.entries {
      let english = TextTemplate(wording.en).places
      for language in Language.allCases {
        let template = TextTemplate(wording[language])
        #expect(template.places == english, "\(key) \(language)")
        for case .plural(_, let forms) in template.parts {
          #expect(forms.count == PluralRule(language).formCount, "\(key) \(language)")
        }
      }
    }
  }

  @Test("nothing is left in English", arguments: [Language.bulgarian, .romanian, .ukrainian])
  func translated(language: Language) {
    for (key, wording) in ReportCatalogue.entries where wording[language] == wording.en {
      #expect(Self.sameAsEnglish[language]?.contains(key) == true, "\(key): \(wording.en)")
    }
  }

  @Test("Cyrillic texts have no Latin words but abbreviations", arguments: [Language.bulgarian, .ukrainian])
  func script(language: Language) {
    let allowed: Set<String> = [
      "CPI", "SPI", "PV", "EV", "AC", "BAC", "EAC", "ETC", "VAC", "TCPI", "CV", "SV", "ES", "AT", "SHA", "C",
      "V", "B", "T", "I", "p", "t", "O", "M", "P", "UTF", "ASCII", "BOM", "LMDI",
    ]
    for (key, wording) in ReportCatalogue.entries {
      let literals = TextTemplate(wording[language]).parts.map { part in
        switch part {
        case .literal(let text): text
        case .place: ""
        case .plural(_, let forms): forms.joined(separator: " ")
        }
      }
      for word in literals.joined(separator: " ").split(whereSeparator: { !$0.isLetter }) {
        let isLatin = word.unicodeScalars.contains { $0.isASCII }
        #expect(!isLatin || allowed.contains(String(word)), "\(key) \(language): \(word)")
        let isMixed = isLatin && word.unicodeScalars.contains { !$0.isASCII }
        #expect(!isMixed, "\(key) \(language): \(word) mixes two scripts")
      }
    }
  }

  @Test("Romanian is written with commas below, Bulgarian without letters of its neighbours")
  func letters() {
    for (key, wording) in ReportCatalogue.entries {
      #expect(!wording.ro.contains { "şţŞŢ".contains($0) }, "\(key)")
      #expect(!wording.bg.contains { "іїєґыэё".contains($0) }, "\(key)")
      #expect(!wording.uk.contains { "ъыэё".contains($0) }, "\(key)")
    }
  }

  @Test("keys are unique, and every verdict has its word")
  func keys() {
    let keys = ReportCatalogue.entries.map(\.key)
    #expect(Set(keys).count == keys.count)
    for status in Report.Status.allCases { #expect(StatusText(rawValue: status.code) != nil) }
  }

  @Test("every code of the engine has its words")
  func engineCodes() {
    for reason in UnavailableReason.allCases {
      #expect(ReasonText(rawValue: reason.rawValue) != nil, "\(reason)")
    }
    for note in RiskNote.allCases { #expect(RiskNoteText(rawValue: note.rawValue) != nil, "\(note)") }
    for note in ProgressNote.allCases { #expect(RemarkText(rawValue: note.rawValue) != nil, "\(note)") }
    for status in ProgressStatus.allCases {
      #expect(Report.Status(code: status.rawValue) != nil, "\(status)")
    }
    for rule in SmallNumberRule.allCases {
      #expect(SmallNumberText(rawValue: rule.rawValue) != nil, "\(rule)")
    }
    for substitute in SmallNumberRule.Substitute.allCases {
      #expect(SubstituteText(rawValue: substitute.rawValue) != nil, "\(substitute)")
    }
    for state in ValueState.allCases { #expect(StateText(rawValue: state.code) != nil, "\(state)") }
    let words = Words(.bulgarian)
    for basis in PaymentBasis.allCases { #expect(words.basis(basis.rawValue) != basis.rawValue) }
    for basis in BudgetBasis.allCases { #expect(words.budgetBasis(basis.rawValue) != basis.rawValue) }
    for level in BudgetLevel.allCases { #expect(words.label(level.rawValue) != level.rawValue) }
    for stage in TargetStage.allCases { #expect(words.label(stage.rawValue) != stage.rawValue) }
  }
}
