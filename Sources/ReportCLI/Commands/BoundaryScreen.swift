import IndicatorEngine
import Ingest

/// What `look` shows of a file of boundaries: what it holds, which property is the code, what joins, how sound it is.
///
///     municipalities.geojson     265 features, 265 areas     boundaries     sha256 7b004c40c4ba…
///       codes      nuts4: 265 codes   265 of 265 municipalities have an area here
///       outlines   307 rings; 43 areas meet themselves and are repaired for drawing
struct BoundaryScreen: Sendable {
  /// The words of the language.
  let words: Words

  /// The file as text, ending in a line break.
  func text(_ file: BoundaryFile, sha256: String?) -> String {
    let size = words(LookText.features, ["features": .count(file.features), "areas": .count(file.areas)])
    let parts =
      [SafeText.clean(file.name), size, words(LookText.boundaries)]
      + (sha256.map { ["sha256 \($0.prefix(12))…"] } ?? [])
    let labels = [words(LookText.codes), words(LookText.outlines)]
    let width = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let lines = zip(labels, [codes(file), outlines(file)]).map { label, text in
      "  " + DisplayWidth.padded(label, to: width, .leading) + "   " + text + "\n"
    }
    return parts.joined(separator: "     ") + "\n" + lines.joined()
  }

  private func codes(_ file: BoundaryFile) -> String {
    guard let property = file.codeProperty else {
      let names = file.properties.map { Finding.quoted($0.isEmpty ? "id" : $0, words.language) }
      return words(LookText.noCodes, ["properties": .text(names.isEmpty ? "–" : words.list(names))])
    }
    let found = words(
      LookText.codesIn,
      ["property": .text(SafeText.clean(property)), "count": .count(file.boundaries.shapes.count)])
    let join =
      file.joined.map { joined in
        words(LookText.joined, ["joined": .count(joined.shapes), "all": .count(joined.municipalities)])
      } ?? words(LookText.nothingToJoin)
    return found + "   " + join
  }

  private func outlines(_ file: BoundaryFile) -> String {
    let text: LookText = file.faultyShapes == 0 ? .outlinesSound : .outlinesFaulty
    var values: [String: TextTemplate.Argument] = ["rings": .count(file.rings)]
    if file.faultyShapes > 0 { values["faulty"] = .count(file.faultyShapes) }
    return words(text, values)
  }
}
