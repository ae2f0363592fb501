import IndicatorEngine

extension Settings {
  /// Adds what a further folder's settings say; they win.
  mutating func add(_ other: Settings) {
    title = other.title ?? title
    language = other.language ?? language
    currency = other.currency ?? currency
    asOf = other.asOf ?? asOf
    knownBy = other.knownBy ?? knownBy
    amountsIn += other.amountsIn
    fields += other.fields
    tables += other.tables
    sources += other.sources
    amber = other.amber ?? amber
    green = other.green ?? green
    weights += other.weights
    peerVariables += other.peerVariables
    index = other.index ?? index
    report = other.report ?? report
    publisher.reference = other.publisher.reference ?? publisher.reference
    publisher.name = other.publisher.name ?? publisher.name
    publisher.type = other.publisher.type ?? publisher.type
  }
}
