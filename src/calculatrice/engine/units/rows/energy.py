"""Energies: of heat, of particles, of fuels as conventions have them."""

from __future__ import annotations

ROWS = """
joule | joule | J | si | 1 N*m | SI
erg | erg | erg | si | 1/10^7 J | SI8
watt hour, watthour | wattheure, watt-heure/watts-heures | Wh | si | 3600 J | SI
watt second | watt-seconde/watts-secondes | Ws | si | 1 J | SI
electronvolt, electron volt | électron-volt/électrons-volts, électronvolt | eV | si | 1.602176634/10^19 J | SI
calorie, thermochemical calorie, small calorie | calorie, calorie thermochimique/calories thermochimiques | cal cal_th | si | 4.184 J | SP811
international calorie, steam table calorie, international steam table calorie | calorie internationale/calories internationales | cal_IT cal_it | - | 4.1868 J | SP811
fifteen degree calorie | calorie à quinze degrés/calories à quinze degrés | cal_15 | - | 4.1855 J | SP811
large calorie, food calorie | grande calorie/grandes calories, calorie alimentaire/calories alimentaires | Cal | - | 4184 J | SP811
international kilocalorie | kilocalorie internationale/kilocalories internationales | kcal_IT | - | 4186.8 J | SP811
thermie | thermie | | - | 4185500 J | TRADE
frigorie | frigorie | | - | 4185.5 J | TRADE
British thermal unit, international British thermal unit | unité thermique britannique/unités thermiques britanniques | Btu BTU Btu_IT Btu_it | - | 4.1868*453.59237*5/9 J | SP811
ISO British thermal unit | unité thermique britannique ISO/unités thermiques britanniques ISO | Btu_ISO Btu_iso | - | 1055.056 J | SP811
thermochemical British thermal unit | unité thermique britannique thermochimique/unités thermiques britanniques thermochimiques | Btu_th | - | 4.184*453.59237*5/9 J | SP811
million of British thermal units/millions of British thermal units | million d'unités thermiques britanniques/millions d'unités thermiques britanniques | MMBtu MMBTU | - | 10^6 Btu | TRADE
quad, quadrillion British thermal units/quadrillion British thermal units | quad | | - | 10^15 Btu_ISO | SP811
therm, EC therm | therm, therm européen/therms européens | thm | - | 105505600 J | SP811
US therm | therm américain/therms américains | | - | 105480400 J | SP811
ton of TNT/tons of TNT, tonne of TNT/tonnes of TNT | tonne de TNT/tonnes de TNT | tTNT | - | 4184*10^6 J | SP811
kiloton of TNT/kilotons of TNT | kilotonne de TNT/kilotonnes de TNT | ktTNT | - | 4184*10^9 J | SP811
megaton of TNT/megatons of TNT | mégatonne de TNT/mégatonnes de TNT | MtTNT | - | 4184*10^12 J | SP811
tonne of oil equivalent/tonnes of oil equivalent | tonne équivalent pétrole/tonnes équivalent pétrole | toe tep | large | 41868*10^6 J | TRADE
tonne of coal equivalent/tonnes of coal equivalent | tonne équivalent charbon/tonnes équivalent charbon | tce tec | large | 29307.6*10^6 J | TRADE
barrel of oil equivalent/barrels of oil equivalent | baril équivalent pétrole/barils équivalent pétrole | boe bep | - | 5.8*10^6 Btu | TRADE
liter atmosphere, litre atmosphere, atmosphere liter | litre-atmosphère/litres-atmosphères | | - | 101.325 J | DEF
foe, bethe | foe, bethe | | - | 10^44 J | TRADE
langley/langleys | langley | Ly | - | 41840 J/m^2 | SP811
peak sun hour | heure de plein soleil/heures de plein soleil | PSH | - | 3600000 J/m^2 | DEF
"""  # noqa: E501 - a row is one line
