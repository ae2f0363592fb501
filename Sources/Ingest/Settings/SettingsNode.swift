/// A value of a settings file with its place: scalars stay text until their key says what they are.
public indirect enum SettingsNode: Sendable, Equatable {
  /// A text, number or word as it was written, without quotes; `isPlain` where it had none.
  case scalar(String, isPlain: Bool, line: Int)
  case list([SettingsNode], line: Int)
  /// Keys in the order of the file.
  case mapping([SettingsEntry], line: Int)

  /// Line of the file, 1 = the first.
  public var line: Int {
    switch self {
    case .scalar(_, _, let line), .list(_, let line), .mapping(_, let line): line
    }
  }

  /// The text of a scalar; nil for null (`~`, `null` or nothing without quotes), lists and mappings.
  public var text: String? {
    guard case .scalar(let text, let isPlain, _) = self else { return nil }
    return isPlain && ["", "~", "null", "Null", "NULL"].contains(text) ? nil : text
  }

  /// The entries of a mapping, nil for anything else.
  public var entries: [SettingsEntry]? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries
  }

  /// Whether nothing stands there.
  public var isNull: Bool {
    guard case .scalar = self else { return false }
    return text == nil
  }
}

/// A key of a settings file and what it holds.
public struct SettingsEntry: Sendable, Equatable {
  public let key: String
  public let line: Int
  public let value: SettingsNode

  public init(key: String, line: Int, value: SettingsNode) {
    self.key = key
    self.line = line
    self.value = value
  }
}
