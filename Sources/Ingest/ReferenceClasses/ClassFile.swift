import IndicatorEngine

/// A file of reference classes (`merilo/classes/1`): counts and exposures with their origin, no project.
///
///     let classes = try ClassFile.shipped()
///     let ours = try ClassFile.read(path: "our-classes.json")
public enum ClassFile {
  /// Why a file is none.
  public enum Fault: Error, Sendable, Equatable {
    case notFound(path: String)
    case unreadable(path: String)
    /// No JSON: the line, counted from 1.
    case notJSON(file: String, line: Int)
    /// Another schema, or none.
    case schema(file: String, found: String)
    /// The edges of its intervals are not ours.
    case edges(file: String)
    /// A member that is missing or cannot be, by its JSON pointer.
    case member(file: String, pointer: String)
  }

  public static let schema = "merilo/classes/1"

  /// The classes that are part of the program.
  public static func shipped() throws(Fault) -> ReferenceClasses {
    try classes(PackageResources.reference_classes_json, file: "reference-classes.json")
  }

  /// The classes of a file.
  public static func read(path: String) throws(Fault) -> ReferenceClasses {
    let (root, file) = try root(path: path)
    return try classes(root, file: file)
  }

  /// The JSON of a file, and its name.
  static func root(path: String) throws(Fault) -> (JSONValue, file: String) {
    let content: FileContent
    do throws(ContentError) { content = try FileContent(path: path) } catch {
      if case .notFound = error { throw .notFound(path: path) }
      throw .unreadable(path: path)
    }
    return (try root(content.region.withBytes { Array($0) }, file: content.name), content.name)
  }

  private static func root(_ bytes: [UInt8], file: String) throws(Fault) -> JSONValue {
    do throws(JSONError) { return try JSONReader.value(of: bytes) } catch {
      throw .notJSON(file: file, line: error.line)
    }
  }

  /// The classes that some bytes spell.
  static func classes(_ bytes: [UInt8], file: String) throws(Fault) -> ReferenceClasses {
    try classes(try root(bytes, file: file), file: file)
  }

  /// The classes of a document. A class that learns its counts (``Framed``) need not have them.
  static func classes(_ root: JSONValue, file: String) throws(Fault) -> ReferenceClasses {
    let found = root["schema"]?.asText ?? ""
    guard found == schema else { throw .schema(file: file, found: found) }
    let reader = ClassReader(file: file)
    guard try reader.numbers(root, "edges", at: "") == RelativeTime.edges else { throw .edges(file: file) }
    guard let elements = root["classes"]?.elements else { throw .member(file: file, pointer: "/classes") }
    let version = try reader.text(root, "version", at: "")
    var classes: [ReferenceClass] = []
    for (place, element) in elements.enumerated() {
      classes.append(try reader.referenceClass(element, version: version, at: "/classes/\(place)"))
    }
    guard let all = ReferenceClasses(version: version, classes: classes) else {
      throw .member(file: file, pointer: "/classes")
    }
    return all
  }
}
