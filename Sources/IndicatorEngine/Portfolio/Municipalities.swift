/// Places that are compared: municipalities, counties, hromadas.
public struct Municipalities: Sendable {
  /// The fields of the table.
  public enum Fields {
    public static let code = Field("code", .category, required: true)
    public static let name = Field("name", .text, required: true)
    public static let country = Field("country", .category)
    public static let region = Field("region", .category)
    public static let population = Field("population", .number)
    public static let populationDate = Field("population_date", .day)
    public static let areaKm2 = Field("area_km2", .number)
    public static let latitude = Field("latitude", .number)
    public static let longitude = Field("longitude", .number)
    public static let group = Field("group", .category)
  }

  static let schema = TableSchema(
    .municipalities, key: [Fields.code],
    fields: [
      Fields.code, Fields.name, Fields.country, Fields.region, Fields.population, Fields.populationDate,
      Fields.areaKm2, Fields.latitude, Fields.longitude, Fields.group,
    ])

  /// The columns by field, with the origin of every row.
  public let data: TableData
  public let code: CategoryColumn
  public let name: TextColumn
  public let country: CategoryColumn
  public let region: CategoryColumn
  public let population: Column<Double>
  public let populationDate: Column<Day>
  public let areaKm2: Column<Double>
  public let latitude: Column<Double>
  public let longitude: Column<Double>
  public let group: CategoryColumn

  init(_ data: TableData) {
    self.data = data
    code = data[Fields.code].asCategory
    name = data[Fields.name].asText
    country = data[Fields.country].asCategory
    region = data[Fields.region].asCategory
    population = data[Fields.population].asNumber
    populationDate = data[Fields.populationDate].asDay
    areaKm2 = data[Fields.areaKm2].asNumber
    latitude = data[Fields.latitude].asNumber
    longitude = data[Fields.longitude].asNumber
    group = data[Fields.group].asCategory
  }

  /// Number of rows.
  public var count: Int { data.rowCount }
}
