"""At sea: lengths, speeds and what ships hold."""

from __future__ import annotations

ROWS = """
nautical mile | mille marin/milles marins, mille nautique/milles nautiques | nmi NM | - | 1852 m | SI8
UK nautical mile, admiralty mile | mille marin britannique/milles marins britanniques | | - | 6080 ft | TRADE
US nautical mile | mille marin américain/milles marins américains | | - | 231656/125 m | TRADE
nautical league | lieue marine/lieues marines | | - | 3 nmi | TRADE
cable | encablure | | - | 1/10 nmi | TRADE
cable length, cables length | encablure américaine/encablures américaines | | - | 120 survey_fathom | H44
fathom | brasse anglaise/brasses anglaises | ftm | - | 6 ft | WMA
survey fathom | brasse d'arpentage/brasses d'arpentage | | - | 6 sft | H44
shackle | maillon | | - | 15 ftm | TRADE
knot, international knot | nœud | kn kt | - | 1 nmi/h | SI8
UK knot, admiralty knot | nœud britannique/nœuds britanniques | | - | 6080 ft/h | TRADE
register ton | tonneau de jauge/tonneaux de jauge | RT GRT | - | 100 ft^3 | TRADE
freight ton, measurement ton | tonneau de fret/tonneaux de fret | MTON | - | 40 ft^3 | SP811
displacement ton | tonneau de déplacement/tonneaux de déplacement | | - | 35 ft^3 | TRADE
sverdrup | sverdrup | sverdrup | - | 10^6 m^3/s | TRADE
"""
