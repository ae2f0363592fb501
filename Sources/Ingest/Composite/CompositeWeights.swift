import IndicatorEngine

/// Weights of elements in a plain file: `iCode` and `Weight`, a row an element.
public enum CompositeWeights {
  /// The weights, in the order of the file.
  ///
  /// - Throws: ``CompositeFault`` for what stands in the file.
  public static func read(
    _ path: String, reading: CompositeReading = CompositeReading()
  ) throws -> [(code: String, weight: Double)] {
    let table = try CompositeTable(path: path, reading)
    for heading in ["iCode", "Weight"] { try table.require(heading) }
    return try table.codes("iCode").enumerated().map { record, code in
      guard let weight = try table.number(record, "Weight") else {
        throw CompositeFault.valueMissing(table.place(record, "Weight"))
      }
      guard (0...IndexStructure.greatestWeight).contains(weight) else {
        throw CompositeFault.index(
          .negativeWeight(element: code, weight: weight), table.place(record, "Weight"))
      }
      return (code, weight)
    }
  }
}
