import Dispatch
import Foundation

/// Writes a made-up portfolio of any size, the same bytes on every machine for the same arguments:
///
///     generate FOLDER [OPERATIONS] [SEED]
///
/// For n operations: 10 n observations (in the order in which they would be reported, by quarter), 2 n targets, and
/// the small tables they refer to. All arithmetic is on whole numbers.
@main
enum Generate {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, arguments.count <= 3,
      let operations = Int(arguments.dropFirst().first ?? "100000"), operations > 0, operations < 10_000_000,
      let seed = UInt64(arguments.dropFirst(2).first ?? "1")
    else {
      FileHandle.standardError.write(Data("usage: generate FOLDER [OPERATIONS] [SEED]\n".utf8))
      exit(64)
    }
    let world = World(seed: seed, operations: operations)
    let url = URL(fileURLWithPath: folder, isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    func file(_ name: String) -> URL { url.appendingPathComponent(name) }

    try Data(world.municipalitiesTable()).write(to: file("municipalities.csv"))
    try Data(world.programmesTable()).write(to: file("programmes.csv"))
    try Data(world.indicatorsTable()).write(to: file("indicators.csv"))
    let ranges = stride(from: 0, to: operations, by: 8192).map { $0..<min($0 + 8192, operations) }
    try write(World.operationsHeader, to: file("operations.csv"), chunks: ranges.count) {
      world.operations(ranges[$0])
    }
    try write(World.targetsHeader, to: file("targets.csv"), chunks: ranges.count) {
      world.targets(ranges[$0])
    }
    try write(World.observationsHeader, to: file("observations.csv"), chunks: ranges.count * world.quarters) {
      world.observations(ranges[$0 % ranges.count], quarter: $0 / ranges.count)
    }
  }

  /// Writes a header and chunks in their order, made on all cores a few at a time.
  private static func write(
    _ header: String, to file: URL, chunks: Int, _ chunk: @escaping @Sendable (Int) -> Text
  ) throws {
    try Data(header.utf8).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.seekToEnd()
    for start in stride(from: 0, to: chunks, by: 16) {
      let count = min(16, chunks - start)
      let texts = [Text](unsafeUninitializedCapacity: count) { buffer, initialized in
        nonisolated(unsafe) let base = buffer.baseAddress.unsafelyUnwrapped
        DispatchQueue.concurrentPerform(iterations: count) { index in
          (base + index).initialize(to: chunk(start + index))
        }
        initialized = count
      }
      for text in texts { try handle.write(contentsOf: text) }
    }
  }
}
