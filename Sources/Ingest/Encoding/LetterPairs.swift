/// Letters that stand beside each other in a language, for telling 8-bit encodings apart.
///
/// Only pairs in which at least one letter is not ASCII are listed, lower-cased: those that together make up 98.5 % of
/// such pairs (99.8 % for `west`, which is several languages) in translations of desktop programs (gettext catalogues of Debian 12) and in lists of settlements and
/// programmes of Bulgaria and Ukraine. A text decoded by the wrong table has few of them.
struct LetterPairs: Sendable {
  /// ISO 639-1 code of the language; `west` stands for German, French, Spanish, Italian, Portuguese, Swedish and
  /// Dutch together, `central` for Polish, Czech, Slovak and Croatian.
  let language: String
  /// Both letters of each pair, first letter in the upper half.
  let pairs: Set<UInt32>

  private init(_ language: String, _ text: String) {
    self.language = language
    let letters = Array(text.unicodeScalars.filter { $0 != " " && $0 != "\n" }.map(\.value))
    pairs = Set(stride(from: 0, to: letters.count - 1, by: 2).map { letters[$0] << 16 | letters[$0 + 1] })
  }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool { pairs.contains(first << 16 | second) }

  /// All languages that are told apart, in the order in which a tie is decided.
  static let all = [bulgarian, ukrainian, russian, romanian, hungarian, western, central, greek]

  private static let bulgarian = LetterPairs(
    "bg",
    """
    на не ан ен ра ва ни ре пр то та ст за да ат те ка но по из ме от ри ов ко ет ит ли ия ро ти ве ав
    де ма ед се од ле ор аз ви ин ел ци ал ер об ар мо во ск ай ир ос ек ол ад съ им зв ър ес тр ло ис
    ие ки нт ак ик ил он ла до лн ди же си оп фа ят че тв ом йл ож гр въ па ем ам кт нд бе са ой ча ив
    ът сл кл еж ич ас еш бр дъ пи еп ез ок жд зи сп ог ян кр чи оз хо тн оч пъ ап го ъл ус зп яв ми ще
    аб пе ба ац ля рт зн чн др кс св нс бо ев га иц ъз къ ъд тъ фо дн пц зд жа ук би рм зо вр бл рс ид
    ня шк ръ ря ач ащ ум лз лю вн фи ца ку рв кв ру йн йт рн рж ке ду ул бъ гл вя ши аг юч ъв ъм со еч
    ур гу ии шн щи уп оя бу жи йс ща нн дв ъс вс це зт ег лу зм ип ец ув рг сн тк ъщ аж вк иг бщ еб иф
    еу иш зх ги ей иа зк ои зб ям уч ък пу чв що ше бв лъ зр мн ео ъо ъп ищ ту нф чк вх ну ио ут дд ун
    гн рх вл ша пс ср уб мя рш дя йк лт дс уг ое лк тс бн тт хр пл яб вт вм ся зе хи нк зч оц ий вц рд
    рк иб еи су ха лс зл ву ах пк цв яс ущ жн як тя фр тд лж фе нг ех му аш аф рз зу ял нл ящ см тм дм
    ая чр ън шв бх еф ощ кц нц уд зг хв мъ рч уф ге ню мп зс иж мб фт дж ъж фл бс ют дп тл ае мв дк
    """)

