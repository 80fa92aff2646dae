"""Forces and torques."""

from __future__ import annotations

ROWS = """
newton | newton | N | si | 1 kg*m/s^2 | SI
dyne | dyne | dyn | si | 1/10^5 N | SI8
kilogram force/kilograms force, force kilogram | kilogramme-force/kilogrammes-force, kilopond | kgf kp | - | 9.80665 N | SP811
gram force/grams force, force gram, pond | gramme-force/grammes-force, pond | gf | - | 9.80665/1000 N | SP811
tonne force/tonnes force, metric ton force, force metric ton | tonne-force/tonnes-force | tf | - | 9806.65 N | SP811
sthene | sthène | | - | 1000 N | SP811
pound force/pounds force, force pound | livre-force/livres-force | lbf | - | 9.80665 lb*m/s^2 | SP811
ounce force/ounces force, force ounce | once-force/onces-force | ozf | - | 1/16 lbf | SP811
ton force/tons force, short ton force/short tons force, force ton, US force ton | tonne courte force/tonnes courtes force | tonf | - | 2000 lbf | SP811
long ton force/long tons force, force long ton, UK ton force | tonne longue force/tonnes longues force | | - | 2240 lbf | SP811
kip | kip | kip | - | 1000 lbf | SP811
poundal | poundal | pdl | - | 1 lb*ft/s^2 | SP811
newton meter, newton metre | newton-mètre/newtons-mètres | N·m Nm | - | 1 N*m | SI
kilogram force meter/kilogram force meters | mètre-kilogramme/mètres-kilogrammes | kgfm mkg | - | 9.80665 N*m | SP811
foot pound, foot pound force/foot pounds force | pied-livre/pieds-livres | ftlb ftlbf ft_lb | - | 1 ft*lbf | SP811
inch pound, inch pound force/inch pounds force | pouce-livre/pouces-livres | inlb inlbf | - | 1 in*lbf | SP811
inch ounce, inch ounce force/inch ounces force | pouce-once/pouces-onces | inoz | - | 1 in*ozf | SP811
"""  # noqa: E501 - a row is one line
