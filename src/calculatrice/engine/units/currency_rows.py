"""The currencies of ISO 4217, from CLDR, made by `python -m tests.engine.units.currency_rows`."""

from __future__ import annotations

ROWS = """
AED | 2 |  | AED, AED, AED | UAE dirham/UAE dirhams | dirham des Émirats arabes unis/dirhams des Émirats arabes unis
AFN | 2 | 1 | AFN, AFN, AFN | Afghan Afghani/Afghan Afghanis | afghani afghan/afghanis afghan
ALL | 2 | 1 | ALL, ALL, ALL | Albanian lek/Albanian lekë | lek albanais/leks albanais
AMD | 2 | 1 | AMD, AMD, AMD | Armenian dram/Armenian drams | dram arménien/drams arméniens
AOA | 2 |  | AOA, AOA, AOA | Angolan kwanza/Angolan kwanzas | kwanza angolais/kwanzas angolais
ARS | 2 |  | ARS, $AR, $ | Argentine peso/Argentine pesos | peso argentin/pesos argentins
AUD | 2 |  | A$, $AU, $ | Australian dollar/Australian dollars | dollar australien/dollars australiens
AWG | 2 |  | AWG, AWG, AWG | Aruban florin/Aruban florin | florin arubais/florins arubais
AZN | 2 |  | AZN, AZN, AZN | Azerbaijani manat/Azerbaijani manats | manat azéri/manats azéris
BAM | 2 |  | BAM, BAM, BAM | Bosnia-Herzegovina convertible mark/Bosnia-Herzegovina convertible marks | mark convertible bosniaque/marks convertibles bosniaques
BBD | 2 |  | BBD, BBD, BBD | Barbadian dollar/Barbadian dollars | dollar barbadien/dollars barbadiens
BDT | 2 |  | BDT, BDT, BDT | Bangladeshi taka/Bangladeshi takas | taka bangladeshi/takas bangladeshis
BHD | 3 |  | BHD, BHD, BHD | Bahraini dinar/Bahraini dinars | dinar bahreïni/dinars bahreïnis
BIF | 0 |  | BIF, BIF, BIF | Burundian franc/Burundian francs | franc burundais/francs burundais
BMD | 2 |  | BMD, $BM, BMD | Bermudan dollar/Bermudan dollars | dollar bermudien/dollars bermudiens
BND | 2 |  | BND, $BN, BND | Brunei dollar/Brunei dollars | dollar brunéien/dollars brunéiens
BOB | 2 |  | BOB, BOB, BOB | Bolivian boliviano/Bolivian bolivianos | boliviano bolivien/bolivianos boliviens
BRL | 2 |  | R$, R$, R$ | Brazilian real/Brazilian reals | réal brésilien/réals brésiliens
BSD | 2 |  | BSD, BSD, BSD | Bahamian dollar/Bahamian dollars | dollar bahaméen/dollars bahaméens
BTN | 2 |  | BTN, BTN, BTN | Bhutanese ngultrum/Bhutanese ngultrums | ngultrum bouthanais/ngultrums bouthanais
BWP | 2 |  | BWP, BWP, BWP | Botswanan pula/Botswanan pulas | pula botswanais/pulas botswanais
BYN | 2 |  | BYN, BYN, BYN | Belarusian ruble/Belarusian rubles | rouble biélorusse/roubles biélorusses
BZD | 2 |  | BZD, $BZ, BZD | Belize dollar/Belize dollars | dollar bélizéen/dollars bélizéens
CAD | 2 | 5/100 | CA$, $CA, $ | Canadian dollar/Canadian dollars | dollar canadien/dollars canadiens
CDF | 2 |  | CDF, CDF, CDF | Congolese franc/Congolese francs | franc congolais/francs congolais
CHF | 2 | 5/100 | CHF, CHF, Fr. | Swiss franc/Swiss francs | franc suisse/francs suisses
CLP | 0 |  | CLP, $CL, $ | Chilean peso/Chilean pesos | peso chilien/pesos chiliens
CNY | 2 |  | CN¥, CNY, ¥ | Chinese yuan/Chinese yuan | yuan renminbi chinois/yuans renminbi chinois
COP | 2 | 1 | COP, $CO, $ | Colombian peso/Colombian pesos | peso colombien/pesos colombiens
CRC | 2 | 1 | CRC, CRC, CRC | Costa Rican colón/Costa Rican colóns | colón costaricain/colóns costaricains
CUP | 2 |  | CUP, CUP, CUP | Cuban peso/Cuban pesos | peso cubain/pesos cubains
CVE | 2 |  | CVE, CVE, CVE | Cape Verdean escudo/Cape Verdean escudos | escudo capverdien/escudos capverdiens
CZK | 2 | 1 | CZK, CZK, Kč | Czech koruna/Czech korunas | couronne tchèque/couronnes tchèques
DJF | 0 |  | DJF, DJF, DJF | Djiboutian franc/Djiboutian francs | franc djiboutien/francs djiboutiens
DKK | 2 | 50/100 | DKK, DKK, kr | Danish krone/Danish kroner | couronne danoise/couronnes danoises
DOP | 2 |  | DOP, DOP, DOP | Dominican peso/Dominican pesos | peso dominicain/pesos dominicains
DZD | 2 |  | DZD, DZD, DZD | Algerian dinar/Algerian dinars | dinar algérien/dinars algériens
EGP | 2 |  | EGP, EGP, £ | Egyptian pound/Egyptian pounds | livre égyptienne/livres égyptiennes
ERN | 2 |  | ERN, ERN, ERN | Eritrean nakfa/Eritrean nakfas | nafka érythréen/nafkas érythréens
ETB | 2 |  | ETB, ETB, ETB | Ethiopian birr/Ethiopian birrs | birr éthiopien/birrs éthiopiens
EUR | 2 |  | €, €, € | euro/euros | euro/euros
FJD | 2 |  | FJD, $FJ, FJD | Fijian dollar/Fijian dollars | dollar fidjien/dollars fidjiens
FKP | 2 |  | FKP, £FK, FKP | Falkland Islands pound/Falkland Islands pounds | livre des îles Malouines/livres des îles Malouines
GBP | 2 |  | £, £GB, £ | British pound/British pounds | livre sterling/livres sterling
GEL | 2 |  | GEL, GEL, ₾ | Georgian lari/Georgian laris | lari géorgien/lari géorgiens
GHS | 2 |  | GHS, GHS, GHS | Ghanaian cedi/Ghanaian cedis | cédi ghanéen/cédis ghanéens
GIP | 2 |  | GIP, £GI, GIP | Gibraltar pound/Gibraltar pounds | livre de Gibraltar/livres de Gibraltar
GMD | 2 |  | GMD, GMD, GMD | Gambian dalasi/Gambian dalasis | dalasi gambien/dalasis gambiens
GNF | 0 |  | GNF, GNF, GNF | Guinean franc/Guinean francs | franc guinéen/francs guinéens
GTQ | 2 |  | GTQ, GTQ, GTQ | Guatemalan quetzal/Guatemalan quetzals | quetzal guatémaltèque/quetzals guatémaltèques
GYD | 2 | 1 | GYD, GYD, GYD | Guyanaese dollar/Guyanaese dollars | dollar du Guyana/dollars du Guyana
HKD | 2 |  | HK$, HKD, $ | Hong Kong dollar/Hong Kong dollars | dollar de Hong Kong/dollars de Hong Kong
HNL | 2 |  | HNL, HNL, HNL | Honduran lempira/Honduran lempiras | lempira hondurien/lempiras honduriens
HTG | 2 |  | HTG, HTG, HTG | Haitian gourde/Haitian gourdes | gourde haïtienne/gourdes haïtiennes
HUF | 2 | 5 | HUF, HUF, Ft | Hungarian forint/Hungarian forints | forint hongrois/forints hongrois
IDR | 2 | 1 | IDR, IDR, IDR | Indonesian rupiah/Indonesian rupiahs | roupie indonésienne/roupies indonésiennes
ILS | 2 |  | ₪, ₪, ₪ | Israeli new shekel/Israeli new shekels | nouveau shekel israélien/nouveaux shekels israéliens
INR | 2 |  | ₹, ₹, ₹ | Indian rupee/Indian rupees | roupie indienne/roupies indiennes
IQD | 3 | 1 | IQD, IQD, IQD | Iraqi dinar/Iraqi dinars | dinar irakien/dinars irakiens
IRR | 2 | 1 | IRR, IRR, IRR | Iranian rial/Iranian rials | riyal iranien/riyals iraniens
ISK | 0 |  | ISK, ISK, kr | Icelandic króna/Icelandic krónur | couronne islandaise/couronnes islandaises
JMD | 2 |  | JMD, JMD, JMD | Jamaican dollar/Jamaican dollars | dollar jamaïcain/dollars jamaïcains
JOD | 3 |  | JOD, JOD, JOD | Jordanian dinar/Jordanian dinars | dinar jordanien/dinars jordaniens
JPY | 0 |  | ¥, JPY, ¥ | Japanese yen/Japanese yen | yen japonais/yens japonais
KES | 2 |  | KES, KES, KES | Kenyan shilling/Kenyan shillings | shilling kényan/shillings kényans
KGS | 2 |  | KGS, KGS, KGS | Kyrgyz som/Kyrgyz soms | som kirghize/soms kirghizes
KHR | 2 |  | KHR, KHR, KHR | Cambodian riel/Cambodian riels | riel cambodgien/riels cambodgiens
KMF | 0 |  | KMF, KMF, KMF | Comorian franc/Comorian francs | franc comorien/francs comoriens
KPW | 2 | 1 | KPW, KPW, KPW | North Korean won/North Korean won | won nord-coréen/wons nord-coréens
KRW | 0 |  | ₩, ₩, ₩ | South Korean won/South Korean won | won sud-coréen/wons sud-coréens
KWD | 3 |  | KWD, KWD, KWD | Kuwaiti dinar/Kuwaiti dinars | dinar koweïtien/dinar koweïtiens
KYD | 2 |  | KYD, KYD, KYD | Cayman Islands dollar/Cayman Islands dollars | dollar des îles Caïmans/dollars des îles Caïmans
KZT | 2 |  | KZT, KZT, ₸ | Kazakhstani tenge/Kazakhstani tenges | tenge kazakh/tenges kazakhs
LAK | 2 | 1 | LAK, LAK, LAK | Laotian kip/Laotian kips | kip laotien/kips laotiens
LBP | 2 | 1 | LBP, £LB, £ | Lebanese pound/Lebanese pounds | livre libanaise/livres libanaises
LKR | 2 |  | LKR, LKR, LKR | Sri Lankan rupee/Sri Lankan rupees | roupie srilankaise/roupies srilankaises
LRD | 2 |  | LRD, LRD, LRD | Liberian dollar/Liberian dollars | dollar libérien/dollars libériens
LSL | 2 |  | LSL, LSL, LSL | Lesotho loti/Lesotho lotis | loti lesothan/maloti lesothans
LYD | 3 |  | LYD, LYD, LYD | Libyan dinar/Libyan dinars | dinar libyen/dinars libyens
MAD | 2 |  | MAD, MAD, MAD | Moroccan dirham/Moroccan dirhams | dirham marocain/dirhams marocains
MDL | 2 |  | MDL, MDL, MDL | Moldovan leu/Moldovan lei | leu moldave/leus moldaves
MGA | 2 | 1 | MGA, MGA, MGA | Malagasy ariary/Malagasy ariaries | ariary malgache/ariarys malgaches
MKD | 2 |  | MKD, MKD, MKD | Macedonian denar/Macedonian denari | denar macédonien/denars macédoniens
MMK | 2 | 1 | MMK, MMK, MMK | Myanmar kyat/Myanmar kyats | kyat myanmarais/kyats myanmarais
MNT | 2 | 1 | MNT, MNT, MNT | Mongolian tugrik/Mongolian tugriks | tugrik mongol/tugriks mongols
MOP | 2 |  | MOP, MOP, MOP | Macanese pataca/Macanese patacas | pataca macanaise/patacas macanaises
MRU | 2 | 20/100 | MRU, MRU, MRU | Mauritanian ouguiya/Mauritanian ouguiyas | ouguiya mauritanien/ouguiyas mauritaniens
MUR | 2 | 1 | MUR, MUR, MUR | Mauritian rupee/Mauritian rupees | roupie mauricienne/roupies mauriciennes
MVR | 2 |  | MVR, MVR, MVR | Maldivian rufiyaa/Maldivian rufiyaas | rufiyaa maldivienne/rufiyaas maldiviennes
MWK | 2 |  | MWK, MWK, MWK | Malawian kwacha/Malawian kwachas | kwacha malawite/kwachas malawites
MXN | 2 |  | MX$, $MX, $ | Mexican peso/Mexican pesos | peso mexicain/pesos mexicains
MYR | 2 |  | MYR, MYR, MYR | Malaysian ringgit/Malaysian ringgits | ringgit malais/ringgits malais
MZN | 2 |  | MZN, MZN, MZN | Mozambican metical/Mozambican meticals | metical mozambicain/meticais mozambicains
NAD | 2 |  | NAD, $NA, NAD | Namibian dollar/Namibian dollars | dollar namibien/dollars namibiens
NGN | 2 |  | NGN, NGN, ₦ | Nigerian naira/Nigerian nairas | naira nigérian/nairas nigérians
NIO | 2 |  | NIO, NIO, NIO | Nicaraguan córdoba/Nicaraguan córdobas | córdoba oro nicaraguayen/córdobas oro nicaraguayens
NOK | 2 | 1 | NOK, NOK, kr | Norwegian krone/Norwegian kroner | couronne norvégienne/couronnes norvégiennes
NPR | 2 |  | NPR, NPR, NPR | Nepalese rupee/Nepalese rupees | roupie népalaise/roupies népalaises
NZD | 2 |  | NZ$, $NZ, $ | New Zealand dollar/New Zealand dollars | dollar néo-zélandais/dollars néo-zélandais
OMR | 3 |  | OMR, OMR, OMR | Omani rial/Omani rials | riyal omanais/riyals omanis
PAB | 2 |  | PAB, PAB, PAB | Panamanian balboa/Panamanian balboas | balboa panaméen/balboas panaméens
PEN | 2 |  | PEN, PEN, PEN | Peruvian sol/Peruvian soles | sol péruvien/sols péruviens
PGK | 2 |  | PGK, PGK, PGK | Papua New Guinean kina/Papua New Guinean kina | kina papouan-néo-guinéen/kinas papouan-néo-guinéens
PHP | 2 |  | ₱, PHP, ₱ | Philippine peso/Philippine pesos | peso philippin/pesos philippins
PKR | 2 | 1 | PKR, PKR, PKR | Pakistani rupee/Pakistani rupees | roupie pakistanaise/roupies pakistanaises
PLN | 2 |  | PLN, PLN, zł | Polish zloty/Polish zlotys | zloty polonais/zlotys polonais
PYG | 0 |  | PYG, PYG, PYG | Paraguayan guarani/Paraguayan guaranis | guaraní paraguayen/guaranís paraguayens
QAR | 2 |  | QAR, QAR, QAR | Qatari riyal/Qatari riyals | riyal qatari/riyals qataris
RON | 2 |  | RON, RON, RON | Romanian leu/Romanian lei | leu roumain/lei roumains
RSD | 2 | 1 | RSD, RSD, RSD | Serbian dinar/Serbian dinars | dinar serbe/dinars serbes
RUB | 2 |  | RUB, RUB, ₽ | Russian ruble/Russian rubles | rouble russe/roubles russes
RWF | 0 |  | RWF, RWF, RWF | Rwandan franc/Rwandan francs | franc rwandais/francs rwandais
SAR | 2 |  | SAR, SAR, SAR | Saudi riyal/Saudi riyals | riyal saoudien/riyals saoudiens
SBD | 2 |  | SBD, $SB, SBD | Solomon Islands dollar/Solomon Islands dollars | dollar des îles Salomon/dollars des îles Salomon
SCR | 2 |  | SCR, SCR, SCR | Seychellois rupee/Seychellois rupees | roupie des Seychelles/roupies des Seychelles
SDG | 2 |  | SDG, SDG, SDG | Sudanese pound/Sudanese pounds | livre soudanaise/livres soudanaises
SEK | 2 | 1 | SEK, SEK, kr | Swedish krona/Swedish kronor | couronne suédoise/couronnes suédoises
SGD | 2 |  | SGD, $SG, $ | Singapore dollar/Singapore dollars | dollar de Singapour/dollars de Singapour
SHP | 2 |  | SHP, SHP, SHP | St. Helena pound/St. Helena pounds | livre de Sainte-Hélène/livres de Sainte-Hélène
SLE | 2 |  | SLE, SLE, SLE | Sierra Leonean leone/Sierra Leonean leones | leone sierra-léonais/leones sierra-léonais
SOS | 2 | 1 | SOS, SOS, SOS | Somali shilling/Somali shillings | shilling somalien/shillings somaliens
SRD | 2 |  | SRD, $SR, SRD | Surinamese dollar/Surinamese dollars | dollar surinamais/dollars surinamais
SSP | 2 |  | SSP, SSP, SSP | South Sudanese pound/South Sudanese pounds | livre sud-soudanaise/livres sud-soudanaises
STN | 2 |  | STN, STN, STN | São Tomé & Príncipe dobra/São Tomé & Príncipe dobras | dobra santoméen/dobras santoméens
SYP | 2 | 1 | SYP, SYP, SYP | Syrian pound/Syrian pounds | livre syrienne/livres syriennes
SZL | 2 |  | SZL, SZL, SZL | Swazi lilangeni/Swazi emalangeni | lilangeni swazi/lilangenis swazis
THB | 2 |  | THB, THB, ฿ | Thai baht/Thai baht | baht thaïlandais/bahts thaïlandais
TJS | 2 |  | TJS, TJS, TJS | Tajikistani somoni/Tajikistani somonis | somoni tadjik/somonis tadjiks
TMT | 2 |  | TMT, TMT, TMT | Turkmenistani manat/Turkmenistani manat | nouveau manat turkmène/nouveaux manats turkmènes
TND | 3 |  | TND, TND, TND | Tunisian dinar/Tunisian dinars | dinar tunisien/dinars tunisiens
TOP | 2 |  | TOP, TOP, TOP | Tongan paʻanga/Tongan paʻanga | pa’anga tongan/pa’angas tongans
TRY | 2 |  | TRY, TRY, ₺ | Turkish lira/Turkish Lira | livre turque/livres turques
TTD | 2 |  | TTD, $TT, TTD | Trinidad & Tobago dollar/Trinidad & Tobago dollars | dollar de Trinité-et-Tobago/dollars de Trinité-et-Tobago
TWD | 2 | 1 | NT$, TWD, NT$ | New Taiwan dollar/New Taiwan dollars | nouveau dollar taïwanais/nouveaux dollars taïwanais
TZS | 2 | 1 | TZS, TZS, TZS | Tanzanian shilling/Tanzanian shillings | shilling tanzanien/shillings tanzaniens
UAH | 2 |  | UAH, UAH, ₴ | Ukrainian hryvnia/Ukrainian hryvnias | hryvnia ukrainienne/hryvnias ukrainiennes
UGX | 0 |  | UGX, UGX, UGX | Ugandan shilling/Ugandan shillings | shilling ougandais/shillings ougandais
USD | 2 |  | $, $US, $ | US dollar/US dollars | dollar des États-Unis/dollars des États-Unis
UYU | 2 |  | UYU, $UY, UYU | Uruguayan peso/Uruguayan pesos | peso uruguayen/pesos uruguayens
UZS | 2 | 1 | UZS, UZS, UZS | Uzbekistani som/Uzbekistani som | sum ouzbek/sums ouzbeks
VES | 2 |  | VES, VES, VES | Venezuelan bolívar/Venezuelan bolívars | bolivar vénézuélien/bolivars vénézuéliens
VND | 0 |  | ₫, ₫, ₫ | Vietnamese dong/Vietnamese dong | dông vietnamien/dôngs vietnamiens
VUV | 0 |  | VUV, VUV, VUV | Vanuatu vatu/Vanuatu vatus | vatu vanuatuan/vatus vanuatuans
WST | 2 |  | WST, $WS, WST | Samoan tala/Samoan tala | tala samoan/talas samoans
XAF | 0 |  | FCFA, FCFA, FCFA | Central African CFA franc/Central African CFA francs | franc CFA (BEAC)/francs CFA (BEAC)
XCD | 2 |  | EC$, XCD, EC$ | East Caribbean dollar/East Caribbean dollars | dollar des Caraïbes orientales/dollars des Caraïbes orientales
XCG | 2 |  | Cg., Cg., Cg. | Caribbean guilder/Caribbean guilders | florin caribéen/florins caribéens
XOF | 0 |  | F CFA, F CFA, F CFA | West African CFA franc/West African CFA francs | franc CFA (BCEAO)/francs CFA (BCEAO)
XPF | 0 |  | CFPF, FCFP, CFPF | CFP franc/CFP francs | franc CFP/francs CFP
YER | 2 | 1 | YER, YER, YER | Yemeni rial/Yemeni rials | riyal yéménite/riyals yéménites
ZAR | 2 |  | ZAR, ZAR, ZAR | South African rand/South African rand | rand sud-africain/rands sud-africains
ZMW | 2 |  | ZMW, ZMW, ZMW | Zambian kwacha/Zambian kwachas | kwacha zambien/kwachas zambiens
ZWG | 2 |  | ZWG, ZWG, ZWG | Zimbabwean gold/Zimbabwean gold | or du Zimbabwe/or du Zimbabwe
"""  # noqa: E501, RUF001 - a row is one line, with the symbols that CLDR has
"""Code, decimals, smallest amount in cash, symbols (English, French, alone), names in English and in French."""
