/// A sentence of a catalogue with places for values and for the right plural of a noun.
///
///     TextTemplate("{late} {late:етап|етапа} със закъснение")
///       .filled(["late": .count(5)], language: .bulgarian)    // "5 етапа със закъснение"
///
/// `{name}` is the argument; `{name:one|few|many}` is the form of the words that the argument's count asks for,
/// in the order of `PluralRule`. There is no escape: catalogue texts carry no braces of their own.
package struct TextTemplate: Sendable {
  /// A value for a place.
  package enum Argument: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Text, ready to be shown.
    case text(String)
    /// A count, which also chooses plural forms.
    case count(Int)

    package init(stringLiteral value: String) { self = .text(value) }
  }

  /// A piece of the sentence.
  package enum Part: Hashable, Sendable {
    case literal(String)
    case place(String)
    case plural(String, forms: [String])
  }

  /// The pieces in order.
  package let parts: [Part]

  package init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
      let inner = rest[rest.index(after: open)..<close]
      if let colon = inner.firstIndex(of: ":") {
        let forms = inner[inner.index(after: colon)...].split(
          separator: "|", omittingEmptySubsequences: false)
        parts.append(.plural(String(inner[..<colon]), forms: forms.map(String.init)))
      } else {
        parts.append(.place(String(inner)))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  /// The names of the places, sorted, each once.
  package var places: [String] {
    var names: Set<String> = []
    for part in parts {
      switch part {
      case .literal: continue
      case .place(let name), .plural(let name, _): names.insert(name)
      }
    }
    return names.sorted()
  }

  /// The sentence with its values. A place without a value stays visible as `{name}`.
  ///
  /// A value that ends in the point of an abbreviation ("31.12.2013 г.") ends the sentence as well: no second point follows.
  package func filled(_ arguments: [String: Argument], language: Language) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .literal(let text):
        let isEnded =
          result.hasSuffix(".") && !result.hasSuffix("..") && text.hasPrefix(".") && !text.hasPrefix("..")
        result += isEnded ? String(text.dropFirst()) : text
      case .place(let name):
        switch arguments[name] {
        case .text(let text): result += text
        case .count(let count): result += NumberStyle(language).text(count)
        case nil: result += "{\(name)}"
        }
      case .plural(let name, let forms):
        guard case .count(let count) = arguments[name] else {
          result += "{\(name)}"
          continue
        }
        let form = PluralRule(language).form(for: count)
        result += forms.indices.contains(form) ? forms[form] : "{\(name)}"
      }
    }
    return result
  }
}
