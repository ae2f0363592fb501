/// Words in charts that hold a municipality against its peers, its group, or the classes of a map.
enum GroupChartText: String, ReportText {
  case peersRange, peersMiddle, peersTogether, peersTogetherIs, othersTogether, othersTogetherIs, worseSide,
    betterSide, noPeers
  case others, othersRange, othersMiddle, othersMedian, brokenLine, lifts, lowers, fifths
  case classBelow, classBetween, classFrom, uncertainArea, notOnMap

  var wording: Wording {
    switch self {
    case .peersRange:
      Wording(
        en: "peers, from the worst to the best", bg: "сходни общини, от най-слабата до най-добрата",
        ro: "UAT similare, de la cea mai slabă la cea mai bună",
        uk: "подібні громади, від найслабшої до найкращої")
    case .peersMiddle:
      Wording(
        en: "middle half of the peers", bg: "средната половина от сходните",
        ro: "jumătatea din mijloc a UAT similare", uk: "середня половина подібних")
    case .peersTogether:
      Wording(
        en: "the peers together", bg: "сходните заедно", ro: "cele similare împreună", uk: "подібні разом")
    case .peersTogetherIs:
      Wording(
        en: "the peers together {value}", bg: "сходните заедно {value}", ro: "cele similare împreună {value}",
        uk: "подібні разом {value}")
    case .othersTogether:
      Wording(
        en: "the others together", bg: "останалите заедно", ro: "celelalte împreună", uk: "решта разом")
    case .othersTogetherIs:
      Wording(
        en: "the others together {value}", bg: "останалите заедно {value}", ro: "celelalte împreună {value}",
        uk: "решта разом {value}")
    case .worseSide: Wording(en: "worse", bg: "по-лошо", ro: "mai rău", uk: "гірше")
    case .betterSide: Wording(en: "better", bg: "по-добре", ro: "mai bine", uk: "краще")
    case .noPeers:
      Wording(
        en: "fewer than three peers: no range", bg: "под три сходни: без обхват",
        ro: "sub trei similare: fără interval", uk: "менше трьох подібних: без розмаху")
    case .others:
      Wording(
        en: "the others, {n}", bg: "останалите, {n}", ro: "celelalte, {n}", uk: "решта, {n}")
    case .othersRange:
      Wording(
        en: "{n} municipalities, from the least value to the greatest",
        bg: "{n} общини, от най-малката до най-голямата стойност",
        ro: "{n} UAT, de la cea mai mică la cea mai mare valoare",
        uk: "{n} {n:громада|громади|громад}, від найменшого до найбільшого значення")
    case .othersMiddle:
      Wording(
        en: "their middle half", bg: "средната им половина", ro: "jumătatea lor din mijloc",
        uk: "їхня середня половина")
    case .othersMedian:
      Wording(en: "their median", bg: "медианата им", ro: "mediana lor", uk: "їхня медіана")
    case .brokenLine:
      Wording(
        en: "a line that stops or has a gap: no data for the period",
        bg: "линия, която спира или е прекъсната: няма данни за периода",
        ro: "linie oprită sau întreruptă: lipsă date pentru perioadă",
        uk: "лінія, що спиняється чи має розрив: немає даних за період")
    case .lifts:
      Wording(en: "lifts the score", bg: "повишава оценката", ro: "ridică scorul", uk: "підвищує бал")
    case .lowers:
      Wording(en: "lowers the score", bg: "понижава оценката", ro: "coboară scorul", uk: "знижує бал")
    case .fifths:
      Wording(
        en: "fifths of the group, worst to best", bg: "петини от групата, от най-слабата до най-добрата",
        ro: "cincimi ale grupului, de la cea mai slabă la cea mai bună",
        uk: "п'яті частини групи, від найслабшої до найкращої")
    case .classBelow: Wording(en: "under {high}", bg: "под {high}", ro: "sub {high}", uk: "менше {high}")
    case .classBetween:
      Wording(
        en: "{low} to under {high}", bg: "от {low} до под {high}", ro: "de la {low} până sub {high}",
        uk: "від {low} до менше {high}")
    case .classFrom:
      Wording(
        en: "{low} and more", bg: "{low} и повече", ro: "{low} și mai mult", uk: "{low} і більше")
    case .uncertainArea:
      Wording(
        en: "class in doubt: small number or wide interval",
        bg: "несигурен клас: малък брой или широк интервал",
        ro: "clasă nesigură: număr mic sau interval larg",
        uk: "непевний клас: мала кількість або широкий інтервал")
    case .notOnMap:
      Wording(
        en: "{n} not on the map", bg: "{n} не са на картата", ro: "{n} nu apar pe hartă",
        uk: "{n} немає на карті")
    }
  }
}
