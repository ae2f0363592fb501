/// The hierarchy of a composite index: indicators, and the aggregates they are brought together in, of any depth.
///
///     let structure = try IndexStructure([
///       IndexElement(code: "roads", parent: "access"), IndexElement(code: "queue", parent: "access", direction: -1),
///       IndexElement(code: "access"),
///     ])
///     structure.indicators.map(\.code)   // ["roads", "queue"]
///
/// Elements are known by their place: indicators first, then aggregates, each in the order given. Levels that are not stated
/// follow from the tree: 1 for an element without children, else one above the highest child.
public struct IndexStructure: Sendable, Equatable {
  /// All elements: indicators, then aggregates.
  public let elements: [IndexElement]
  /// How many of them are indicators.
  public let indicatorCount: Int
  /// The level of each element.
  public let levels: [Int]
  /// The place of each element's parent, nil at the top.
  public let parents: [Int?]
  /// The places of each element's children, in order.
  public let children: [[Int]]
  /// Places of the aggregates from the lowest level up: each after everything below it.
  public let ascending: [Int]

  /// The greatest weight an element can have: only shares count, and sums stay numbers.
  public static let greatestWeight = 1e9

  /// The elements that hold data.
  public var indicators: ArraySlice<IndexElement> { elements[..<indicatorCount] }
  /// The elements that are computed, in the order given.
  public var aggregates: ArraySlice<IndexElement> { elements[indicatorCount...] }
  /// The highest level.
  public var height: Int { levels.max() ?? 0 }
  /// Places of the aggregates from the top down, in the order given within a level: how results are shown.
  public var descending: [Int] {
    elements.indices.dropFirst(indicatorCount).sorted { (levels[$0], $1) > (levels[$1], $0) }
  }

  /// The hierarchy of elements in any order.
  ///
  /// - Throws: What is wrong with it, as ``IndexError``.
  public init(_ given: [IndexElement]) throws(IndexError) {
    let named = Set(given.compactMap(\.parent))
    let isAggregate = given.map { named.contains($0.code) || ($0.level ?? 1) > 1 }
    let elements =
      given.indices.filter { !isAggregate[$0] }.map { given[$0] }
      + given.indices.filter { isAggregate[$0] }.map { given[$0] }
    self.elements = elements
    indicatorCount = isAggregate.count { !$0 }
    let places = try IndexStructure.places(of: elements)
    var parents: [Int?] = []
    var children = [[Int]](repeating: [], count: elements.count)
    for (place, element) in elements.enumerated() {
      guard let code = element.parent else {
        parents.append(nil)
        continue
      }
      guard let parent = places[code] else { throw .unknownParent(element: element.code, parent: code) }
      parents.append(parent)
      children[parent].append(place)
    }
    self.parents = parents
    self.children = children
    levels = try IndexStructure.levels(elements, parents: parents, children: children)
    let levels = levels
    ascending = elements.indices.dropFirst(indicatorCount).sorted { (levels[$0], $0) < (levels[$1], $1) }
    for (place, element) in elements.enumerated() {
      if element.direction != 1 && element.direction != -1 {
        throw .directionUnknown(element: element.code, direction: element.direction)
      }
      if !(0...IndexStructure.greatestWeight).contains(element.weight) {
        throw .negativeWeight(element: element.code, weight: element.weight)
      }
      if let parent = parents[place], levels[parent] <= levels[place] {
        throw .levelNotAbove(element: element.code, parent: elements[parent].code)
      }
    }
  }

  private static func places(of elements: [IndexElement]) throws(IndexError) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, element) in elements.enumerated() {
      if places.updateValue(place, forKey: element.code) != nil { throw .duplicateElement(element.code) }
    }
    return places
  }

  /// Levels from the bottom up: an element is done when all its children are. Those that never are go in a circle.
  private static func levels(
    _ elements: [IndexElement], parents: [Int?], children: [[Int]]
  ) throws(IndexError) -> [Int] {
    var waiting = children.map(\.count)
    var levels = [Int](repeating: 0, count: elements.count)
    var ready = elements.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < ready.count {
      let place = ready[next]
      next += 1
      levels[place] = elements[place].level ?? children[place].reduce(1) { max($0, levels[$1] + 1) }
      guard let parent = parents[place] else { continue }
      waiting[parent] -= 1
      if waiting[parent] == 0 { ready.append(parent) }
    }
    guard let start = waiting.firstIndex(where: { $0 > 0 }) else { return levels }
    // Every element has one parent, so from a circle no way leads out of it.
    var (way, place) = ([elements[start].code], parents[start])
    while let current = place, current != start {
      way.append(elements[current].code)
      place = parents[current]
    }
    throw .cycle(way)
  }

  /// Whether there is something to bring together, and all of it is brought together.
  ///
  /// - Throws: ``IndexError/missingHierarchy``, ``IndexError/withoutParent(_:)``, ``IndexError/withoutChildren(_:)``.
  public func checkHierarchy() throws(IndexError) {
    if parents.allSatisfy({ $0 == nil }) { throw .missingHierarchy }
    for place in 0..<indicatorCount where parents[place] == nil { throw .withoutParent(elements[place].code) }
    for place in ascending where children[place].isEmpty { throw .withoutChildren(elements[place].code) }
  }

  /// The weights of all elements as they are given.
  public var weights: [Double] { elements.map(\.weight) }

  /// The place of an element by its code.
  public func place(of code: String) -> Int? { elements.firstIndex { $0.code == code } }

  /// The structure with other weights, by code; elements that are not named keep theirs.
  ///
  /// - Throws: ``IndexError/weightOfUnknown(_:)``, ``IndexError/negativeWeight(element:weight:)``.
  public func weighted(_ weights: [(code: String, weight: Double)]) throws(IndexError) -> IndexStructure {
    var elements = elements
    let places = try IndexStructure.places(of: elements)
    for (code, weight) in weights {
      guard let place = places[code] else { throw .weightOfUnknown(code) }
      elements[place].weight = weight
    }
    return try IndexStructure(elements)
  }
}
