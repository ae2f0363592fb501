import IndicatorEngine
import Ingest

/// Values of a file of choices: what they may be, and what is said where they are not.
extension UncertaintyReader {
  func fault(_ line: Int, _ kind: UncertaintyFault.Kind) -> UncertaintyFault {
    UncertaintyFault(file: file, line: line, kind: kind)
  }

  /// Alternatives as they are spelled, and what they mean.
  func alternatives<Value>(
    _ entry: SettingsEntry, _ expected: String, _ parse: (String) throws -> Value
  ) throws -> [(text: String, value: Value)] {
    let nodes = try list(entry)
    if nodes.isEmpty { throw fault(entry.line, .value(key: entry.key, found: "[]", expected: expected)) }
    return try nodes.map { node in
      // What is spelled wrongly throws words for a flag; here the line is what helps.
      guard let text = node.text, let value = try? parse(text) else {
        throw fault(node.line, .value(key: entry.key, found: shown(node), expected: expected))
      }
      return (text, value)
    }
  }

  func list(_ entry: SettingsEntry) throws(UncertaintyFault) -> [SettingsNode] {
    guard case .list(let nodes, _) = entry.value else {
      throw fault(entry.line, .value(key: entry.key, found: shown(entry.value), expected: "[…]"))
    }
    return nodes
  }

  func mapping(_ entry: SettingsEntry) throws(UncertaintyFault) -> [SettingsEntry] {
    guard let entries = entry.value.entries else {
      throw fault(entry.line, .value(key: entry.key, found: shown(entry.value), expected: "{…: …}"))
    }
    return entries
  }

  func text(_ node: SettingsNode, _ key: String) throws(UncertaintyFault) -> String {
    guard let text = node.text else {
      throw fault(node.line, .value(key: key, found: shown(node), expected: "…"))
    }
    return text
  }

  /// The code of an element.
  func element(_ node: SettingsNode, _ key: String) throws(UncertaintyFault) -> String {
    guard let code = node.text, index.structure.place(of: code) != nil else {
      throw fault(
        node.line, .value(key: key, found: shown(node), expected: codes(index.structure.elements[...])))
    }
    return code
  }

  func whole(_ entry: SettingsEntry) throws(UncertaintyFault) -> Int {
    guard let text = entry.value.text, let level = Int(text), level > 0, level <= index.structure.height
    else {
      throw fault(
        entry.line, .value(key: entry.key, found: shown(entry.value), expected: "1…\(index.structure.height)")
      )
    }
    return level
  }

  func share(_ entry: SettingsEntry) throws(UncertaintyFault) -> Double {
    guard let text = entry.value.text, let value = try? number(text, 0...1) else {
      throw fault(entry.line, .value(key: entry.key, found: shown(entry.value), expected: "0…1"))
    }
    return value
  }

  /// `[1, 20]`: two numbers, the lower first.
  func range(_ entry: SettingsEntry, _ allowed: ClosedRange<Double>) throws -> ClosedRange<Double> {
    let expected = allowed == 0...1 ? "[0.5, 0.9]" : "[1, 2]"
    guard case .list(let nodes, _) = entry.value, nodes.count == 2,
      let low = nodes[0].text.flatMap({ try? number($0, allowed) }),
      let high = nodes[1].text.flatMap({ try? number($0, allowed) }), low < high
    else { throw fault(entry.line, .value(key: entry.key, found: shown(entry.value), expected: expected)) }
    return low...high
  }

  func number(_ text: String, _ allowed: ClosedRange<Double>) throws -> Double {
    let spelling = try IndexSpelling("--uncertain", text)
    let number = try spelling.number(text)
    guard allowed.contains(number) else { throw spelling.fault("out of range") }
    return number
  }

  /// The first codes of elements, for messages.
  func codes(_ elements: ArraySlice<IndexElement>) -> String {
    elements.prefix(12).map(\.code).joined(separator: ", ") + (elements.count > 12 ? ", …" : "")
  }

  /// What stands in the file.
  func shown(_ node: SettingsNode) -> String {
    switch node {
    case .scalar(let text, _, _): text
    case .list(let nodes, _):
      "[" + nodes.prefix(4).map(shown).joined(separator: ", ") + (nodes.count > 4 ? ", …]" : "]")
    case .mapping: "{…}"
    }
  }
}
