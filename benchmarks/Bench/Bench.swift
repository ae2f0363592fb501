import Foundation
import IndicatorEngine
import Ingest

/// The benchmark's job by Merilo, through the reader and the kernels that the product uses:
///
///     merilo-bench (job | scan | tables | file) DATA OUT THREADS
///
/// `job` reads the columns it needs, `tables` reads all columns of all tables, `scan` counts rows and adds up a column,
/// `file` reads what somebody else made and tells the figures by which readers are compared.
/// Prints a line of JSON with the seconds of each step and the peak of memory.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let threads = Int(arguments[4]), threads > 0,
      ["job", "scan", "tables", "file"].contains(arguments[1])
    else {
      FileHandle.standardError.write(
        Data("usage: merilo-bench (job | scan | tables | file) DATA OUT THREADS\n".utf8))
      exit(64)
    }
    let (what, data, out) = (arguments[1], arguments[2], arguments[3])
    var steps = Steps(what: what)
    switch what {
    case "scan":
      for (table, column) in [("observations", "value"), ("operations", "contracted")] {
        let found = try Scan(file: "\(data)/\(table).csv", column: column, threads: threads).run()
        FileHandle.standardError.write(Data("(\(found.rows), \(found.sum))\n".utf8))
        steps.done(table)
      }
    case "file":
      let portfolio = try read(data, needed: nil, threads: threads, &steps)
      steps.tool = "merilo, \(threads) threads"
      steps.figures = Activities(portfolio).figures
    case "tables":
      let portfolio = try read(data, needed: nil, threads: threads, &steps)
      withExtendedLifetime(portfolio) {}
    default:
      let portfolio = try read(data, needed: Job.needed, threads: threads, &steps)
      try run(Job(portfolio, threads: threads), into: out, &steps)
    }
    steps.finish()
  }

  /// Reads the folder. Digests of the files, which reports print, are left out: other tools make none.
  private static func read(
    _ folder: String, needed: [TableName: [Field]]?, threads: Int, _ steps: inout Steps
  ) throws -> Portfolio {
    var options = LoadOptions()
    options.threads = threads
    options.computesDigests = false
    options.needed = needed
    let result = try PortfolioLoader(options: options).load([folder])
    steps.done("read and checked")
    for finding in result.findings.prefix(3) {
      FileHandle.standardError.write(Data((finding.message(.english) + "\n").utf8))
    }
    return result.portfolio
  }

  private static func run(_ job: Job, into folder: String, _ steps: inout Steps) throws {
    let results = Results(job, folder: folder)
    steps.done("keys")
    try results.write(job.sums())
    steps.done("groups")
    let rates = job.rates()
    steps.done("rates")
    try results.write(job.quantiles(of: rates))
    steps.done("quantiles")
    try results.write(job.places(of: rates))
    steps.done("places")
  }
}
