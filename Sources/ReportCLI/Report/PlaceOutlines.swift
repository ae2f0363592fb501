import IndicatorEngine
import Ingest

/// Outlines of places in the plane, by code: what a map is drawn from.
struct PlaceOutlines: Sendable {
  private let areas: [String: [[MapPoint]]]
  /// As they were given: what neighbours are told from.
  private let boundaries: [Boundaries]

  /// The outlines of the files of boundaries, projected to ETRS89-LAEA and repaired; the first file that has a place
  /// counts.
  init(_ files: [BoundaryFile] = []) {
    boundaries = files.map(\.boundaries)
    areas = files.flatMap { $0.boundaries.drawn() }
      .reduce(into: [:]) { areas, shape in if areas[shape.code] == nil { areas[shape.code] = shape.rings } }
  }

  /// Whether no outline is known at all.
  var isEmpty: Bool { areas.isEmpty }

  /// Which places touch: by the first file of outlines; nil without one.
  func neighbours(of codes: [String]) -> NeighbourList? {
    boundaries.first.map { NeighbourList(of: codes, in: $0) }
  }

  /// The rings of a place; empty where its outline is not known.
  func rings(of code: String) -> [[MapPoint]] { areas[code] ?? [] }
}
