@testable import Ingest
import TestSupport
import Testing

@Suite("ZIP archives")
struct ZipArchiveTests {
  private func archive(_ bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFault)
    -> ZipArchive
  {
    try ZipArchive(ByteRegion(copying: bytes), limits: limits)
  }

  private func fault(_ bytes: [UInt8]) -> ArchiveFault? {
    do throws(ArchiveFault) {
      _ = try archive(bytes)
      return nil
    } catch { return error }
  }

  private func fault(reading name: String, of bytes: [UInt8], _ limits: ArchiveLimits) -> ArchiveFault? {
    do throws(ArchiveFault) {
      _ = try archive(bytes, limits).bytes(of: name)
      return nil
    } catch { return error }
  }

  @Test("give entries by name, stored and packed")
  func entries() throws {
    let archive = try archive(ZipBuilder().add("a/b.xml", "text").addRuns("r", 2, of: 0x42).bytes)
    #expect(archive.entries.map(\.name) == ["a/b.xml", "r"])
    #expect(try archive.bytes(of: "a/b.xml") == Array("text".utf8))
    #expect(try archive.bytes(of: "A\\B.XML") == Array("text".utf8))
    #expect(try archive.bytes(of: "r") == [UInt8](repeating: 0x42, count: 517))
    #expect(try archive.bytes(of: "c") == nil)
    #expect(try archive.reopened().bytes(of: "r")?.count == 517)
  }

  @Test("stop a bomb at the limit of an entry, and at the limit of the file")
  func bombs() throws {
    // 1 + 258 × 4,000 = 1,032,001 bytes from 6.5 KB.
    let bytes = ZipBuilder().addRuns("a", 4000).addRuns("b", 4000).bytes
    let one = fault(reading: "a", of: bytes, ArchiveLimits(entry: 1_000_000))
    #expect(one == .entryTooLarge(entry: "a", packed: 6503, limit: 1_000_000))
    let archive = try archive(bytes, ArchiveLimits(file: 2_000_000))
    #expect(try archive.bytes(of: "a")?.count == 1_032_001)
    #expect(throws: ArchiveFault.unpacksTooLarge(packed: bytes.count, limit: 2_000_000)) {
      try archive.bytes(of: "b")
    }
  }

  @Test("are refused where entries share bytes")
  func overlaps() {
    let first = ZipBuilder().addRuns("kernel", 100)
    let bytes = first.add("again", Array("kernel".utf8), offset: 0).bytes
    #expect(fault(bytes) == .overlap(entry: "kernel") || fault(bytes) == .overlap(entry: "again"))
  }

  @Test(
    "are refused where a name leads elsewhere",
    arguments: ["../../x", "/etc/passwd", "a/../../b", "C:\\x", "..\\x", "xl/.."])
  func paths(_ name: String) {
    #expect(fault(ZipBuilder().add("ok", "1").add(name, "2").bytes) == .path(entry: name))
  }

  @Test("say what is left of a file that was cut short")
  func truncated() {
    let whole = ZipBuilder().add("a", "12345").add("b", "12345").add("c", "12345").bytes
    // Each entry takes 30 + 1 + 5 bytes; the cut falls into the third.
    #expect(fault(Array(whole[..<80])) == .noDirectory(bytes: 80, whole: 2, parts: 3))
  }

  @Test("keep what is under a password unread")
  func encrypted() {
    let bytes = ZipBuilder().add("a", "12345", flags: 1).bytes
    #expect(fault(reading: "a", of: bytes, ArchiveLimits()) == .encrypted(entry: "a"))
  }

  @Test("notice damage by the check sum and by the size")
  func damaged() {
    var bytes = ZipBuilder().addRuns("r", 2, of: 0x42).bytes
    bytes[33] ^= 0x10
    #expect(fault(reading: "r", of: bytes, ArchiveLimits()) == .damaged(entry: "r"))
  }

  @Test(
    "of others, broken on purpose, end in a fault or in a reading",
    .enabled(if: SharedData.isPresent, SharedData.absent))
  func sharedHostile() throws {
    var outcomes: [String: String] = [:]
    for file in SharedData.files(under: "data/hostile/zip", suffix: ".zip") {
      let bytes = Array(try SharedData.data("data/hostile/zip/" + file))
      do throws(ArchiveFault) {
        let archive = try archive(bytes)
        var sizes: [String] = []
        for entry in archive.entries { sizes.append("\(try archive.bytes(of: entry.name)?.count ?? -1)") }
        outcomes[file] = sizes.joined(separator: " ")
      } catch { outcomes[file] = "\(error)" }
    }
    let expected = [
      "aes_archive.zip": "encrypted(entry: \"secret_data_128\")",
      // No entries and a comment that is cut short.
      "comment_garbage.zip": "",
      // A file of 94 bytes whose directory claims to begin at byte 150.
      "deflate64_issue_25.zip": "noDirectory(bytes: 94, whole: 0, parts: 1)",
      "ignore_encryption_flag.zip": "encrypted(entry: \"plaintext.txt\")",
      "mimetype.zip": "39", "non_utf8.zip": "16 16", "ntfs.zip": "39 0", "symlink.zip": "3",
      // The name stands twice, and differs.
      "windows-7zip.zip": "damaged(entry: Optional(\"\u{FFFD}A\u{FFFD}n.txt\"))",
      // Something stands before the archive, so every offset is wrong.
      "zip64_demo.zip": "noDirectory(bytes: 224, whole: 0, parts: 0)",
    ]
    for (file, outcome) in outcomes {
      if file.hasPrefix("zip64_magic") {
        // Names with NUL bytes in them.
        #expect(outcome.hasPrefix("path(entry: \"PK"), "\(file)")
      } else {
        #expect(outcome == expected[file], "\(file)")
      }
    }
    #expect(outcomes.count == 13)
  }

  @Test("with every byte changed in turn never crash")
  func everyByte() {
    let whole = ZipBuilder().add("a", "12345").addRuns("b", 3).bytes
    var reached = 0
    for place in whole.indices {
      for change in [UInt8(0xFF), 0x01, 0x80] {
        var bytes = whole
        bytes[place] ^= change
        _ = fault(reading: "a", of: bytes, ArchiveLimits(entry: 1 << 20))
        _ = fault(reading: "b", of: bytes, ArchiveLimits(entry: 1 << 20))
        reached += 1
      }
      _ = fault(Array(whole[..<place]))
    }
    #expect(reached == whole.count * 3)
  }
}
