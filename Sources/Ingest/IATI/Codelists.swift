/// The code lists that concern what is read.
///
/// > Source: IATI-Codelists 75e827b (`ActivityDateType`, `ActivityStatus`, `BudgetStatus`, `BudgetType`, `OrganisationRole`,
/// > `RelatedActivityType`, `TransactionType`), the lists kept apart from the standard as pyIATI 269a2c1 carries them (`AidType`,
/// > `Country`, `Currency`, `Language`, `Region`, `Sector`; withdrawn codes stay valid), and the standard's pages for 2.03 (`Version`,
/// > `ResultType`, `IndicatorMeasure`); CC BY 4.0, "IATI Standard". Codes added later are told as not on the list.
enum Codelist: String, Sendable, CaseIterable {
  case version = "Version"
  case activityDateType = "ActivityDateType"
  case activityStatus = "ActivityStatus"
  case budgetStatus = "BudgetStatus"
  case budgetType = "BudgetType"
  case organisationRole = "OrganisationRole"
  case relatedActivityType = "RelatedActivityType"
  case transactionType = "TransactionType"
  case resultType = "ResultType"
  case indicatorMeasure = "IndicatorMeasure"
  case aidType = "AidType"
  case country = "Country"
  case currency = "Currency"
  case language = "Language"
  case region = "Region"
  case sector = "Sector"

  /// Whether a trimmed text is a code of the list.
  func contains(_ code: UnsafeRawBufferPointer) -> Bool {
    guard let key = Codelist.key(code) else { return false }
    return Codelist.keys[self]?.contains(key) ?? false
  }

