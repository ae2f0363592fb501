/// What a reader must know about a progress figure. The raw value is the code of `ProgressNote`.
enum RemarkText: String, ReportText {
  case baselineAssumedZero = "baseline-assumed-zero"
  case baselineInherited = "baseline-inherited"
  case negativeProgress = "negative-progress"
  case targetSettingDoubt = "target-setting-doubt"
  case targetRevised = "target-revised"
  case partial
  case beginsBeforeBaseline = "begins-before-baseline"

  var wording: Wording {
    switch self {
    case .baselineAssumedZero:
      Wording(
        en: "baseline taken as 0 (output of ESF or ESF+)",
        bg: "приета базова стойност 0 (продукт по ЕСФ или ЕСФ+)",
        ro: "valoare de referință considerată 0 (realizare FSE sau FSE+)",
        uk: "базове значення прийнято за 0 (продукт ЄСФ або ЄСФ+)")
    case .baselineInherited:
      Wording(
        en: "baseline stated for another target of the same series",
        bg: "базовата стойност е посочена за друга цел от същия ред",
        ro: "valoarea de referință este indicată pentru altă țintă a seriei",
        uk: "базове значення вказано для іншої цілі того ж ряду")
    case .negativeProgress:
      Wording(
        en: "the value went the wrong way", bg: "стойността се е променила в обратна посока",
        ro: "valoarea a evoluat în sens invers",
        uk: "значення змінилося у зворотний бік")
    case .targetSettingDoubt:
      Wording(
        en: "over 150% of the target: was it set too low?",
        bg: "над 150% от целта: дали не е заложена твърде ниско?",
        ro: "peste 150 % din țintă: a fost stabilită prea jos?",
        uk: "понад 150% цілі: чи не занизько її встановлено?")
    case .targetRevised:
      Wording(
        en: "the target was revised", bg: "целта е променяна",
        ro: "ținta a fost revizuită",
        uk: "ціль переглянуто")
    case .partial:
      Wording(
        en: "some periods are not reported", bg: "някои периоди не са отчетени",
        ro: "unele perioade nu sunt raportate",
        uk: "деякі періоди не подано")
    case .beginsBeforeBaseline:
      Wording(
        en: "the first period began by the baseline day",
        bg: "първият период започва преди деня на базовата стойност",
        ro: "prima perioadă începe înainte de ziua valorii de referință",
        uk: "перший період почався до дня базового значення")
    }
  }
}
