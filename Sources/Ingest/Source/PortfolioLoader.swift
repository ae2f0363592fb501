import Foundation
import IndicatorEngine

/// Reads folders and files into a portfolio.
///
///     let result = try PortfolioLoader(options: options).load(["fixtures/portfolios/ihtiman"])
///     result.portfolio.operations.count     // 1
///     for finding in result.findings { print(finding.message(.bulgarian)) }
///
/// A wrong row is left out, never the file; a file that cannot be read does not stop the others.
public struct PortfolioLoader: Sendable {
  public let options: LoadOptions

  public init(options: LoadOptions = LoadOptions()) { self.options = options }

  /// What was read.
  public struct Result: Sendable {
    public let portfolio: Portfolio
    /// Everything that was found, five of a kind and of the rest how many, in the order of files and rows.
    public let findings: [Finding]
    /// How each file was read, in the order of the inputs.
    public let reports: [ReadReport]
    /// Boundaries of places, in the order of the inputs.
    public var boundaries: [BoundaryFile] { reports.compactMap(\.boundary) }
    /// What `merilo.yaml` of the folders says; a later folder's statements win.
    public let settings: Settings
    /// The tables as they stand in their files, in the order of the inputs; none unless `LoadOptions.keepsTables` asks.
    package let tables: [InputTable]
    /// Sheets of workbooks that say of themselves that they hold no data, in the order of the inputs.
    package let notes: [NotesFound]
    /// The paths of everything that was looked at, settings and descriptions included: no output may go there.
    public let paths: [String]

    /// The gravest severity found; nil where nothing was.
    public var severity: Severity? { findings.map(\.severity).max() }

    /// Whether any row of any table can be used.
    public var isUsable: Bool { TableName.allCases.contains(where: portfolio.has) }

    /// Throws where nothing can be used.
    public func requireUsable() throws(IngestError) {
      if !isUsable { throw IngestError.nothingUsable(findings: findings) }
    }
  }

  /// A sheet that says of itself that it holds no data: the notes of a form, a list of problems.
  package struct NotesFound: Sendable, Equatable {
    package let file: String
    package let sheet: String
  }

  /// Whether a file of this name in a folder is read, or says how others are.
  public static func readsInFolders(_ name: String) -> Bool {
    !name.hasPrefix(".")
      && (InputFiles.mayBeTable(name) || InputFiles.mayHoldTable(name)
        || InputFiles.descriptions.contains(name))
  }

  /// Reads inputs: folders (one level), files, `-` for standard input.
  ///
  /// - Throws: `IngestError.noSuchInput` where an input is not there, `.settings` where a folder's settings cannot be
  ///   used. All other faults are findings.
  public func load(_ inputs: [String]) throws(IngestError) -> Result {
    var files = try InputFiles(inputs)
    var loading = InputReading(options: options)
    for path in options.mappingFiles { try loading.readSettings(path, name: path) }
    for folder in files.folders {
      try loading.describe(folder)
      files.add(loading.described(folder), of: folder)
    }
    loading.recognise(files)
    return loading.finish(paths: files.paths + options.mappingFiles)
  }
}
