/// Why a part of a workbook is not read. Facts only.
enum CarrierFault: Error, Sendable, Equatable {
  case archive(ArchiveFault)
  case xml(XMLFault, part: String)
  /// An entry that the workbook needs is not in the archive.
  case missing(part: String)

  /// A fault of XML in an entry; where the entry could not be unpacked, that.
  init(_ fault: XMLFault, part: String, source: ArchiveFault?) {
    if let source { self = .archive(source) } else { self = .xml(fault, part: part) }
  }

  /// The fault as a finding about `file`.
  func finding(file: String) -> Finding {
    switch self {
    case .archive(let fault): fault.finding(file: file)
    case .xml(let fault, let part): fault.finding(file: file, part: part)
    case .missing(let part):
      Finding(.archiveEntryMissing, at: Location(file: file), ["entry": .found(part)])
    }
  }
}

extension ZipArchive {
  /// Reads an entry of XML; nil where there is none of that name.
  func read<Handler: XMLHandler>(_ name: String, _ handler: Handler) throws(CarrierFault) -> Handler? {
    let opened: ZipEntrySource?
    do throws(ArchiveFault) {
      opened = try open(name)
    } catch { throw CarrierFault.archive(error) }
    guard var source = opened else { return nil }
    let events = XMLEvents(handler, limits: xmlLimits)
    if let fault = events.read(from: &source) { throw CarrierFault(fault, part: name, source: source.fault) }
    return events.handler
  }
}
