import ArgumentParser
import Foundation
import IndicatorEngine
import Ingest

/// `merilo doctor`: what this program is made of on this machine.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "What this program is, what it is built on, and what it can read and write.",
    discussion: """
      EXAMPLE
        merilo doctor      put its answer into a message when something looks wrong
      """)

  func run() throws {
    let algebra = BLAS.library
    let endings = ReportFormat.allCases.compactMap(\.endings.first).joined(separator: ", ")
    let targets = ConversionTarget.allCases.map(\.rawValue).joined(separator: ", ")
    try Console().result(
      """
      merilo \(Version.current)   swift \(Self.swiftVersion)
        OpenBLAS    \(algebra.version)   \(algebra.threads) threads, \(algebra.core)
        zlib        \(Gunzip.libraryVersion)   files in gzip
        libzip      \(ZipLibrary.version)   workbooks
        expat       \(XMLLibrary.version)   XML
        nettle      \(FileDigest.libraryVersion)   checksums of files
        SQLite      \(SQLiteVersion.text)   databases
        xlsxwriter  \(XLSXFile.libraryVersion)   written workbooks
        reads       csv, tsv, txt, json, jsonl, sqlite, each also as .gz; xlsx, ods; xml (IATI, ADX); geojson; merilo.yaml; datapackage.json
        writes      reports: \(endings); tables: csv, json, txt; portfolios: \(targets)
        languages   \(Language.allCases.map(\.rawValue).joined(separator: ", "))
        helpers     none needed: this version calls no other program
      """ + "\n")
  }

  /// The compiler that built the program.
  private static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
