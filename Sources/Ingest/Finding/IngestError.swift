/// Loading stops: nothing usable can be made of what was given.
public enum IngestError: Error, Sendable, Equatable {
  /// There is no such file or folder; `nearest` is a name beside it that is spelt alike.
  case noSuchInput(path: String, nearest: String?)
  /// Nothing among the inputs is a table that can be used. What was found wrong is told first.
  case nothingUsable(findings: [Finding])
  /// The settings cannot be used.
  case settings(findings: [Finding])

  /// The process's exit code (`sysexits`): 66 no such input, 65 input cannot be used, 78 settings.
  public var exitCode: Int32 {
    switch self {
    case .noSuchInput: 66
    case .nothingUsable: 65
    case .settings: 78
    }
  }

  /// The findings that led to it.
  public var findings: [Finding] {
    switch self {
    case .noSuchInput: []
    case .nothingUsable(let findings), .settings(let findings): findings
    }
  }

  /// What happened in one sentence; the findings, if any, stand before it.
  public func message(_ language: Language) -> String {
    let (name, arguments): (Words, [String: TextTemplate.Argument]) =
      switch self {
      case .noSuchInput(let path, nil): (.noSuchInput, ["path": .text(Finding.quoted(path, language))])
      case .noSuchInput(let path, let nearest?):
        (
          .noSuchInputNearest,
          [
            "path": .text(Finding.quoted(path, language)),
            "nearest": .text(Finding.quoted(nearest, language)),
          ]
        )
      case .nothingUsable: (.nothingUsable, [:])
      case .settings: (.settings, [:])
      }
    return TextTemplate(name.wording.text(language)).filled(arguments, language: language)
  }

  /// The sentences, in all languages.
  enum Words: CaseIterable {
    case noSuchInput, noSuchInputNearest, nothingUsable, settings

    var wording: FindingWording {
      switch self {
      case .noSuchInput:
        FindingWording(
          en: "no such file or folder: {path}. Fix: check the path.",
          bg: "няма такъв файл или папка: {path}. Поправка: проверете пътя.",
          ro: "nu există fișierul sau dosarul {path}. Remediere: verificați calea.",
          uk: "немає такого файлу чи теки: {path}. Виправлення: перевірте шлях.")
      case .noSuchInputNearest:
        FindingWording(
          en: "no such file or folder: {path}; nearest {nearest}. Fix: check the path.",
          bg: "няма такъв файл или папка: {path}; най-близко име: {nearest}. Поправка: проверете пътя.",
          ro:
            "nu există fișierul sau dosarul {path}; cel mai apropiat nume: {nearest}. Remediere: verificați calea.",
          uk: "немає такого файлу чи теки: {path}; найближча назва: {nearest}. Виправлення: перевірте шлях.")
      case .nothingUsable:
        FindingWording(
          en:
            "nothing in the input can be used. Fix: give a folder with operations.csv, or with indicators.csv and "
            + "observations.csv.",
          bg: "нищо от подаденото не може да се използва. Поправка: посочете папка с operations.csv или с "
            + "indicators.csv и observations.csv.",
          ro:
            "nimic din ce s-a dat nu poate fi folosit. Remediere: indicați un dosar cu operations.csv sau cu "
            + "indicators.csv și observations.csv.",
          uk: "ніщо з поданого не можна використати. Виправлення: вкажіть теку з operations.csv або з "
            + "indicators.csv і observations.csv.")
      case .settings:
        FindingWording(
          en: "the settings cannot be used. Fix: correct merilo.yaml, or take it out of the folder.",
          bg:
            "настройките не могат да се използват. Поправка: поправете merilo.yaml или го махнете от папката.",
          ro: "setările nu pot fi folosite. Remediere: corectați merilo.yaml sau scoateți-l din dosar.",
          uk:
            "налаштування не можна використати. Виправлення: виправте merilo.yaml або приберіть його з теки.")
      }
    }
  }
}
