import IndicatorEngine

/// Reads GeoJSON as boundaries.
enum GeoJSONSource {
  /// Whether the beginning of a document says that it is GeoJSON: the types of RFC 7946 near the top.
  static func isGeoJSON(_ content: FileContent, name: String) -> Bool {
    guard case .json = content.kind else { return false }
    let lower = name.lowercased()
    if lower.hasSuffix(".geojson") || lower.hasSuffix(".geojson.gz") { return true }
    return content.region.withBytes { bytes in
      let head = Array(bytes.prefix(4096).filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) })
      return ["\"type\":\"FeatureCollection\"", "\"type\":\"Feature\""].contains { mark in
        head.withUnsafeBytes { ContentKind.find(Array(mark.utf8), in: $0, upTo: 4096) != nil }
      }
    }
  }

  /// The boundaries of a file.
  ///
  /// - Parameter municipalities: Codes of the portfolio's municipalities, in their order.
  static func read(
    _ content: FileContent, name: String, options: LoadOptions, municipalities: [String]
  ) -> (file: BoundaryFile?, findings: [Finding]) {
    content.region.withBytes { bytes in
      var reader = GeoJSONReader(
        bytes, depthLimit: options.limits.jsonDepth, limit: options.limits.cells)
      do throws(GeoJSONReader.Refusal) {
        try reader.read()
      } catch {
        return (nil, [refusal(error, name: name)])
      }
      var builder = BoundaryBuilder(name: name, reader: reader, municipalities: municipalities)
      let file = builder.build()
      return (file, builder.findings.findings)
    }
  }

  private static func refusal(_ refusal: GeoJSONReader.Refusal, name: String) -> Finding {
    switch refusal {
    case .json(let error): JSONSource.finding(error, file: name)
    case .tooManyPositions(let limit):
      Finding(.geoTooLarge, at: Location(file: name), ["limit": .count(limit)])
    }
  }
}
