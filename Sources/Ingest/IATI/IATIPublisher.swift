/// Who publishes a file of IATI activities: the `reporting-org` of each.
public struct IATIPublisher: Sendable, Equatable {
  /// The identifier of the organisation, `BG-EIK-000776285`.
  public let reference: String
  public let name: String
  /// What kind of organisation it is, by the list `OrganisationType`.
  public let type: String

  /// - Parameters:
  ///   - reference: See `isReference`.
  ///   - type: A key of `types`.
  public init(reference: String, name: String, type: String) {
    (self.reference, self.name, self.type) = (reference, name, type)
  }

  /// Whether a text can be the identifier of an organisation: the rules of the standard refuse `/ & | ?` in it, and it
  /// has no blanks.
  public static func isReference(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { !"/&|?".unicodeScalars.contains($0) && $0.value > 0x20 }
  }

  /// The list `OrganisationType` with its English names.
  ///
  /// > IATI Standard, codelist OrganisationType.
  public static let types: [(code: String, name: String)] = [
    ("10", "Government"), ("11", "Local Government"), ("15", "Other Public Sector"),
    ("21", "International NGO"), ("22", "National NGO"), ("23", "Regional NGO"),
    ("24", "Partner Country based NGO"), ("30", "Public Private Partnership"), ("40", "Multilateral"),
    ("60", "Foundation"), ("70", "Private Sector"), ("71", "Private Sector in Provider Country"),
    ("72", "Private Sector in Aid Recipient Country"), ("73", "Private Sector in Third Country"),
    ("80", "Academic, Training and Research"), ("90", "Other"),
  ]
}
