import IndicatorEngine

/// Reads a GeoJSON document (RFC 7946) as features with their properties and areas, event by event.
///
/// What is kept are positions and single values of properties; nested properties, heights and everything else are passed
/// over. Members may stand in any order.
struct GeoJSONReader {
  /// A feature.
  struct Feature {
    /// Its place among the features, 0 = the first.
    let place: Int
    /// The member `id` under the empty name, and the properties that are texts or numbers.
    var properties: [(name: String, text: String)] = []
    var geometry = Geometry()
  }

  /// The areas of a feature.
  struct Geometry {
    /// The types that the document names, of parts of a collection each.
    var types: [String] = []
    var polygons: [Boundaries.Polygon] = []
    /// A position that is none on Earth, as it stands.
    var stray: (longitude: Double, latitude: Double)?
    /// A position of fewer than two numbers, or something else than numbers.
    var isBroken = false
  }

  /// Why a document is not read.
  enum Refusal: Error {
    case json(JSONError)
    case tooManyPositions(limit: Int)
  }

  private(set) var features: [Feature] = []
  /// The system of coordinates that an old document names.
  private(set) var system: String?

  private let bytes: UnsafeRawBufferPointer
  private var events: JSONEvents
  private let limit: Int
  private var positions = 0

  /// - Parameter limit: Positions that are kept at most.
  init(_ bytes: UnsafeRawBufferPointer, depthLimit: Int, limit: Int) {
    self.bytes = bytes
    self.limit = limit
    events = JSONEvents(bytes, depthLimit: depthLimit)
    events.begin(in: (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count, line: 1)
  }

  /// Reads the document: a collection of features, or one.
  mutating func read() throws(Refusal) {
    guard case .beginObject = try next() else { return }
    var single = Feature(place: 0)
    var isFeature = false
    while let name = try name() {
      switch name {
      case "features": try readFeatures()
      case "crs": try readSystem()
      case "type":
        if case .text(let text) = try next() { isFeature = text.string(in: bytes) == "Feature" }
      default: try readMember(name, of: &single)
      }
    }
    if isFeature, features.isEmpty { features.append(single) }
    _ = try next()
  }

  // MARK: Features

  private mutating func readFeatures() throws(Refusal) {
    guard case .beginArray = try next() else { return }
    while true {
      switch try next() {
      case .endArray: return
      case .beginObject:
        var feature = Feature(place: features.count)
        while let name = try name() { try readMember(name, of: &feature) }
        features.append(feature)
      case .beginArray: try skip()
      default: continue
      }
    }
  }

  private mutating func readMember(_ name: String, of feature: inout Feature) throws(Refusal) {
    let event = try next()
    switch (name, event) {
    case ("id", _): if let text = text(of: event) { feature.properties.append(("", text)) }
    case ("properties", .beginObject):
      while let name = try self.name() {
        let value = try next()
        if let text = text(of: value) {
          feature.properties.append((name, text))
        } else {
          try skip(from: value)
        }
      }
      return
    case ("geometry", .beginObject): return try readGeometry(into: &feature.geometry)
    default: break
    }
    try skip(from: event)
  }

  /// A text or a number as it stands.
  private func text(of event: JSONEvents.Event) -> String? {
    switch event {
    case .text(let text): text.string(in: bytes)
    case .number(let range): String(decoding: bytes[range], as: UTF8.self)
    default: nil
    }
  }

  private mutating func readSystem() throws(Refusal) {
    guard case .beginObject = try next() else { return }
    while let name = try name() {
      let event = try next()
      guard name == "properties", case .beginObject = event else {
        try skip(from: event)
        continue
      }
      while let inner = try self.name() {
        let value = try next()
        if inner == "name" { system = text(of: value) }
        try skip(from: value)
      }
    }
  }

  // MARK: Geometry

  /// The members of a geometry whose begin was the last event.
  private mutating func readGeometry(into geometry: inout Geometry) throws(Refusal) {
    var shape = Shape()
    var type: String?
    while let name = try name() {
      let event = try next()
      switch (name, event) {
      case ("type", .text(let text)): type = text.string(in: bytes)
      case ("coordinates", .beginArray): try readCoordinates(into: &shape, &geometry)
      case ("geometries", .beginArray):
        while true {
          let part = try next()
          if part == .endArray { break }
          if part == .beginObject { try readGeometry(into: &geometry) } else { try skip(from: part) }
        }
      default: try skip(from: event)
      }
    }
    guard let type else { return }
    geometry.types.append(type)
    // What a member says of its type must fit how deep its positions are nested.
    switch (type, shape.height) {
    case ("Polygon", 3), ("MultiPolygon", 4): geometry.polygons += shape.polygons
    case ("Polygon", _), ("MultiPolygon", _): geometry.isBroken = geometry.isBroken || shape.height > 0
    default: break
    }
  }

  /// Positions on their way: numbers make a position, positions a ring, rings a polygon.
  private struct Shape {
    var polygons: [Boundaries.Polygon] = []
    var rings: [[GeoPoint]] = []
    var ring: [GeoPoint] = []
    /// How deep the whole is nested: 1 is a position, 3 a polygon.
    var height = 0
  }

  /// The array of coordinates whose begin was the last event.
  private mutating func readCoordinates(into shape: inout Shape, _ geometry: inout Geometry) throws(Refusal) {
    // Of every open array its numbers, and how high what it holds is.
    var numbers: [[Double]] = [[]]
    var heights = [0]
    while let height = heights.last, let own = numbers.last {
      switch try next() {
      case .beginArray:
        numbers.append([])
        heights.append(0)
      case .number(let range):
        heights[heights.count - 1] = max(height, 1)
        if own.count < 2, let number = number(range) {
          numbers[numbers.count - 1].append(number)
        } else if own.count < 2 {
          geometry.isBroken = true
        }
      case .endArray:
        numbers.removeLast()
        heights.removeLast()
        try close(height, own, &shape, &geometry)
        if let outer = heights.last {
          // An empty array says nothing of how high its neighbours are.
          if height > 0, outer > 0, outer != height + 1 { geometry.isBroken = true }
          heights[heights.count - 1] = max(outer, height > 0 ? height + 1 : 0)
        } else {
          shape.height = height
        }
      case .beginObject:
        try skip()
        geometry.isBroken = true
      case .end: return
      default: geometry.isBroken = true
      }
    }
  }

  private mutating func close(
    _ height: Int, _ numbers: [Double], _ shape: inout Shape, _ geometry: inout Geometry
  ) throws(Refusal) {
    switch height {
    case 1:
      guard numbers.count == 2 else {
        geometry.isBroken = true
        return
      }
      positions += 1
      if positions > limit { throw .tooManyPositions(limit: limit) }
      let (longitude, latitude) = (numbers[0], numbers[1])
      if abs(longitude) > 180 || abs(latitude) > 90 {
        if geometry.stray == nil { geometry.stray = (longitude, latitude) }
        return
      }
      shape.ring.append(GeoPoint(longitude: longitude, latitude: latitude))
    case 2:
      shape.rings.append(shape.ring)
      shape.ring = []
    case 3:
      shape.polygons.append(shape.rings)
      shape.rings = []
    default: break
    }
  }

  private func number(_ range: Range<Int>) -> Double? {
    let digits = UnsafeRawBufferPointer(rebasing: bytes[range])
    if !JSONDecimal.hasExponent(digits) { return NumberText.read(digits, .plain).value }
    guard let plain = JSONDecimal.plain(digits) else { return nil }
    return plain.withUnsafeBytes { NumberText.read($0, .plain).value }
  }

  // MARK: Events

  private mutating func next() throws(Refusal) -> JSONEvents.Event {
    do throws(JSONError) {
      return try events.next()
    } catch {
      throw .json(error)
    }
  }

  /// The name of the next member; nil at the end of the object.
  private mutating func name() throws(Refusal) -> String? {
    guard case .name(let name) = try next() else { return nil }
    return name.string(in: bytes)
  }

  private mutating func skip() throws(Refusal) {
    do throws(JSONError) {
      try events.skipContainer()
    } catch {
      throw .json(error)
    }
  }

  /// Passes over the rest of what an event began.
  private mutating func skip(from event: JSONEvents.Event) throws(Refusal) {
    if event == .beginObject || event == .beginArray { try skip() }
  }
}
