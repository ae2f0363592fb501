import IndicatorEngine
import TestSupport
import Testing

@testable import Ingest

@Suite("Boundaries in GeoJSON")
struct GeoJSONTests {
  private static let square = "[[[23,42],[24,42],[24,43],[23,43],[23,42]]]"

  private func file(_ text: String, places: String? = nil) throws -> (BoundaryFile?, [Finding]) {
    var files = ["map.geojson": text]
    files["municipalities.csv"] = places
    let result = try LoadedFiles.load(files)
    return (result.boundaries.first, result.findings)
  }

  private func feature(_ properties: String, _ geometry: String) -> String {
    #"{"type": "Feature", "properties": {\#(properties)}, "geometry": \#(geometry)}"#
  }

  private func collection(_ features: String...) -> String {
    #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ", "))]}"#
  }

  @Test("features in any order of members: areas with holes, several areas, points beside them")
  func fixture() throws {
    let result = try PortfolioLoader().load([Package.path("fixtures/boundaries/places.geojson")])
    let file = try #require(result.boundaries.first)
    #expect(file.features == 4 && file.areas == 3 && file.rings == 5 && file.faultyShapes == 1)
    #expect(file.codeProperty == "code" && file.joined == nil)
    #expect(file.boundaries.codes == ["BLG52", "SFO20", "VAR05"])
    #expect(file.boundaries["SFO20"]?.polygons.map(\.count) == [2])
    #expect(file.boundaries["VAR05"]?.polygons.count == 2)
    #expect(file.properties == ["code", "name", "source", ""])
    #expect(result.findings.map(\.code) == ["G03", "G08"])
    // The bow is drawn as two triangles, the hole beside its area.
    #expect(file.boundaries.drawn().map(\.rings.count) == [2, 2, 2])
  }

  @Test("the property that names most municipalities is the code; look-alike letters count")
  func join() throws {
    let text = collection(
      feature(#""id": "1", "lau": "SFO20""#, #"{"type": "Polygon", "coordinates": \#(Self.square)}"#),
      // A Cyrillic В.
      feature(#""id": "2", "lau": "ВLG52""#, #"{"type": "Polygon", "coordinates": \#(Self.square)}"#))
    let (file, findings) = try file(text, places: "code,name\nSFO20,Ихтиман\nBLG52,Хаджидимово\nVAR05,Бяла\n")
    #expect(file?.codeProperty == "lau" && file?.boundaries.codes == ["BLG52", "SFO20"])
    #expect(file?.joined?.shapes == 2 && file?.joined?.municipalities == 3)
    #expect(findings.map(\.code) == ["G06"])
  }

  @Test("without municipalities, a system of codes or a name like a code tells; a number may be one")
  func alone() throws {
    let many = (10..<22).map {
      feature(
        #""name": "N\#($0)", "key": "VAR\#($0)""#, #"{"type": "Polygon", "coordinates": \#(Self.square)}"#)
    }
    let text = #"{"features": [\#(many.joined(separator: ","))], "type": "FeatureCollection"}"#
    #expect(try file(text).0?.codeProperty == "key")
    let numbered = collection(
      feature(#""CODE": 12"#, #"{"type": "Polygon", "coordinates": \#(Self.square)}"#))
    #expect(try file(numbered).0?.boundaries.codes == ["12"])
  }

  @Test("one feature, collections of geometries, heights, exponents, a mark of the encoding")
  func forms() throws {
    let single =
      "\u{FEFF}"
      + feature(
        #""code": "A""#,
        """
        {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]},
        {"coordinates": [[[2.3e1,42,600],[24,42,0],[24,43,0],[2.3e1,42,600]]], "type": "Polygon"}]}
        """)
    let (file, findings) = try file(single)
    #expect(file?.areas == 1 && findings.isEmpty)
    #expect(file?.boundaries["A"]?.polygons[0][0][0] == GeoPoint(longitude: 23, latitude: 42))
  }

  @Test(
    "coordinates that are none do no harm",
    arguments: [
      "[]", "[[]]", "[[[]]]", "[[[1]]]", "[[[1,2],[3]]]", "[[[[1,2]]]]", "[[[1,2],[[3,4]]]]", "[[[\"a\",2]]]",
      "[[[null,2]]]", "{}", "null", "7", "[[[1,2],{}]]", "[[[1e400,2]]]",
    ])
  func broken(_ coordinates: String) throws {
    let text = collection(
      feature(#""code": "A""#, #"{"type": "Polygon", "coordinates": \#(coordinates)}"#),
      feature(#""code": "B""#, #"{"type": "Polygon", "coordinates": \#(Self.square)}"#))
    let (file, findings) = try file(text)
    #expect(file?.boundaries.codes.contains("B") ?? false)
    #expect(!findings.isEmpty, "\(coordinates)")
    _ = file?.boundaries.drawn()
  }

  @Test("limits: depth, positions; a document that is cut off")
  func limits() throws {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let text = collection(feature(#""code": "A""#, #"{"type": "Polygon", "coordinates": \#(deep)}"#))
    #expect(try file(text).1.map(\.code) == ["J02"])
    #expect(try file(String(text.prefix(80))).1.map(\.code) == ["J01"])
    let result = try LoadedFiles.load(
      ["map.geojson": collection(feature("", #"{"type": "Polygon", "coordinates": \#(Self.square)}"#))]
    ) { $0.limits.cells = 4 }
    #expect(result.findings.map(\.code) == ["X04"] && result.boundaries.isEmpty)
  }

  @Test(
    "Bulgaria: 265 of 265 municipalities have an area; 43 areas meet themselves and are drawn all the same",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func shared() throws {
    let folder = SharedData.folder + "/data/bg-municipalities/"
    let result = try PortfolioLoader().load([
      folder + "municipalities.geojson", folder + "municipalities.csv", folder + "provinces.geojson",
    ])
    let file = try #require(result.boundaries.first)
    #expect(file.codeProperty == "nuts4" && file.areas == 265 && file.rings == 307)
    #expect(file.joined?.shapes == 265 && file.joined?.municipalities == 265)
    #expect(file.faultyShapes == 43)
    let codes = result.findings.filter { $0.location.file == file.name }.map(\.code)
    #expect(Set(codes) == ["G08", "G10"])
    // The whole is about as large as the country: 110,994 km² (National Statistical Institute), less what outlines of
    // three decimals cut off. Rings are subtracted where they run the other way round than the largest of their place.
    let drawn = file.boundaries.drawn()
    #expect(drawn.count == 265 && drawn.allSatisfy { !$0.rings.isEmpty })
    var area = 0.0
    for polygon in file.boundaries.shapes.flatMap(\.polygons) {
      for (number, ring) in polygon.enumerated() { area += number == 0 ? self.area(ring) : -self.area(ring) }
    }
    #expect(abs(area / 1e6 / 110_994 - 1) < 0.01)
    #expect(result.boundaries.last?.boundaries.shapes.count == 28)
  }

  /// The area of a ring on the map, in square metres.
  private func area(_ ring: [GeoPoint]) -> Double {
    let points = ring.map(EuropeanProjection.point)
    var doubled = 0.0
    for (p, q) in zip(points, points.dropFirst()) {
      doubled += (p.easting - 5e6) * (q.northing - 2e6) - (q.easting - 5e6) * (p.northing - 2e6)
    }
    return abs(doubled) / 2
  }
}
