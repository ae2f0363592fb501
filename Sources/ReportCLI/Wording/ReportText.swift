import Ingest

/// A topic of the catalogue of words that reports and commands are written with.
///
/// Each topic is an enumeration; each key has its four texts in `wording`. So a new key is one `case` and one
/// line a language, and the compiler refuses a key that lacks a language. A test refuses texts whose places
/// (`{name}`) differ between the languages, and texts left in English. A new topic is entered in
/// `ReportCatalogue.topics`.
protocol ReportText: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// The text in each language.
  var wording: Wording { get }
}

/// One text in the four languages.
struct Wording: Sendable {
  let en: String
  let bg: String
  let ro: String
  let uk: String

  init(en: String, bg: String, ro: String, uk: String) {
    self.en = en
    self.bg = bg
    self.ro = ro
    self.uk = uk
  }

  /// The same in every language: abbreviations and names only.
  init(same text: String) {
    self.init(en: text, bg: text, ro: text, uk: text)
  }

  /// The text in one language.
  subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .bulgarian: bg
    case .romanian: ro
    case .ukrainian: uk
    }
  }
}

/// The catalogue: every topic, so that tests see every text.
enum ReportCatalogue {
  /// Every topic.
  static let topics: [any ReportText.Type] = [
    BacktestText.self, SmallNumberText.self, SubstituteText.self, UncertaintyText.self,
    StatusText.self, ReasonText.self, RemarkText.self, StateText.self, HeadingText.self, ColumnText.self,
    FindingText.self, ComparisonText.self, ComparisonFindingText.self, ComparedViewText.self,
    NoteText.self, UnitText.self, PartText.self, ChartText.self, MethodText.self, LabelText.self,
    CommandText.self, CountText.self, LookText.self, ConvertText.self, LossText.self, ProblemText.self,
    ComparisonChartText.self, GroupChartText.self, ComparisonColumnText.self, StandingText.self,
    RiskText.self, RiskNoteText.self, RiskChangeText.self, DecommitmentText.self, RiskFindingText.self,
    RiskChartText.self,
    IndexProblemText.self, IndexFigureProblemText.self, IndexMethodProblemText.self, IndexText.self,
    IndexColumnText.self, IndexCellText.self, FormHeading.self,
    FormChoice.self, FormText.self, FormExample.self,
  ]

  /// Every key of every topic with its texts, the key as `Topic.key`.
  static var entries: [(key: String, wording: Wording)] {
    topics.flatMap { topic in entries(of: topic) }
  }

  private static func entries<Topic: ReportText>(of topic: Topic.Type) -> [(key: String, wording: Wording)] {
    topic.allCases.map { ("\(topic).\($0.rawValue)", $0.wording) }
  }
}
