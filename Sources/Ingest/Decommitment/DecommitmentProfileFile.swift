import IndicatorEngine

/// A rule of decommitment that a user states (`merilo/decommitment-profile/1`): which part of a yearly commitment must be covered by when.
///
///     {"schema": "merilo/decommitment-profile/1", "id": "ours", "version": "2025-10-20", "standing": "unverified",
///      "source": "Where it was read", "parts": [{"commitment": 2021, "deadline": 2024, "percent": 100}]}
public enum DecommitmentProfileFile {
  /// Why a file is none.
  public enum Fault: Error, Sendable, Equatable {
    case notFound(path: String)
    case unreadable(path: String)
    /// No JSON: the line, counted from 1.
    case notJSON(file: String, line: Int)
    /// Another schema, or none.
    case schema(file: String, found: String)
    /// A member that is missing or cannot be, by its JSON pointer.
    case member(file: String, pointer: String)
  }

  public static let schema = "merilo/decommitment-profile/1"

  public static func read(path: String) throws(Fault) -> DecommitmentProfile {
    let content: FileContent
    do throws(ContentError) { content = try FileContent(path: path) } catch {
      if case .notFound = error { throw .notFound(path: path) }
      throw .unreadable(path: path)
    }
    return try profile(content.region.withBytes { Array($0) }, file: content.name)
  }

  static func profile(_ bytes: [UInt8], file: String) throws(Fault) -> DecommitmentProfile {
    let root: JSONValue
    do throws(JSONError) { root = try JSONReader.value(of: bytes) } catch {
      throw .notJSON(file: file, line: error.line)
    }
    let found = root["schema"]?.asText ?? ""
    guard found == schema else { throw .schema(file: file, found: found) }
    func text(_ name: String) throws(Fault) -> String {
      guard let text = root[name]?.asText, !text.isEmpty else {
        throw .member(file: file, pointer: "/" + name)
      }
      return text
    }
    let (id, source) = (try text("id"), try text("source"))
    guard let standing = DecommitmentProfile.Standing(rawValue: try text("standing")) else {
      throw .member(file: file, pointer: "/standing")
    }
    var version: Day?
    if let stated = root["version"], stated != .null {
      version = stated.asText.flatMap(CaseFile.day)
      if version == nil { throw .member(file: file, pointer: "/version") }
    }
    let parts = try parts(root, file: file)
    guard
      let profile = DecommitmentProfile(
        id: id, version: version, source: source, standing: standing, parts: parts)
    else { throw .member(file: file, pointer: "/parts") }
    return profile
  }

  private static func parts(_ root: JSONValue, file: String) throws(Fault) -> [DecommitmentProfile.Part] {
    guard let elements = root["parts"]?.elements, !elements.isEmpty else {
      throw .member(file: file, pointer: "/parts")
    }
    var parts: [DecommitmentProfile.Part] = []
    for (place, element) in elements.enumerated() {
      func whole(_ name: String, _ range: ClosedRange<Int>) throws(Fault) -> Int {
        guard let number = element[name]?.asInt, range.contains(number) else {
          throw .member(file: file, pointer: "/parts/\(place)/\(name)")
        }
        return number
      }
      parts.append(
        DecommitmentProfile.Part(
          commitment: try whole("commitment", 1900...2200), deadline: try whole("deadline", 1900...2200),
          percent: try whole("percent", 1...100)))
    }
    return parts
  }
}
