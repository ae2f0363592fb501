import IndicatorEngine

/// A word or phrase that stands within the sentence of a finding.
public enum FindingWord: Sendable, Equatable {
  /// What a file holds that is not read: an Excel workbook, a database.
  case fileKind(FileKind)
  /// What stands in a folder and is no file.
  case entry(FolderEntry)
  /// One row of a table: "operation".
  case one(TableName)
  /// The same as the object of "load that … too".
  case oneMore(TableName)
  /// Rows of a table with their number: "212 operations".
  case many(TableName, Int)
  /// Rows of a file: "row 5", "rows 3 and 41", "rows 1–212".
  case rows([Int])
  case rowRange(Int, Int)
  /// Lines of a document: "lines 18–412".
  case lineRange(Int, Int)
  /// Columns of a file by their letters: "D and F".
  case columns([Int])
  /// A row of a file: "projects.csv, row 12".
  case place(file: String, row: Int)
  /// Month and year: "February 2026".
  case month(year: Int, month: Int)
  /// How days are written: "dd.mm.yyyy".
  case dayForm(DayForm)
  /// Letters of which script stand in a code: `Cyrillic В`.
  case letters([Unicode.Scalar])
  /// From one number to another.
  case range(Double, Double)
  /// What a setting holds.
  case form(SettingForm)
  /// What JSON does not allow.
  case json(JSONError.Reason)
  /// What is wrong in XML.
  case xml(XMLProblem)
  /// The type of a value in an IATI document.
  case xmlType(XMLForm)
  /// What a rule of the IATI ruleset says, by its id.
  case iatiRule(String)
  /// What is limited in size.
  case limited(LimitedThing)

  public enum FileKind: Sendable, Equatable, CaseIterable {
    case workbook, openDocument, officeDocument, archive, database, pdf, json, xml, binary, prose
  }

  public enum FolderEntry: Sendable, Equatable, CaseIterable {
    case folder, pipe, socket, device, other
  }

  public enum DayForm: String, Sendable, Equatable, CaseIterable {
    case dayFirst = "dd.mm.yyyy"
    case monthFirst = "mm/dd/yyyy"
    case iso = "yyyy-mm-dd"
  }

  public enum SettingForm: Sendable, Equatable, CaseIterable {
    case text, number, day, language, currency, list, mapping, heading, share, encoding, character,
      template, tableName, repeats, atMostGreen, atLeastAmber
  }

  public enum LimitedThing: Sendable, Equatable, CaseIterable {
    case line, cell, columns
    /// In XML: elements within elements, attributes of an element, bytes of text in one piece.
    case depth, attributes, xmlText
  }

  public enum XMLForm: Sendable, Equatable, CaseIterable {
    case date, time, flag, decimal, whole, word
  }
}
