import IndicatorEngine

extension ClassFile {
  /// A class of a frame: one that is known, or one that says from which cases it learns (`"learn": {"phase": ["Construction"]}`).
  public struct Framed: Sendable {
    /// Which cases teach a class: those with one of the phases and one of the types, where they are named.
    public struct Rule: Sendable, Equatable {
      public let phases: [String]
      public let types: [String]
      /// It learns how stated durations changed (``CaseDescription/restated``) in place of how cases ended.
      public let isRestated: Bool

      public func takes(_ item: OutcomeCase) -> Bool {
        (phases.isEmpty || phases.contains(item.phase)) && (types.isEmpty || types.contains(item.type))
      }
    }

    /// The class; without counts where it learns them.
    public let frame: ReferenceClass
    public let rule: Rule?

    /// The class as it is, in the version of the file that is written.
    public func known(version: String) -> ReferenceClass {
      ReferenceClass(
        id: frame.id, names: frame.names, version: version, origin: frame.origin, licence: frame.licence,
        scope: frame.scope, counts: frame.counts, durationRatio: frame.durationRatio,
        costRatio: frame.costRatio, scores: frame.scores)
    }
  }

  /// The classes of a file as a frame for learning.
  public static func frame(path: String) throws(Fault) -> [Framed] {
    let (root, file) = try root(path: path)
    let classes = try classes(root, file: file)
    let elements = root["classes"]?.elements ?? []
    return zip(elements, classes.classes).map { element, frame in
      guard let learn = element["learn"], case .object = learn else { return Framed(frame: frame, rule: nil) }
      func texts(_ name: String) -> [String] { learn[name]?.elements?.compactMap(\.asText) ?? [] }
      return Framed(
        frame: frame,
        rule: Framed.Rule(
          phases: texts("phase"), types: texts("type"), isRestated: learn["restated"]?.asFlag ?? false))
    }
  }
}
