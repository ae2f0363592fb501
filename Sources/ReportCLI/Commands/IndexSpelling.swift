import ArgumentParser
import IndicatorEngine

/// How the steps of an index are spelled on the command line: a name, `:`, values with commas between, and `key=value`.
///
///     minmax:0,100     zscore:0,1,years=2018     winsorise:5,log-ct-plus,skew=2     0.9:nonzero 0.05
struct IndexSpelling {
  /// The flag, for messages.
  let flag: String
  /// What was written.
  let text: String
  /// The word before the first colon.
  let name: String
  /// What stands behind it, without keys.
  private(set) var values: [String] = []
  /// Values with keys.
  private(set) var keys: [String: String] = [:]

  init(_ flag: String, _ text: String) throws {
    self.flag = flag
    self.text = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(parts.first ?? "")
    guard parts.count > 1 else { return }
    for value in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
      let pair = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if pair.count == 2 {
        if keys.updateValue(pair[1], forKey: pair[0]) != nil { throw fault("\(pair[0]) stands twice") }
      } else {
        values.append(String(value))
      }
    }
  }

  /// What is wrong with it, in a sentence.
  func fault(_ what: String) -> ValidationError {
    ValidationError("\(flag) \(SafeText.clean(text)): \(what).")
  }

  /// Refuses keys that mean nothing here.
  func allow(_ known: Set<String>) throws {
    if let key = keys.keys.sorted().first(where: { !known.contains($0) }) {
      let list = known.isEmpty ? "there is none here" : "known: \(known.sorted().joined(separator: ", "))"
      throw fault("\"\(SafeText.clean(key))\" is no key; \(list)")
    }
  }

  /// A finite number.
  func number(_ text: String) throws -> Double {
    guard let number = Double(text), number.isFinite,
      text.utf8.allSatisfy({ !isLetter($0) || $0 == 101 || $0 == 69 })
    else { throw fault("\"\(SafeText.clean(text))\" is no number") }
    return number
  }

  /// `inf`, `nan` and hexadecimal digits are no numbers here.
  private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

  /// All values as numbers; there must be as many as one of `counts` says.
  func numbers(_ counts: ClosedRange<Int>) throws -> [Double] {
    guard counts.contains(values.count) else {
      let wanted =
        counts.lowerBound == counts.upperBound
        ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
      throw fault("\(values.count) values, expected \(wanted)")
    }
    return try values.map(number)
  }

  /// Refuses values where the name takes none.
  func takesNoValues() throws {
    if let first = values.first { throw fault("\(name) takes no value; found \"\(SafeText.clean(first))\"") }
  }

  /// The year rule of `years=`: `all`, `each` or a year.
  func yardstick() throws -> Normalisation.Yardstick {
    switch keys["years"] {
    case nil, "all": return .allYears
    case "each": return .eachYear
    case let text?:
      guard let year = Int(text) else {
        throw fault("years is all, each or a year, not \"\(SafeText.clean(text))\"")
      }
      return .baseYear(year)
    }
  }
}