  /// Codes with their English names, for lists short enough to be told in a message; empty for the long ones.
  var named: [(code: String, name: String)] {
    Codelist.names(self).split(separator: ";").map { entry in
      let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : parts[0])
    }
  }

  /// The English name of a code; nil where the list is long or has no such code.
  func name(of code: String) -> String? { named.first { $0.code == code }?.name }

  /// All codes of the list.
  var codes: [String] {
    named.map(\.code)
      + Codelist.longCodes(self).split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  }

  private static let keys: [Codelist: Set<UInt64>] = allCases.reduce(into: [:]) { lists, list in
    lists[list] = Set(list.codes.compactMap { code in Array(code.utf8).withUnsafeBytes(key) })
  }

  /// A code of up to eight bytes as one number: no code of these lists is longer.
  private static func key(_ code: UnsafeRawBufferPointer) -> UInt64? {
    if code.isEmpty || code.count > 8 { return nil }
    return code.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func names(_ list: Codelist) -> String {
    switch list {
    case .version: "2.01=2.01;2.02=2.02;2.03=2.03"
    case .activityDateType:
      "1=Planned start;2=Actual start;3=Planned End;4=Actual end"
    case .activityStatus:
      "1=Pipeline/identification;2=Implementation;3=Finalisation;4=Closed;5=Cancelled;6=Suspended"
    case .budgetStatus:
      "1=Indicative;2=Committed"
    case .budgetType:
      "1=Original;2=Revised"
    case .organisationRole:
      "1=Funding;2=Accountable;3=Extending;4=Implementing"
    case .relatedActivityType:
      "1=Parent;2=Child;3=Sibling;4=Co-funded;5=Third Party"
    case .transactionType:
      """
      1=Incoming Funds;2=Outgoing Commitment;3=Disbursement;4=Expenditure;5=Interest \
      Payment;6=Loan Repayment;7=Reimbursement;8=Purchase of Equity;9=Sale of Equity;10=Credit \
      Guarantee;11=Incoming Commitment;12=Outgoing Pledge;13=Incoming Pledge
      """
    case .resultType: "1=Output;2=Outcome;3=Impact;9=Other"
    case .indicatorMeasure: "1=Unit;2=Percentage;3=Nominal;4=Ordinal;5=Qualitative"
    case .aidType, .country, .currency, .language, .region, .sector: ""
    }
  }

  private static func longCodes(_ list: Codelist) -> String {
    switch list {
    case .aidType:
      """
      A01 A02 B01 B02 B03 B04 C01 D01 D02 E01 E02 F01 G01 H01 H02
      """
    case .country:
      """
      AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BV BR IO BN BG
      BF BI KH CM CA CV KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE
      ET FK FO FJ FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN HK HU IS IN ID IR
      IQ IE IM IL IT JM JP JE JO KZ KE KI KP KR XK KW KG LA LV LB LS LR LY LI LT LU MO MK MG MW MY MV ML MT MH
      MQ MR MU YT MX FM MD MC MN ME MS MA MZ MM NA NR NP NL AN NC NZ NI NE NG NU NF MP NO OM PK PW PS PA PG PY
      PE PH PN PL PT PR QA RE RO RU RW BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL SG SX SK SI SB SO ZA GS SS
      ES LK SD SR SJ SZ SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA AE GB US UM UY UZ VU VE VN VG
      VI WF EH YE ZM ZW
      """
    case .currency:
      """
      AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYR BZD
      CAD CDF CHF CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL
      GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
      KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRO MUR MVR MWK MXN MXV MYR MZN
      NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP
      SLL SOS SSP SRD STD SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN USS UYI UYU UZS VEF
      VND VUV WST XAF XBT XCD XDR XOF XPF YER ZAR ZMK ZWL
      """
    case .language:
      """
      aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee
      el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz id ig ii ik io is it
      iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms
      mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si
      sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo
      xh yi yo za zh zu
      """
    case .region:
      """
      88 89 189 289 298 380 389 489 498 589 619 679 689 789 798 889 998
      """
    case .sector:
      """
      11110 11120 11130 11182 11220 11230 11231 11232 11240 11320 11321 11322 11330 11420 11430 12110 12181
      12182 12191 12220 12230 12240 12250 12261 12262 12263 12281 13010 13020 13030 13040 13081 14010 14015
      14020 14021 14022 14030 14031 14032 14040 14050 14081 15110 15111 15112 15113 15114 15116 15117 15118
      15119 15120 15121 15122 15123 15124 15125 15126 15127 15128 15129 15130 15131 15132 15133 15134 15135
      15136 15137 15140 15142 15143 15144 15150 15151 15152 15153 15154 15155 15156 15160 15161 15162 15163
      15164 15170 15180 15185 15210 15220 15230 15240 15250 15261 16010 16011 16012 16013 16014 16015 16020
      16030 16040 16050 16061 16062 16063 16064 16065 16066 21010 21011 21012 21013 21020 21021 21022 21023
      21024 21030 21040 21050 21061 21081 22010 22011 22012 22013 22020 22030 22040 23010 23020 23030 23040
      23050 23061 23062 23063 23064 23065 23066 23067 23068 23069 23070 23081 23082 23110 23111 23112 23181
      23182 23183 23210 23220 23230 23240 23250 23260 23270 23310 23320 23330 23340 23350 23360 23410 23510
      23610 23620 23630 23640 24010 24020 24030 24040 24081 25010 25020 31110 31120 31130 31140 31150 31161
      31162 31163 31164 31165 31166 31181 31182 31191 31192 31193 31194 31195 31210 31220 31261 31281 31282
      31291 31310 31320 31381 31382 31391 32110 32120 32130 32140 32161 32162 32163 32164 32165 32166 32167
      32168 32169 32170 32171 32172 32182 32210 32220 32261 32262 32263 32264 32265 32266 32267 32268 32310
      33110 33120 33130 33140 33150 33181 33210 41010 41020 41030 41040 41050 41081 41082 43010 43030 43031
      43032 43040 43041 43042 43050 43081 43082 51010 52010 53030 53040 60010 60020 60030 60040 60061 60062
      60063 72010 72040 72050 73010 74010 91010 92010 92020 92030 93010 99810 99820
      """
    default: ""
    }
  }
}
