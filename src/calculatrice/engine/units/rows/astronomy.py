"""Astronomical lengths, and times between stars and planets."""

from __future__ import annotations

ROWS = """
astronomical unit | unité astronomique/unités astronomiques | au ua | - | 149597870700 m | IAU
light year, lightyear | année-lumière/années-lumière | ly | large | 9460730472580800 m | IAU
light second | seconde-lumière/secondes-lumière | | - | 299792458 m | SI
light minute | minute-lumière/minutes-lumière | | - | 60*299792458 m | SI
light hour | heure-lumière/heures-lumière | | - | 3600*299792458 m | SI
light day | jour-lumière/jours-lumière | | - | 86400*299792458 m | SI
parsec | parsec | pc | si | 648000/pi au | IAU
siriometer | siriomètre | | - | 10^6 au | TRADE
solar radius/solar radii | rayon solaire nominal/rayons solaires nominaux | | - | 695700000 m | IAU
earth radius/earth radii | rayon terrestre équatorial nominal/rayons terrestres équatoriaux nominaux | | - | 6378100 m | IAU
jupiter radius/jupiter radii | rayon jovien équatorial nominal/rayons joviens équatoriaux nominaux | | - | 71492000 m | IAU
solar luminosity/solar luminosities | luminosité solaire nominale/luminosités solaires nominales | | - | 3828*10^23 W | IAU
jansky/janskys | jansky | Jy | si | 1/10^26 W/m^2/Hz | IAU
solar flux unit | unité de flux solaire/unités de flux solaire | sfu | - | 10^4 Jy | TRADE
sidereal day | jour sidéral/jours sidéraux | | - | 86400/1.00273790935079524 s | IAU
sidereal hour | heure sidérale/heures sidérales | | - | 1/24 sidereal_day | IAU
sidereal minute | minute sidérale/minutes sidérales | | - | 1/60 sidereal_hour | IAU
sidereal second | seconde sidérale/secondes sidérales | | - | 1/60 sidereal_minute | IAU
sidereal month | mois sidéral/mois sidéraux | | - | 27.32166155 d | IAU
tropical month | mois tropique/mois tropiques | | - | 27.321582 d | IAU
synodic month, lunar month | mois synodique/mois synodiques, lunaison | | - | 29.530589 d | IAU
sidereal year | année sidérale/années sidérales | | - | 365.256363004 d | IAU
tropical year | année tropique/années tropiques | | - | 365.242190402 d | IAU
Julian century/Julian centuries | siècle julien/siècles juliens | | - | 36525 d | IAU
"""  # noqa: E501 - a row is one line
