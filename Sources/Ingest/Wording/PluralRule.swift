/// Which form of a noun follows a count.
///
/// English and Bulgarian have two forms (in Bulgarian the second is the count form: 5 проекта), Romanian and
/// Ukrainian three (20 de proiecte; 2 проєкти, 5 проєктів).
///
/// > Unicode CLDR, "Language Plural Rules", for whole numbers.
package struct PluralRule: Sendable {
  /// The language of the noun.
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// How many forms a noun has: 2 or 3.
  package var formCount: Int {
    switch language {
    case .english, .bulgarian: 2
    case .romanian, .ukrainian: 3
    }
  }

  /// The index of the form for a count, 0 ..< `formCount`: one, other; one, few, other ("de"); one, few, many.
  package func form(for count: Int) -> Int {
    let n = count.magnitude
    switch language {
    case .english, .bulgarian:
      return n == 1 ? 0 : 1
    case .romanian:
      if n == 1 { return 0 }
      return n == 0 || (1...19).contains(n % 100) ? 1 : 2
    case .ukrainian:
      if n % 10 == 1, n % 100 != 11 { return 0 }
      return (2...4).contains(n % 10) && !(12...14).contains(n % 100) ? 1 : 2
    }
  }
}
