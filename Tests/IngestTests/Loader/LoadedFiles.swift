import Foundation
import Ingest

/// Files of a test's own, written into a folder that is removed again, and read as a portfolio.
enum LoadedFiles {
  /// What is read of a folder of texts in UTF-8.
  static func load(
    _ files: [String: String], _ change: (inout LoadOptions) throws -> Void = { _ in }
  ) throws -> PortfolioLoader.Result {
    try load(bytes: files.mapValues { Array($0.utf8) }, change)
  }

  /// What is read of a folder of files.
  static func load(
    bytes files: [String: [UInt8]], _ change: (inout LoadOptions) throws -> Void = { _ in }
  ) throws -> PortfolioLoader.Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "merilo-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    var options = LoadOptions()
    try change(&options)
    return try PortfolioLoader(options: options).load([folder.path])
  }
}
