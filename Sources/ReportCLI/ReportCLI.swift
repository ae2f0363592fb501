import ArgumentParser

/// The command `merilo`.
@main
struct Merilo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merilo", abstract: "Monitoring and indicator analytics.")
}
