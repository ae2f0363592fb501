/// A name of the standard, as the XML reader looks it up: its number is that of `ElementModels.standard.names`.
struct IATIName: XMLName {
  let id: NameTable.ID

  static let namespaces = [XMLNamespace("xml", "http://www.w3.org/XML/1998/namespace")]

  static let allCases = (1..<ElementModels.standard.names.count).map { IATIName(id: NameTable.ID($0)) }

  init(id: NameTable.ID) { self.id = id }

  init?(rawValue: String) {
    guard let name = IATIName.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = name
  }

  var rawValue: String { ElementModels.standard.names.text(id) }
}

/// The names that rows are made from.
struct IATINames: Sendable {
  let root, activity, identifier, title, narrative, lang, reportingOrg, participatingOrg, role,
    ref: NameTable.ID
  let status, code, date, type, isoDate, sector, vocabulary, percentage, related, location: NameTable.ID
  let locationID, administrative, recipientRegion, budget, periodStart, periodEnd, value,
    currency: NameTable.ID
  let defaultCurrency, lastUpdated, uri, transaction, transactionType, transactionDate: NameTable.ID
  let description, planned, result, indicator, measure, ascending, aggregation, reference,
    baseline: NameTable.ID
  let year, period, target, actual, dimension, name, comment, version, generated: NameTable.ID

  static let standard = IATINames(ElementModels.standard.names)

  private init(_ table: NameTable) {
    var names = table
    func id(_ name: String) -> NameTable.ID { names.id(of: name) }
    (root, activity, identifier) = (id("iati-activities"), id("iati-activity"), id("iati-identifier"))
    (title, narrative, lang) = (id("title"), id("narrative"), id("xml:lang"))
    (reportingOrg, participatingOrg, role, ref) = (
      id("reporting-org"), id("participating-org"), id("role"), id("ref")
    )
    (status, code, date, type, isoDate) = (
      id("activity-status"), id("code"), id("activity-date"), id("type"), id("iso-date")
    )
    (sector, vocabulary, percentage, related) = (
      id("sector"), id("vocabulary"), id("percentage"), id("related-activity")
    )
    (location, locationID, administrative, recipientRegion) = (
      id("location"), id("location-id"), id("administrative"), id("recipient-region")
    )
    (budget, periodStart, periodEnd, value, currency) = (
      id("budget"), id("period-start"), id("period-end"), id("value"), id("currency")
    )
    (defaultCurrency, lastUpdated, uri) = (
      id("default-currency"), id("last-updated-datetime"), id("linked-data-uri")
    )
    (transaction, transactionType, transactionDate) = (
      id("transaction"), id("transaction-type"), id("transaction-date")
    )
    (description, planned) = (id("description"), id("planned-disbursement"))
    (result, indicator, measure, ascending, aggregation) = (
      id("result"), id("indicator"), id("measure"), id("ascending"), id("aggregation-status")
    )
    (reference, baseline, year, period, target, actual) = (
      id("reference"), id("baseline"), id("year"), id("period"), id("target"), id("actual")
    )
    (dimension, name, comment) = (id("dimension"), id("name"), id("comment"))
    (version, generated) = (id("version"), id("generated-datetime"))
  }
}
