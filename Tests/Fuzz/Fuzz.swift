import Foundation

/// Hands inputs of libFuzzer to one reader: `merilo-fuzz` with `FUZZ_TARGET` naming it. See `README.md` beside this file.
@main
enum Fuzz {
  /// Entered before any input is tried; nothing writes it later.
  nonisolated(unsafe) static var target = FuzzTarget.csv

  static func main() {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let named = FuzzTarget(rawValue: name) else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      FileHandle.standardError.write(Data("FUZZ_TARGET is \"\(name)\"; expected one of \(names).\n".utf8))
      exit(64)
    }
    target = named
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      runDriver(&count, &arguments) { bytes, size in
        Fuzz.target.run([UInt8](UnsafeBufferPointer(start: bytes, count: size)))
        return 0
      })
  }
}

/// libFuzzer's own loop; the library comes with the compiler's `-sanitize=fuzzer`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ tryInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
