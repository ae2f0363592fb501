/// How many indicators have which verdict: "4 с ненастъпил срок". The raw values of single verdicts are their codes.
enum CountText: String, ReportText {
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case offTrack = "off-track"
  case notMet = "not-met"
  case notDue = "not-due"
  case noData = "no-data"
  case notAssessable = "not-assessable"
  /// On track, complete or met together.
  case good
  /// Off track or not met together.
  case bad
  /// What is counted, where each indicator stands once.
  case indicators
  /// What is counted, where an indicator stands for several subjects.
  case results
  /// What is counted, where there is one indicator and each municipality stands once.
  case places
  /// What is counted, where there are several indicators of municipalities.
  case placeResults

  var wording: Wording {
    switch self {
    case .onTrack:
      Wording(en: "{n} on track", bg: "{n} по план", ro: "{n} conform planului", uk: "{n} за планом")
    case .atRisk: Wording(en: "{n} at risk", bg: "{n} под риск", ro: "{n} la risc", uk: "{n} під ризиком")
    case .offTrack:
      Wording(
        en: "{n} off track", bg: "{n} {n:изостава|изостават}", ro: "{n} în întârziere",
        uk: "{n} {n:відстає|відстають|відстають}")
    case .notMet:
      Wording(
        en: "{n} not met", bg: "{n} {n:неизпълнен|неизпълнени}", ro: "{n} sub țintă", uk: "{n} не виконано")
    case .notDue:
      Wording(
        en: "{n} not due yet", bg: "{n} с ненастъпил срок", ro: "{n} înainte de termen",
        uk: "{n} до настання строку")
    case .noData:
      Wording(en: "{n} with no data", bg: "{n} без данни", ro: "{n} fără date", uk: "{n} без даних")
    case .notAssessable:
      Wording(
        en: "{n} not assessable", bg: "{n} не {n:може|могат} да се {n:оцени|оценят}",
        ro: "{n} fără evaluare posibilă", uk: "{n} не {n:підлягає|підлягають|підлягають} оцінці")
    case .good:
      Wording(
        en: "{n} on track or at target", bg: "{n} по план или с постигната цел",
        ro: "{n} conform planului sau la țintă", uk: "{n} за планом або з досягнутою ціллю")
    case .bad:
      Wording(
        en: "{n} off track or short of target", bg: "{n} {n:изостава|изостават} или под целта",
        ro: "{n} în întârziere sau sub țintă", uk: "{n} {n:відстає|відстають|відстають} або не досягли цілі")
    case .indicators:
      Wording(
        en: "{n} {n:indicator|indicators} with a target: {parts}",
        bg: "{n} {n:индикатор|индикатора} с цел: {parts}",
        ro: "{n} {n:indicator|indicatori|de indicatori} cu țintă: {parts}",
        uk: "{n} {n:показник|показники|показників} із ціллю: {parts}")
    case .places:
      Wording(
        en: "{n} {n:municipality|municipalities} with a target: {parts}",
        bg: "{n} {n:община|общини} с цел: {parts}", ro: "{n} {n:UAT|UAT|de UAT} cu țintă: {parts}",
        uk: "{n} {n:громада|громади|громад} із ціллю: {parts}")
    case .placeResults:
      Wording(
        en:
          "{all} {all:result|results} on {n} {n:indicator|indicators} in {places} {places:municipality|municipalities}: {parts}",
        bg:
          "{all} {all:резултат|резултата} по {n} {n:индикатор|индикатора} в {places} {places:община|общини}: {parts}",
        ro:
          "{all} {all:rezultat|rezultate|de rezultate} la {n} {n:indicator|indicatori|de indicatori} în {places} {places:UAT|UAT|de UAT}: {parts}",
        uk:
          "{all} {all:результат|результати|результатів} за {n} {n:показником|показниками|показниками} у {places} {places:громаді|громадах|громадах}: {parts}"
      )
    case .results:
      Wording(
        en: "{all} {all:result|results} on {n} {n:indicator|indicators} with targets: {parts}",
        bg: "{all} {all:резултат|резултата} по {n} {n:индикатор|индикатора} с цели: {parts}",
        ro:
          "{all} {all:rezultat|rezultate|de rezultate} la {n} {n:indicator|indicatori|de indicatori} cu ținte: {parts}",
        uk:
          "{all} {all:результат|результати|результатів} за {n} {n:показником|показниками|показниками} з цілями: {parts}"
      )
    }
  }

  /// The key of a single verdict; nil for those that are counted as reached.
  init?(_ status: Report.Status) { self.init(rawValue: status.code) }
}
