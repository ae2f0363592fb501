import IndicatorEngine

/// Names of months in the languages of the field, whole, inflected and abbreviated.
enum MonthNames {
  /// 1…12 for the name of a month, given as its `TextFolding.key`; nil for another word.
  static func month(forKey key: String) -> Int? { months[key] }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, line) in lines.enumerated() {
      for name in line.split(separator: " ") { months[TextFolding.key(name)] = index + 1 }
    }
    return months
  }()

  /// One line a month: English, Bulgarian, Romanian, Ukrainian, Russian, German, French.
  private static let lines = [
    "january jan януари яну ян ianuarie ian січень січня січ январь января янв januar jän jänner janvier janv",
    "february feb февруари фев февр februarie лютий лютого лют февраль февраля februar février févr",
    "march mar март мар martie mart березень березня бер марта märz mär mrz mars",
    "april apr април апр aprilie квітень квітня кві квіт апрель апреля avril avr",
    "may май mai травень травня тра трав мая",
    "june jun юни юн iunie iun червень червня чер черв июнь июня juni juin",
    "july jul юли юл iulie iul липень липня лип июль июля июл juli juillet juil",
    "august aug август авг серпень серпня сер серп августа août",
    "september sep sept септември сеп септ septembrie вересень вересня вер сентябрь сентября сен сент septembre",
    "october oct октомври окт octombrie жовтень жовтня жов жовт октябрь октября oktober okt octobre",
    "november nov ноември ное ноем noiembrie noi листопад листопада лис ноябрь ноября ноя нояб novembre",
    "december dec декември дек decembrie грудень грудня гру груд декабрь декабря dezember dez décembre déc",
  ]
}