  private static let ukrainian = LetterPairs(
    "uk",
    """
    ан ка на ст ен ти не ва но ко ов по ор нн ре ер ви ро ра ня та ат ри ал за ни ьк ід ом ма ів ві до
    пр ні ар сь да то ла ис им во ий тр ув ло пе ай ам ек ос го ль лі мі ін он ме ол ог ит ик те аз рі
    мо пі оз ми од ве об ть іл ля ок нт ле ач іс па ді зн ас де ав ки ся ес ли ку си ці ту че ил ба кі
    ру ад бу нд ин ап ті оп от чи ив аб фа нс вн ак су ну дн ем же ед ік дл йл га ча их кт ет нг бо ає
    тн ел са ут кр вд кл ір ьс сі вс пи му дж ьн се як ву чн аг що сп бл лу зв хі пу ож вк бі лк со дк
    ій ди ев бе нь ск ир ип іт оч ур зм ун ду ря ія сл ум кс яд ул ії мв гу ць зд бр ук ах гр из лю рт
    гі ше ег рс ьо ац фі еж тв це ши ує йс іч жн ою ез ус нк єт із ім вл ке ец фо уп еп іа зо жи др рм
    ей аж уа йт сн дт ої юч иф уд рн тк зу мб жа кн ха чі зі мк ич іш юв хо іг іб иц кщ ят ян дп ям кц
    рш иш рг ид мп гн йо ще ют дс ау уб ню би аш иб уч рх шу аї ша зп йн ге сх зб шт ію рв ео жл жу вж
    гл мн уг еб ош яв вт ци оц єм нц іо рк дб ху ья тл фр ця аю еш тс чу вв зи мл чк рд іє вх ші аа иг
    єк йд еч нш іж пл фу жі чо вп дв уз шн пк бн хе шо ая шк ьт ия яз ищ кв рю ює оа ех тя йм бс уж фе
    зе іц пт ьш нф пн зь аф зш тт ао ую уф ях іх лл єд жо зк ох іщ зг ущ рр ие иж зс еа гв ги хн еф іп
    мс вм дь зр ой ух бк ца уш уй уї сс сц цю оі гм вр оф ьє нз щи св яр уе рб гб бщ їн рц жд ея яг шр
    см
    """)

  private static let russian = LetterPairs(
    "ru",
    """
    ен ст не ни ра но по ер ов ре ан ка ол ть на ат ет ме пр ро то ко ва та да ль ны ло ли ит де ис од
    те ал тр за ие им ос во ве ти ле ор ел аз ия ес ри от об ом ки ай ля ок ем ин нн со вы ла ый ск тс
    ар ог до мо го си ед ек ма пе сп че па ав ся оп дл он фа сл йл нт ам ой ци ий же ир уд из ож ак зо
    ру ви ас ши тв ус ди жи ии ьн ил ое оз ае ая ще ик ьз ев чи зм сь ив кл ач тн ад ап се нд пи вл ых
    ые пу ча зн бо бл ей иб бр ег кт уе лю ры кр ми кс аб ут вн ук зд жн ош оч мы тк юч ба рн ыв уп нс
    ке ку ич ид ду дн еж мя бы са сс бу ыт рж ум хо фо ац вк бк гр ну ую мв рм ту чн аж фи су лн рт еп
    аг ющ зв ги це зу иц эт ещ ию щи йт ты рс яе жд ур ят ву иф лу йс ше ым ез др вр вс иг ип зы кц ня
    чт бе га гу мм эл би лж ён еч ео ее аю иа ул ыл ьк ущ жа рв сы ьс дд зи уч оо уж их ют еи лы ах см
    ып рг бъ му ои нф рх гн ъе бщ ян ун иш ге дс ыр мн бн яз хи мп лч рр еш кн еб лк ца шк яв ык ец ря
    ша св оя вт дп дж уг пл сн нк дв чк уб дк вв рш йд рк оц ща ды нь аш ьш гл нг ср ио ьт уз ыб сб уй
    хр вх пп цы яю вм фр ью ох зр ыд ёт сх чё сш ям эк ащ зк пы фу зе мб фл лё фе зя яд шн цв тл пк яя
    ех уф ха сч тч гд ау ыс лл йк ув вп ню уа ыз хе ыч нц пн йн ыш тм лб дё лс рд бх пт
    """)

  private static let romanian = LetterPairs(
    "ro",
    """
    ți tă și în că iș ză ăr aț ră eș să nă cț șt lă mă nț iț pț ân ăt gă pă dă aș câ ăs șe vă eț șa ță
    șu fă țe ăț tâ âr ât ău ța uț rț bă uă âm ăș râ bț fâ rș îm lț ăl mâ ăg pâ uș oș ăm xă ăc vâ nș ţi
    şi iş aţ eş cţ şt nţ iţ pţ aş şe eţ şa ţă şu ţe ăţ ţa uţ rţ ăş bţ rş lţ uş oş nş
    """)

