extension Finding {
  /// The finding as one line of JSON (`merilo/finding/1`): code, severity, file, sha256, sheet, row, column, header, pointer, line,
  /// element, found, expected, fix, count, and the message. Absent facts are null.
  ///
  /// `found` is the text of the cell as it stands there, else the words for what was found; codes and severity do not
  /// change with the language.
  public func jsonLine(_ language: Language) -> String {
    let parts = texts(language)
    var writer = JSONWriter()
    writer.object { object in
      object.member("schema", "merilo/finding/1")
      object.member("code", code)
      object.member("severity", severity.rawValue)
      object.member("file", location.file)
      object.member("sha256", sha256)
      object.member("sheet", location.sheet)
      object.member("row", location.row)
      object.member("last_row", lastRow)
      object.member(
        "column",
        location.column.map(Location.letters(ofColumn:)) ?? location.character.map { "\($0)" })
      object.member("header", location.header)
      object.member("pointer", location.pointer)
      object.member("line", location.line)
      object.member("element", location.element)
      object.member("found", found ?? parts.found)
      object.member("expected", parts.expected)
      object.member("fix", parts.fix)
      object.member("count", count)
      object.member("message", message(language))
    }
    return writer.text
  }
}
