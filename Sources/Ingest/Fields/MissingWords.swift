import IndicatorEngine

/// Texts that stand for a missing value in a file: `--missing`, or the missing values of a data package.
///
///     let missing = MissingWords(["н/д", "-999"])
///
/// Compared with the trimmed cell, byte for byte. A blank cell is missing without being listed.
public struct MissingWords: Sendable, Hashable {
  private let words: [[UInt8]]
  /// Whether one of them could be read as a value, so that cells must be compared before they are read.
  let comeFirst: Bool

  /// None.
  public static let none = MissingWords([])

  public init(_ texts: some Sequence<String>) {
    words = texts.map { text in CellBytes.with(text) { Array(CellBytes.trimmed($0)) } }.filter { !$0.isEmpty }
    comeFirst = words.contains { $0.contains(where: CellBytes.isDigit) }
  }

  /// Whether a cell is one of them.
  public func contains(_ cell: UnsafeRawBufferPointer) -> Bool {
    if words.isEmpty { return false }
    let text = CellBytes.trimmed(cell)
    return words.contains { $0.elementsEqual(text) }
  }
}
