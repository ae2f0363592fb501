import IndicatorEngine

/// Settings that are sections of a few keys: thresholds, weights, peers, the publisher.
extension SettingsReader {
  mutating func readThresholds(_ entry: SettingsEntry) {
    for part in entries(of: entry, path: entry.key) {
      let value = parsed(part, .share, path: "\(entry.key).\(part.key)") { text in
        SettingsReader.number(text).flatMap { (0...1).contains($0) ? $0 : nil }
      }
      switch part.key {
      case "amber": settings.amber = value
      case "green": settings.green = value
      default:
        unknown("\(entry.key).\(part.key)", line: part.line, among: ["thresholds.amber", "thresholds.green"])
      }
    }
    checkThresholds(entry)
  }

  /// Refuses an amber limit of 0 or above the green one; the limit that is not stated is the product's.
  private mutating func checkThresholds(_ entry: SettingsEntry) {
    let standard = StatusThresholds.productDefault
    let (amber, green) = (settings.amber ?? standard.amber, settings.green ?? standard.green)
    guard StatusThresholds(amber: amber, green: green) == nil,
      let stated = entry.value.entries?.first(where: { $0.key == "amber" }) ?? entry.value.entries?.first
    else { return }
    wrong(stated.value, "\(entry.key).\(stated.key)", stated.key == "amber" ? .atMostGreen : .atLeastAmber)
  }

  mutating func readWeights(_ entry: SettingsEntry) {
    for part in entries(of: entry, path: entry.key) {
      if let value = parsed(part, .number, path: "\(entry.key).\(part.key)", SettingsReader.number) {
        settings.weights.append(SettingsNumber(name: part.key, value: value))
      }
    }
  }

  mutating func readPeers(_ entry: SettingsEntry) {
    for part in entries(of: entry, path: entry.key) {
      guard part.key == "variables" else {
        unknown("peers.\(part.key)", line: part.line, among: ["peers.variables"])
        continue
      }
      guard case .list(let nodes, _) = part.value else {
        wrong(part.value, "peers.variables", .list)
        continue
      }
      settings.peerVariables = nodes.compactMap(\.text)
    }
  }

  mutating func readPublisher(_ entry: SettingsEntry) {
    for part in entries(of: entry, path: entry.key) {
      let path = "\(entry.key).\(part.key)"
      switch part.key {
      case "reference":
        settings.publisher.reference = parsed(part, .text, path: path) {
          IATIPublisher.isReference($0) ? $0 : nil
        }
      case "name": settings.publisher.name = parsed(part, .text, path: path) { $0.isEmpty ? nil : $0 }
      case "type":
        settings.publisher.type = parsed(part, .number, path: path) { type in
          IATIPublisher.types.contains { $0.code == type } ? type : nil
        }
      default:
        unknown(path, line: part.line, among: ["reference", "name", "type"].map { "\(entry.key).\($0)" })
      }
    }
  }
}
