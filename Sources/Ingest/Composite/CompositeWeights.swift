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
    return try table.records.indices.map { record in
      guard let weight = try table.number(record, "Weight") else {
        throw CompositeFault.valueMissing(table.place(record, "Weight"))
      }
      return (try table.code(record, "iCode"), weight)
    }
  }
}
