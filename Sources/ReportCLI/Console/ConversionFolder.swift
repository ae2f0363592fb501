import Foundation
import Ingest

/// The folder that a conversion fills. Tables of something else must not be in it: they would be read as part of the
/// same portfolio.
struct ConversionFolder: Sendable {
  /// The path as the user gave it.
  let path: String

  /// Makes the folder, or makes sure that nothing in it would be read beside the files of the conversion.
  func prepare(for names: [String], words: Words) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      guard mkdir(path, 0o777) == 0 else { throw OutputFile(path: path).failure(.cannotCreate, errno) }
      return
    }
    guard isFolder.boolValue else {
      throw CommandFailure(
        .cannotCreate,
        words(
          ConvertText.notAFolder, ["path": .text(SafeText.clean(path)), "format": .text("CSV")]))
    }
    let found = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    let strangers = found.filter { !names.contains($0) && PortfolioLoader.readsInFolders($0) }
    if let stranger = strangers.first {
      throw CommandFailure(
        .cannotCreate,
        words(
          ConvertText.folderInUse,
          ["path": .text(SafeText.clean(path)), "file": .text(SafeText.clean(stranger))]))
    }
  }
}
