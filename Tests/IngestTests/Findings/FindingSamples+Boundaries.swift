import Ingest

extension FindingSamples {
  /// Boundaries of places.
  static let boundaries: [Finding] = [
    Finding(
      .geoNotDegrees, at: Location(file: "map.geojson", pointer: "/features/0"),
      ["found": .found("4321000, 3210000")]),
    Finding(
      .geoOtherSystem, at: Location(file: "map.geojson", pointer: "/features/0"),
      ["found": .found("4321000, 3210000"), "system": .text("urn:ogc:def:crs:EPSG::3035")]),
    Finding(.geoBroken, at: Location(file: "map.geojson", pointer: "/features/3")),
    Finding(
      .geoNoArea, at: Location(file: "map.geojson"), ["count": .count(2), "found": .foundList(["Point"])]),
    Finding(
      .geoNoCode, at: Location(file: "map.geojson"),
      ["count": .count(265), "found": .foundList(["name", "area"])]),
    Finding(
      .geoUnknownCode, at: Location(file: "map.geojson"),
      ["count": .count(1), "found": .foundList(["XXX01"])]),
    Finding(
      .geoNoShape, at: Location(file: "map.geojson"),
      ["count": .count(2), "found": .foundList(["SFO20", "VAR05"])]),
    Finding(
      .geoUnclosed, at: Location(file: "map.geojson", pointer: "/features/4"), ["found": .found("SFO20")]),
    Finding(
      .geoTooFew, at: Location(file: "map.geojson", pointer: "/features/4"),
      ["found": .found("SFO20"), "count": .count(3)]),
    Finding(
      .geoCrossing, at: Location(file: "map.geojson", pointer: "/features/4"),
      ["found": .found("SFO20"), "place": .found("23.812, 42.43")]),
    Finding(
      .geoNotChecked, at: Location(file: "map.geojson", pointer: "/features/4"), ["found": .found("SFO20")]),
    Finding(.geoWinding, at: Location(file: "map.geojson"), ["count": .count(307)]),
    Finding(
      .geoOverlap, at: Location(file: "map.geojson", pointer: "/features/4"),
      ["found": .found("SFO20"), "place": .found("23.812, 42.43")]),
    Finding(.geoTooLarge, at: Location(file: "map.geojson"), ["limit": .count(50_000_000)]),
  ]
}
