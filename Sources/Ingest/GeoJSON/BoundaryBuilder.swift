import IndicatorEngine

/// Makes boundaries of features: finds the property that holds their codes, looks their rings over, and says what does not
/// fit.
struct BoundaryBuilder {
  let name: String
  let reader: GeoJSONReader
  /// Codes of the portfolio's municipalities.
  let municipalities: [String]
  private(set) var findings = FindingGroups()

  init(name: String, reader: GeoJSONReader, municipalities: [String]) {
    self.name = name
    self.reader = reader
    self.municipalities = municipalities
  }

  mutating func build() -> BoundaryFile {
    let areas = reader.features.filter { !$0.geometry.polygons.isEmpty && $0.geometry.stray == nil }
    tellStrangers()
    let known = Dictionary(municipalities.map { (TextFolding.skeleton($0), $0) }) { first, _ in first }
    let chosen = CodeProperty.chosen(of: areas, municipalities: known)
    let shapes = areas.compactMap { feature -> (code: String, feature: GeoJSONReader.Feature)? in
      guard let chosen, let text = feature.text(of: chosen) else { return nil }
      return (known[TextFolding.skeleton(text)] ?? text, feature)
    }
    let faulty = look(
      areas, codes: Dictionary(shapes.map { ($0.feature.place, $0.code) }) { first, _ in first })
    let boundaries = Boundaries(
      shapes.map { Boundaries.Shape(code: $0.code, polygons: $0.feature.geometry.polygons) })
    let joined = join(boundaries)
    if !areas.isEmpty, chosen == nil || joined?.shapes == 0 { tellNoCode(areas) }
    return BoundaryFile(
      name: name, boundaries: boundaries, codeProperty: chosen.map { $0.isEmpty ? "id" : $0 },
      features: reader.features.count, areas: areas.count,
      rings: areas.reduce(0) { $0 + $1.geometry.polygons.reduce(0) { $0 + $1.count } }, faultyShapes: faulty,
      properties: CodeProperty.names(of: reader.features), joined: joined)
  }

  // MARK: Features that are no areas on Earth

  private mutating func tellStrangers() {
    var others: [String] = []
    var count = 0
    for feature in reader.features {
      let geometry = feature.geometry
      if let stray = geometry.stray {
        let found = GeoPoint(longitude: stray.longitude, latitude: stray.latitude)
        var arguments: [String: Finding.Argument] = ["found": .found(BoundaryBuilder.text(found))]
        if let system = reader.system { arguments["system"] = .text(ShownText.named(system)) }
        findings.add(
          Finding(reader.system == nil ? .geoNotDegrees : .geoOtherSystem, at: place(feature), arguments))
      } else if geometry.isBroken {
        findings.add(Finding(.geoBroken, at: place(feature)))
      } else if geometry.polygons.isEmpty {
        count += 1
        for type in geometry.types where !others.contains(type) { others.append(type) }
      }
    }
    if count > 0 {
      findings.add(
        Finding(
          .geoNoArea, at: Location(file: name),
          ["count": .count(count), "found": .foundList(others.isEmpty ? ["null"] : others)]))
    }
  }

  /// A position as the file writes it.
  private static func text(_ point: GeoPoint) -> String {
    "\(DecimalDigits.spelling(point.longitude)), \(DecimalDigits.spelling(point.latitude))"
  }

  private func place(_ feature: GeoJSONReader.Feature) -> Location {
    Location(file: name, pointer: "/features/\(feature.place)")
  }

  // MARK: Rings

  /// Looks the rings over; how many features have one that meets itself, or rings that contradict one another.
  private mutating func look(_ areas: [GeoJSONReader.Feature], codes: [Int: String]) -> Int {
    var (faulty, turned) = (0, 0)
    for feature in areas {
      let code = codes[feature.place] ?? "\(feature.place)"
      var isFaulty = false
      for polygon in feature.geometry.polygons {
        for (number, ring) in polygon.enumerated() {
          let check = RingCheck(ring)
          for fault in check.faults { tell(fault, code, feature, &isFaulty) }
          if let turn = check.isCounterClockwise, turn != (number == 0) { turned += 1 }
        }
      }
      if let fault = AreaCheck(feature.geometry.polygons).fault { tell(fault, code, feature, &isFaulty) }
      if isFaulty { faulty += 1 }
    }
    if turned > 0 {
      findings.add(Finding(.geoWinding, at: Location(file: name), ["count": .count(turned)]))
    }
    return faulty
  }

  private mutating func tell(
    _ fault: RingCheck.Fault, _ code: String, _ feature: GeoJSONReader.Feature, _ isFaulty: inout Bool
  ) {
    let place = place(feature)
    switch fault {
    case .unclosed: findings.add(Finding(.geoUnclosed, at: place, ["found": .found(code)]))
    case .tooFewPoints(let count):
      findings.add(Finding(.geoTooFew, at: place, ["found": .found(code), "count": .count(count)]))
    case .meetsItself(let point):
      // Once a feature is enough: a pinch makes two loops, and each of them is no other fault.
      if !isFaulty {
        findings.add(
          Finding(
            .geoCrossing, at: place,
            [
              "found": .found(code), "place": .found(BoundaryBuilder.text(point)),
            ]))
      }
      isFaulty = true
    case .notChecked: findings.add(Finding(.geoNotChecked, at: place, ["found": .found(code)]))
    }
  }

  private mutating func tell(
    _ fault: AreaCheck.Fault, _ code: String, _ feature: GeoJSONReader.Feature, _ isFaulty: inout Bool
  ) {
    let place = place(feature)
    switch fault {
    case .overlaps(let point):
      findings.add(
        Finding(
          .geoOverlap, at: place, ["found": .found(code), "place": .found(BoundaryBuilder.text(point))]))
      isFaulty = true
    case .notChecked: findings.add(Finding(.geoNotChecked, at: place, ["found": .found(code)]))
    }
  }

  // MARK: Codes

  private mutating func tellNoCode(_ areas: [GeoJSONReader.Feature]) {
    let names = CodeProperty.names(of: areas).map { $0.isEmpty ? "id" : $0 }
    findings.add(
      Finding(
        .geoNoCode, at: Location(file: name),
        ["count": .count(areas.count), "found": .foundList(names.isEmpty ? ["–"] : Array(names.prefix(12)))]))
  }

  /// How many municipalities have a shape; tells of codes on one side only.
  private mutating func join(_ boundaries: Boundaries) -> (shapes: Int, municipalities: Int)? {
    if municipalities.isEmpty { return nil }
    let known = Set(municipalities)
    let drawn = Set(boundaries.codes)
    let joined = known.intersection(drawn).count
    let strange = boundaries.codes.filter { !known.contains($0) }
    let bare = municipalities.filter { !drawn.contains($0) }
    if joined > 0 {
      tellCodes(strange, .geoUnknownCode)
      tellCodes(bare, .geoNoShape)
    }
    return (joined, municipalities.count)
  }

  private mutating func tellCodes(_ codes: [String], _ kind: FindingKind) {
    if codes.isEmpty { return }
    findings.add(
      Finding(
        kind, at: Location(file: name),
        ["count": .count(codes.count), "found": .foundList(Array(codes.prefix(8)))]))
  }
}
