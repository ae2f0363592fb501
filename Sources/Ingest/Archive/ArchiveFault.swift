/// Why an archive, or an entry of it, is not read. Facts only.
public enum ArchiveFault: Error, Sendable, Equatable {
  /// There is no directory at the end of the file: it was cut short. Of `parts` that begin in it, `whole` are whole.
  case noDirectory(bytes: Int, whole: Int, parts: Int)
  /// The directory, or the data of an entry, is damaged.
  case damaged(entry: String?)
  /// Two entries share bytes of the file, as only bombs do.
  case overlap(entry: String)
  /// An entry's name leads out of the archive.
  case path(entry: String)
  /// The entry is protected by a password.
  case encrypted(entry: String)
  /// The entry is packed by a method that is not read.
  case unknownMethod(entry: String, method: Int)
  /// The entry unpacks past the limit for one entry, from `packed` bytes.
  case entryTooLarge(entry: String, packed: Int, limit: Int)
  /// The entries together unpack past the limit for one file, from `packed` bytes.
  case unpacksTooLarge(packed: Int, limit: Int)
}

extension ArchiveFault {
  /// The fault as a finding about `file`.
  func finding(file: String) -> Finding {
    let place = Location(file: file)
    switch self {
    case .noDirectory(let bytes, let whole, let parts):
      return Finding(
        .archiveNoDirectory, at: place,
        ["bytes": .count(bytes), "whole": .count(whole), "parts": .count(parts)])
    case .damaged(let entry?): return Finding(.archiveEntryDamaged, at: place, ["entry": .found(entry)])
    case .damaged: return Finding(.archiveDirectoryDamaged, at: place)
    case .overlap(let entry): return Finding(.archiveOverlap, at: place, ["entry": .found(entry)])
    case .path(let entry): return Finding(.archivePath, at: place, ["entry": .found(entry)])
    case .encrypted: return Finding(.passwordProtected, at: place)
    case .unknownMethod(let entry, let method):
      return Finding(.archiveMethod, at: place, ["entry": .found(entry), "number": .count(method)])
    case .entryTooLarge(let entry, let packed, let limit):
      return Finding(
        .entryTooLarge, at: place,
        ["entry": .text(ShownText.named(entry)), "packed": .count(packed), "limit": .count(limit)])
    case .unpacksTooLarge(let packed, let limit):
      return Finding(.unpacksTooLarge, at: place, ["packed": .count(packed), "limit": .count(limit)])
    }
  }
}
