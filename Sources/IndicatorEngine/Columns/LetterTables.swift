/// The letters that text folding takes for one another.
enum LetterTables {
  /// The scalars below this one are those of Latin, Greek and Cyrillic texts.
  static let limit: UInt32 = 0x530

  /// Letters of Cyrillic and Greek that look like a Latin one in the same case.
  static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = pairs(
    // Cyrillic capitals, then small letters.
    ("АВЕЅІЈКМНОРСТУХԌԚԜѴ", "ABESIJKMHOPCTYXGQWV"),
    ("асеѕіјорухԛԝһѵ", "acesijopyxqwhv"),
    // Greek capitals, then small letters.
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
    ("αικνορυχ", "aikvopux"))

  /// Lower-case base letters of letters with diacritics, of ligatures and of signs; also for the capital, so that
  /// case may be folded after it.
  static let bases: [Unicode.Scalar: [Unicode.Scalar]] = {
    var bases: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (base, letters) in families {
      for letter in letters.unicodeScalars { bases[letter] = Array(base.unicodeScalars) }
    }
    return bases
  }()

  /// `Ⅰ`…`Ⅻ` and their small forms, as Latin letters.
  static let romanNumerals: [Unicode.Scalar: String] = {
    let numerals = [
      "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (index, numeral) in numerals.enumerated() {
      for first in [0x2160, 0x2170] as [UInt32] {
        if let sign = Unicode.Scalar(first + UInt32(index)) { table[sign] = numeral }
      }
    }
    return table
  }()

  /// Base letters, and what is written for them. Cyrillic letters appear with their look-alikes already Latin
  /// (`ё` as Latin e), so that all spellings of one letter end at one.
  private static let families: KeyValuePairs<String, String> = [
    "a": "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặªӐӑӒӓ",
    "ae": "ÆǢǼæǣǽ",
    "b": "ḂḄḆḃḅḇ",
    "c": "ÇĆĈĊČḈçćĉċčḉ",
    "d": "ĎĐÐḊḌḎḐḒďđðḋḍḏḑḓ",
    "e": "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệЀЁѐёӖӗ",
    "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ",
    "g": "ĜĞĠĢǤǦǴḠĝğġģǥǧǵḡ",
    "h": "ĤĦȞḢḤḦḨḪĥħȟḣḥḧḩḫẖ",
    "i": "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊìíîïĩīĭįıǐȉȋḭḯỉịЇї",
    "ij": "Ĳĳ",
    "j": "Ĵĵǰ",
    "k": "ĶǨḰḲḴķĸǩḱḳḵЌќ",
    "l": "ĹĻĽĿŁḶḸḺḼĺļľŀłḷḹḻḽ",
    "m": "ḾṀṂḿṁṃ",
    "n": "ÑŃŅŇǸṄṆṈṊñńņňŉǹṅṇṉṋ",
    "o": "ÒÓÔÕÖØŌŎŐƠǑǪǬǾȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợºӦӧ",
    "oe": "Œœ",
    "p": "ṔṖṕṗ",
    "r": "ŔŖŘȐȒṘṚṜṞŕŗřȑȓṙṛṝṟ",
    "s": "ŚŜŞŠȘṠṢṤṦṨśŝşšșṡṣṥṧṩſ",
    "ss": "ßẞ",
    "t": "ŢŤŦȚṪṬṮṰţťŧțṫṭṯṱẗ",
    "th": "Þþ",
    "u": "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
    "v": "ṼṾṽṿ",
    "w": "ŴẀẂẄẆẈŵẁẃẅẇẉẘ",
    "x": "ẊẌẋẍ",
    "y": "ÝŶŸȲẎỲỴỶỸýÿŷȳẏẙỳỵỷỹЎў",
    "z": "ŹŻŽẐẒẔźżžẑẓẕ",
    "1": "¹", "2": "²", "3": "³",
    "г": "ҐґЃѓ",
    "ж": "Ӝӝ",
    "и": "ЍЙѝйӢӣӤӥ",
  ]

  private static func pairs(_ lists: (String, String)...) -> [Unicode.Scalar: Unicode.Scalar] {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letters, latin) in lists {
      for (letter, twin) in zip(letters.unicodeScalars, latin.unicodeScalars) { table[letter] = twin }
    }
    return table
  }
}