  private static let hungarian = LetterPairs(
    "hu",
    """
    ás ál és tá ít ér té ár zá áj kö lá én tó án fá ké ül má ná lé vá át zé sé sá ló rá ég vé él ép lí
    sí öz né ír ző ék ám tö ét mé ág ör tő öv lő év ód ók ió eá rü zí pé ré tí ön öl ív zö dé bá dá gé
    zó mó áv ím cí ní ös dő áb gá já ól lü ől ró kí zü ső ác öt új ín íp ót ők ák tű űk áz yű ük tú fü
    kü pí ií üg kó rö rő lö mű sú dí ém ús úl yá áh őt há hí ős dó rí éz ós pá nü gó iá őr vő ür ób gő
    éh űv nő bó íl út ká iú ój éd ón ór öb éc gö yé üz só ói ví bő vü őb őz yí őd eí úg íz zú őv fé ök
    cé úz öm uá őn éb áí jé hú áu óv őf yő óz úr üt mö íc bú űz nö hö fó őj mí bé ög jö óh bí áa yú sö
    sü ád óp öd űr mú hé óa éj űs áf őh fö rű óg tü őe nó zű aá íg gű eó nú eé yü őá óf vű
    """)

  private static let western = LetterPairs(
    "west",
    """
    ão çã ón ió än nã aç ör ré fö sí är ál vá vä ée dé õe éc ív sã té çõ lä ím rä íd pç fü ér nú ór tá
    és ár úm ét aí tó ån nç né ça mé rá ür på iç cç ém äl éa éf má sé eç rã ép êt ço lé ín rå tä áv pé
    kä ål ät ên ód úl rü äg ül iá hå öv hä äs gü ól üb vé åt sä äm üc lö ße có nä ök gå gé só ié lí añ
    él kö xé én ös ní mó rö lå ué éd sö èr år ño tè íc uç tö rê uá må äh áx ég ná öd mö ró éb jä ás ås
    tå üh bó ña âm tà wä fé ía sá èm ög ès ún äv gä üg ví ön tê öß ág hö nü rí tâ mä já üs hé ló tí iè
    èt äk eñ cé pá éé ác cê ós lè cí ám âc uí åg tü íg eï öl aî ïn mí fä êm mú nå bé án uò ús üp sõ há
    cè în üt uß dê nâ åd áq pó få så gö év tã óp lê ís mü át iù nö äf gú râ äc ôt áf eß íf dí üf öt zé
    bö eë mê äd éj jà rè nó fí eú úd oß rô lü ôl pô mè vå ië öc uê öf hè åv öp èq út ià ân zá nº ër ôn
    äu óg dá zä rç ën éq öj åe kü éo ëi eä bí iú bå ír iã äß üm dä éu ít lú vó gí hô úa yé cô ôd xã ün
    öm dè èv èl ío lá rõ põ óó wö bú úc då wü zö aú rà iò oç nô gê óx ßl jö tô eí zó åk dü hü ßi äq éi
    ót hí ês oë pú cá bá nù öh ßb ît áp áu äx sû ûr où fè èd úb ºl dö pä bü zü là vã oó íl àq bä ël ßt
    ád èg éx fá dó yú óm zê mã ãe iõ ßz ßk äz eö âg ké vê sè nê pê êc lâ íz tù ºs ôr úv dã êi üo dû
    """)

  private static let central = LetterPairs(
    "central",
    """
    ní ná př ný né ře án vý ač vá če rá ož ík ów už áv ži áz lí ís sú čí śc ří še že oż pí oč át úb či
    ię má ło żn ři cí ěn zá ká ąc iť ád ła ać oś kó íc uż št ča éh ży čn ál ýc ať ně że žn ał ít ič dá
    vé iš ím ín sá ją tí dł mě ém bł jí eč ró ęd eż ár jś čk zí yć až ši łą lá íč ác śl ás ář vě ív tó
    sí tě ýs ód mí ám řá mé ąd ža rí yś ią íl eľ će ví én ým ží rš uć uč nč ší aż ść ęc té łę uš kł eš
    oľ łu jú žk tę eś ić íš ké dí wł tá vš ež ýr ną łó žd sł ęp čt yž ký ńc zę šk ľb oř dě gł zą bý ků
    sť tř oš ěl ťa íh rý ýt eń ąz są oł lé áp eć św oń ór nš ír ré žá tů rž čá rč ař dé ša ľa há rů ły
    ět iž bí đe ěz ľk úc żd bě nú mů eť ęt aš eł íz ći eđ hý ůž uá ań ję íd úr úl úč šn čo tý ču pě bá
    żą ył ěř íp áj hé źr łn gó yť ús řa šp só ýb vř ěr ađ ąć iż ęś lý ża mô tú bę tą ôž hí śn dý pó ěc
    łe aś čů ůs wą zł žb út ňo pů yč ýp ąt mä mó ěd óc íř aň dů él óż ľn mý eň ňu gą žu ąp úd ěj śr ův
    iá úp zů ěč ät pá áš ií ób áh łk šť ąg ěž uł żl tȏ ȏg uľ ęk lš żk ló ća úš řk đa lę lů đu pú wę rę
    kú ýš ér dą iř jš čl ľo dĺ ĺž kȏ ȏd ák hľ kľ ľú ił ńs eř sů ót cą šl vů ću ól oň lň ýz nę żo řů rú
    ół vú dú eź óg dó ům žt zš źć ěk ců tš ťo dř ođ yż íž úv äť áž úť lą ćn dľ łc wó vž ós ką eú ěh žc
    ěť és żs ľs bó pę pł íj ůl šo
    """)

