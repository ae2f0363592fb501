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
    let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    try Console().result(
      """
      merilo \(Version.current)   swift \(Self.swiftVersion)
        writes      \(formats)
        languages   \(Language.allCases.map(\.rawValue).joined(separator: ", "))
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
