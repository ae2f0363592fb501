import ArgumentParser
import Foundation

/// The command `merilo`.
@main
struct Merilo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merilo",
    abstract: "Where projects stand: progress, schedule and budget from the files people already have.",
    discussion: """
      A PORTFOLIO is a folder of files (CSV, JSON, SQLite), or the files themselves. Results go to standard output, everything \
      else to standard error.

      EXAMPLES
        merilo check my-project                       what is wrong, how to mend it
        merilo status my-project --as-of 2014-03-06   one screen
        merilo report my-project -o report.html       a report to print or send
      """,
    version: "merilo \(Version.current)",
    subcommands: [
      InitCommand.self, LookCommand.self, CheckCommand.self, StatusCommand.self, ProgressCommand.self,
      ScheduleCommand.self,
      BudgetCommand.self, CompareCommand.self, IndexCommand.self, RiskCommand.self, BacktestCommand.self,
      ReportCommand.self,
      ConvertCommand.self,
      DoctorCommand.self,
    ])

  /// The words that may follow `merilo`.
  static var commandNames: [String] {
    configuration.subcommands.map { $0._commandName } + ["help"]
  }

  static func main() {
    Console.secureStandardStreams()
    Interruption.install()
    Foundation.exit(CommandRun.status(of: Array(CommandLine.arguments.dropFirst())))
  }
}
