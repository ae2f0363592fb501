/// Reads a workbook over that was just written.
///
/// libxlsxwriter keeps the parts in temporary files and does not notice where their disk is full: the archive is then in
/// order, and what is in it is cut short.
enum XLSXCheck {
  /// Whether every part is an XML document to its end.
  static func isWhole(path: String) -> Bool {
    var limits = ContentLimits()
    (limits.input, limits.unpacked) = (.max, .max)
    guard let content = try? FileContent(path: path, limits: limits),
      let archive = try? ZipArchive(content.region, limits: ArchiveLimits(entry: .max, file: .max))
    else { return false }
    return !archive.entries.isEmpty
      && archive.entries.allSatisfy { entry in
        (try? archive.read(entry.name, DocumentEnd())) != nil
      }
  }

  /// Looks for nothing in a document but its end.
  private struct DocumentEnd: XMLHandler {
    enum Name: String, XMLName { case none }

    mutating func start(_ element: borrowing XMLElement<Name>) -> XMLStep { .skip }
    mutating func end(_ name: Name?) -> XMLStep { .proceed }
    mutating func text(_ bytes: UnsafeRawBufferPointer) {}
  }
}
