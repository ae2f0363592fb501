import IndicatorEngine

/// A file of boundaries: its shapes, which property holds their codes, and what is wrong with them.
public struct BoundaryFile: Sendable {
  /// The file's name as findings carry it.
  public let name: String
  /// The shapes by their codes; empty where no property is a code.
  public let boundaries: Boundaries
  /// The property that holds the codes, `id` for the feature's own; nil where none does.
  public let codeProperty: String?
  /// Features of the file, and those of them that are areas.
  public let features: Int
  public let areas: Int
  /// Rings of all areas, and those that meet themselves.
  public let rings: Int
  public let faultyShapes: Int
  /// Properties that are texts or numbers, in the order in which they were met.
  public let properties: [String]
  /// How many of the portfolio's municipalities have a shape, of how many; nil where there are no municipalities.
  public let joined: (shapes: Int, municipalities: Int)?
}
