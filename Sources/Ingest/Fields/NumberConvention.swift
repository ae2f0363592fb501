/// How numbers are written in a column: its decimal mark and the marks between thousands.
///
/// Group marks a convention does not list are no part of its numbers, so every text has at most one reading.
public struct NumberConvention: Hashable, Sendable, BitwiseCopyable {
  /// What stands before the decimals.
  public enum DecimalMark: UInt8, Sendable, BitwiseCopyable {
    case point = 0x2E
    case comma = 0x2C
  }

  /// What may stand between groups of three digits. One number uses one of them throughout.
  public struct GroupMarks: OptionSet, Hashable, Sendable, BitwiseCopyable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// U+0020, U+00A0, U+2007, U+2009 or U+202F.
    public static let space = GroupMarks(rawValue: 1)
    public static let point = GroupMarks(rawValue: 2)
    public static let comma = GroupMarks(rawValue: 4)
    /// `'` or `’`.
    public static let apostrophe = GroupMarks(rawValue: 8)
  }

  /// The decimal mark; nil where nothing in the column decides, so only whole numbers have a reading.
  public let decimal: DecimalMark?
  /// The marks that may stand between groups.
  public let groups: GroupMarks
  /// The mark the column or the language mostly uses, for examples; empty for none.
  public let usualGroup: GroupMarks

  public init(decimal: DecimalMark?, groups: GroupMarks, usualGroup: GroupMarks = []) {
    self.decimal = decimal
    switch decimal {
    case .point: self.groups = groups.subtracting(.point)
    case .comma: self.groups = groups.subtracting(.comma)
    case nil: self.groups = groups.subtracting([.point, .comma])
    }
    self.usualGroup = self.groups.intersection(usualGroup)
  }

  /// Our own files: `1234.56`, nothing else.
  public static let plain = NumberConvention(decimal: .point, groups: [])
  /// `1,234.56`; also `1 234.56`.
  public static let english = NumberConvention(
    decimal: .point, groups: [.comma, .space, .apostrophe], usualGroup: .comma)
  /// `1 234,56`; also `1.234,56`. Ukrainian is the same.
  public static let bulgarian = NumberConvention(
    decimal: .comma, groups: [.space, .point, .apostrophe], usualGroup: .space)
  /// `1.234,56`; also `1 234,56`. German is the same.
  public static let romanian = NumberConvention(
    decimal: .comma, groups: [.space, .point, .apostrophe], usualGroup: .point)
  /// `1'234.56`.
  public static let swiss = NumberConvention(
    decimal: .point, groups: [.apostrophe, .space], usualGroup: .apostrophe)
  /// Whole numbers; what stands before decimals is not known.
  public static let undecided = NumberConvention(decimal: nil, groups: [.space, .apostrophe])

  /// The convention a flag names: `en`, `bg`, `ro`, `uk`, `de`, `ch`, or `plain`.
  public init?(token: some StringProtocol) {
    switch token.lowercased() {
    case "en": self = .english
    case "bg", "uk": self = .bulgarian
    case "ro", "de": self = .romanian
    case "ch": self = .swiss
    case "plain": self = .plain
    default: return nil
    }
  }

  /// The flag value that names a convention that reads what this one reads.
  public var token: String {
    switch decimal {
    case .comma: usualGroup == .point ? "ro" : "bg"
    case .point: groups.isEmpty ? "plain" : usualGroup == .apostrophe ? "ch" : "en"
    case nil: "plain"
    }
  }

  /// A number written this way, `1 234 567,50`; with ordinary spaces.
  public var example: String {
    let mark =
      switch usualGroup {
      case .space: " "
      case .point: "."
      case .comma: ","
      case .apostrophe: "'"
      default: ""
      }
    let whole = ["1", "234", "567"].joined(separator: mark)
    guard let decimal else { return whole }
    return whole + (decimal == .point ? "." : ",") + "50"
  }
}