  private static let greek = LetterPairs(
    "el",
    """
    το ου στ να τα ση ικ ει αν πο εί τη ατ εν μα αι αρ ια ρο ισ ρι ρα με ης νο κα δε τι ος τε μέ ερ δι
    ία χε απ ετ έν σε πρ ων λο επ τή ομ ον ντ πα κο αλ πι ας ορ υν μο ασ οι πε ακ ίν ησ γρ κε λε γι ού
    κό ημ δο αμ οπ ολ ρχ ιο ίο συ υπ ογ νε ής ην σμ κτ ρε οσ αφ ιμ εσ χρ τρ ργ μη υρ νω όν λα ρά μι λλ
    κά μπ άλ νι αγ λή ών πό σι ρί πλ άν τά ελ εκ φα ες ίσ δυ θε τω λι ωσ γή ιλ νη ές τό μή λη έγ υσ κή
    ήσ γκ κρ υτ εγ ός μμ αδ ρέ ρη σα μό γα φά γο υμ τυ έτ κλ θα έχ άσ λά ητ ευ οί ύν ότ σί εδ αυ ιε δη
    όμ νά ιτ ιά ιν ρό ηρ κέ ηκ τί ιρ χο άτ ιδ θο φο άρ εμ θμ οτ νό έσ θη έλ πά σφ αθ φή γε μί ζε ήτ νδ
    βο εξ οκ οθ ίτ γί ρή ήμ γν λί μά νί ρω νέ τέ ήκ λώ ις οδ λμ δί κυ λέ ρμ πί μφ ίζ όρ ίδ θέ ωρ γγ αί
    ώσ βά θυ άγ γέ δα τύ νή ίη ωτ σκ εύ ιθ υς ύπ ήρ πω άκ σύ σσ ύρ έπ γλ οε υχ ρώ υγ γμ χι έρ σο βα ιχ
    ρτ χα αβ ιγ άθ πη άδ κι ρυ ίω μβ ιώ ως έκ εφ ψη ηθ σω λό ώρ δρ ίμ βρ όλ χί άμ όσ οβ αχ ιη πέ όγ υθ
    εθ κη ξε θή έα ωμ όδ γχ εω πτ οχ ξη χω χώ νσ οη έθ ίε ύθ φι σχ υλ ιό έξ ηγ άζ οφ χή ύμ ώμ δύ γω κώ
    ίπ κω κί δέ αξ εχ αζ λυ ύσ βλ βι ιή όχ ωδ υα λω όπ ζο μν κδ σό άφ ξι ήθ ιπ ηλ άς ήν ύο θύ ωγ έμ λύ
    νθ ιβ σθ ίρ ιέ ξα εά βε σπ ήλ τώ ρφ έο ίλ νγ κύ ξο θό ύλ εο νυ ζι φω οή ίχ ήψ ίς φέ ζή κκ ίγ ψε πή
    ζό ίκ ύτ χό ιζ τλ αϊ ρύ γη ζα φε σά γά όκ σβ άχ ρκ τζ φρ σή ιω ξό μώ ώτ γό ξτ δω νώ υκ γώ φη φό ρβ
    ρθ ρρ άξ βη βέ τσ ξύ αύ τμ χέ φί ηδ ήδ υφ ιξ
    """)

}
