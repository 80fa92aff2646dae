"""Lengths: metric, of the inch, of surveyors."""

from __future__ import annotations

ROWS = """
meter, metre | mètre | m | si | 1 m | SI
micron | micron | | - | 1/10^6 m | SI8
angstrom, ångström | angström, angstrom | Å | - | 1/10^10 m | SI8
fermi | fermi | | - | 1/10^15 m | SP811
spat | spat | | - | 10^12 m | TRADE
metric mile | mille métrique/milles métriques | | - | 1500 m | TRADE
Scandinavian mile | mille scandinave/milles scandinaves | | - | 10000 m | TRADE

thou/thou, mil of length/mils of length | millième de pouce/millièmes de pouce | thou | - | 1/1000 in | SP811
microinch/microinches | micropouce | µin uin | - | 1/10^6 in | SP811
caliber/calibers | centième de pouce/centièmes de pouce | | - | 1/100 in | TRADE
line of an inch/lines of an inch | ligne anglaise/lignes anglaises | | - | 1/12 in | TRADE
barleycorn | grain d'orge/grains d'orge | | - | 1/3 in | TRADE
inch/inches | pouce | in | - | 127/5000 m | SP811
palm | palme | | - | 3 in | TRADE
hand | paume | hh | - | 4 in | SP811
span | empan | | - | 9 in | TRADE
foot/feet | pied | ft | - | 12 in | SP811
cubit | coudée | | - | 18 in | TRADE
pace | pas | | - | 30 in | TRADE
yard | yard, verge anglaise/verges anglaises | yd | - | 1143/1250 m | SP811
ell | aune anglaise/aunes anglaises | | - | 45 in | TRADE
smoot | smoot | | - | 67 in | TRADE
mile, statute mile | mile, mille terrestre/milles terrestres | mi | - | 1760 yd | SP811
statute league | lieue terrestre anglaise/lieues terrestres anglaises | | - | 3 mi | TRADE
link | chaînon | li lnk | - | 1/100 chain | H44
rod, pole, perch/perches | perche anglaise/perches anglaises | rd | - | 33/2 ft | H44
chain, Gunter chain | chaîne d'arpenteur/chaînes d'arpenteur | ch | - | 66 ft | H44
furlong | furlong | fur | - | 220 yd | H44

survey inch/survey inches | pouce d'arpentage/pouces d'arpentage | | - | 100/3937 m | H44
survey foot/survey feet | pied d'arpentage/pieds d'arpentage | sft ftUS | - | 1200/3937 m | H44
survey yard | yard d'arpentage/yards d'arpentage | | - | 3 sft | H44
survey link | chaînon d'arpentage/chaînons d'arpentage | | - | 33/50 sft | H44
survey rod | perche d'arpentage/perches d'arpentage | | - | 33/2 sft | H44
survey chain | chaîne d'arpentage/chaînes d'arpentage | | - | 66 sft | H44
survey furlong | furlong d'arpentage/furlongs d'arpentage | | - | 660 sft | H44
survey mile | mille d'arpentage/milles d'arpentage | smi | - | 5280 sft | H44
survey league, league | lieue d'arpentage/lieues d'arpentage | | - | 3 smi | H44
Ramsden chain, engineer chain | chaîne d'ingénieur/chaînes d'ingénieur | | - | 100 ft | TRADE
"""
