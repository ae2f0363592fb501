/// What is known of an operation before it is compared with a class. The raw value is the name in class files.
public enum ClassTrait: String, Sendable, CaseIterable, Comparable {
  case country, municipality, type, fund, size

  public static func < (a: ClassTrait, b: ClassTrait) -> Bool { a.rawValue < b.rawValue }
}

/// The traits of an operation, or of a case: `[.type: "school building", .country: "BG"]`. What is not known is not there.
public typealias CaseTraits = [ClassTrait: String]

/// For which operations a class may speak: those that have, for every trait it names, one of the values it names.
///
///     ClassScope([.type: ["school building", "училищна сграда"]]).fits([.type: "School  Building"])   // true: case and spaces fold
///     ClassScope([:]).fits([:])                                                                     // true: a class of everything
public struct ClassScope: Sendable, Equatable {
  /// A trait and its values, as they were written, ordered by trait.
  public let conditions: [(trait: ClassTrait, values: [String])]
  private let folded: [Set<String>]

  public init(_ values: [ClassTrait: [String]]) {
    conditions = values.sorted { $0.key < $1.key }.map { (trait: $0.key, values: $0.value) }
    folded = conditions.map { Set($0.values.compactMap(ClassScope.fold)) }
  }

  /// Whether a class of this scope may speak for a case.
  public func fits(_ traits: CaseTraits) -> Bool {
    zip(conditions, folded).allSatisfy { condition, values in
      traits[condition.trait].flatMap(ClassScope.fold).map(values.contains) ?? false
    }
  }

  /// How narrow the scope is: the number of traits it asks for.
  public var fineness: Int { conditions.count }

  public static func == (a: ClassScope, b: ClassScope) -> Bool {
    a.conditions.map(\.trait) == b.conditions.map(\.trait)
      && a.conditions.map(\.values) == b.conditions.map(\.values)
  }

  /// A text of nothing but spaces and punctuation fits nothing.
  private static func fold(_ text: String) -> String? {
    let key = TextFolding.key(text)
    return key.isEmpty ? nil : key
  }
}
