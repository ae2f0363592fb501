/// One digest for everything that was read.
public enum InputDigest {
  /// SHA-256 over the digests of the files, each once, in ascending order with a line feed after each: the same for the same contents, whatever the files
  /// are called and in which order they were named. Nil where a digest is missing, or nothing was read.
  public static func sha256(of digests: [String?]) -> String? {
    let known = Set(digests.compactMap(\.self))
    if known.isEmpty || digests.contains(nil) { return nil }
    let text = known.sorted().map { $0 + "\n" }.joined()
    return FileDigest.sha256(ByteRegion(copying: Array(text.utf8)))
  }
}
