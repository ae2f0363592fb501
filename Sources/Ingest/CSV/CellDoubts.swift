extension CSVDocument {
  /// Doubts about the text of single cells: damaged by a wrong encoding, letters lost, NUL bytes; and the places of
  /// what is doubtful about the encoding of the whole.
  func cellDoubts() -> [CSVDoubt] { [] }
}
