/// What the workbook of `check --problems` says beside the problems themselves.
enum ProblemText: String, ReportText {
  case sheet, title, none
  case column, heading, expected, place
  case rowsLeftOut, marksLeftOut, notMarked

  var wording: Wording {
    switch self {
    case .sheet: Wording(en: "Problems", bg: "Проблеми", ro: "Probleme", uk: "Проблеми")
    case .title:
      Wording(
        en:
          "problems of the data (errors: {errors}, warnings: {warnings}, notes: {notes}). Cells are marked on the sheets that follow. This sheet is not read as data.",
        bg:
          "проблеми на данните (грешки: {errors}, предупреждения: {warnings}, бележки: {notes}). Клетките са отбелязани на следващите листове. Този лист не се чете като данни.",
        ro:
          "probleme ale datelor (erori: {errors}, avertismente: {warnings}, note: {notes}). Celulele sunt marcate pe foile următoare. Această foaie nu se citește ca date.",
        uk:
          "проблеми даних (помилки: {errors}, попередження: {warnings}, примітки: {notes}). Комірки позначено на наступних аркушах. Цей аркуш не читається як дані."
      )
    case .none:
      Wording(
        en: "No problems were found.", bg: "Не са намерени проблеми.", ro: "Nu s-au găsit probleme.",
        uk: "Проблем не знайдено.")
    case .column: Wording(en: "Column", bg: "Колона", ro: "Coloană", uk: "Стовпець")
    case .heading: Wording(en: "Heading", bg: "Заглавие", ro: "Antet", uk: "Заголовок")
    case .expected: Wording(en: "Expected", bg: "Очаквано", ro: "Așteptat", uk: "Очікуємо")
    case .place: Wording(en: "Marked at", bg: "Отбелязано в", ro: "Marcat în", uk: "Позначено в")
    case .rowsLeftOut:
      Wording(
        en: "{file}: a sheet holds {n} rows; those behind them are not shown.",
        bg: "{file}: един лист побира {n} реда; тези след тях не са показани.",
        ro: "{file}: o foaie încape {n} rânduri; cele de după ele nu sunt arătate.",
        uk: "{file}: аркуш уміщує {n} рядків; наступні за ними не показано.")
    case .marksLeftOut:
      Wording(
        en:
          "Of problems alike in one column the first {n} are marked; how many more there are stands in the list.",
        bg: "От еднаквите проблеми в една колона са отбелязани първите {n}; колко още има, стои в списъка.",
        ro:
          "Dintre problemele la fel dintr-o coloană sunt marcate primele {n}; câte mai sunt se vede în listă.",
        uk: "З однакових проблем в одному стовпці позначено перші {n}; скільки їх ще, видно у списку.")
    case .notMarked:
      Wording(
        en: "Comments: the first {n}; other cells are only coloured.",
        bg: "Коментари: първите {n}; другите клетки са само оцветени.",
        ro: "Comentarii: primele {n}; celelalte celule sunt doar colorate.",
        uk: "Коментарі: перші {n}; інші комірки лише зафарбовано.")
    }
  }
}
