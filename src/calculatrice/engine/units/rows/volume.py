"""Volumes: metric, of stuff that is dry, of wood, of barrels."""

from __future__ import annotations

ROWS = """
liter, litre | litre | L l ℓ | si | 1/1000 m^3 | SI
stere | stère | | - | 1 m^3 | SI8
cubic centimeter, cubic centimetre | centimètre cube/centimètres cubes | cc ccm | - | 1/10^6 m^3 | SI
lambda of volume/lambdas of volume | lambda de volume/lambdas de volume | | - | 1/10^9 m^3 | SP811
cubic inch/cubic inches | pouce cube/pouces cubes | in³ cuin | - | 1 in^3 | SP811
cubic foot/cubic feet | pied cube/pieds cubes | ft³ cuft cft | - | 1 ft^3 | SP811
cubic yard | yard cube/yards cubes | yd³ cuyd | - | 1 yd^3 | SP811
thousand cubic feet/thousand cubic feet | millier de pieds cubes/milliers de pieds cubes | Mcf | - | 1000 ft^3 | TRADE
hundred cubic feet/hundred cubic feet | centaine de pieds cubes/centaines de pieds cubes | CCF | - | 100 ft^3 | TRADE
acre foot/acre feet | acre-pied/acres-pieds | | - | 1 acre*ft | SP811
survey acre foot/survey acre feet | acre-pied d'arpentage/acres-pieds d'arpentage | | - | 43560 sft^3 | H44
acre inch/acre inches | acre-pouce/acres-pouces | | - | 1 acre*in | TRADE

dry pint, US dry pint | pinte sèche américaine/pintes sèches américaines | dpt | - | 1/64 bushel | H44
dry quart, US dry quart | quart sec américain/quarts secs américains | dqt | - | 1/32 bushel | H44
dry gallon, US dry gallon | gallon sec américain/gallons secs américains | dgal | - | 1/8 bushel | H44
peck, US peck | peck américain/pecks américains | pk uspk | - | 1/4 bushel | H44
bushel, US bushel | boisseau américain/boisseaux américains | bu usbu | - | 2150.42 in^3 | SP811
dry barrel, US dry barrel | baril sec américain/barils secs américains | | - | 7056 in^3 | H44
cranberry barrel | baril de canneberges/barils de canneberges | | - | 5826 in^3 | H44

barrel, US liquid barrel | baril américain/barils américains | | - | 63/2 gal | H44
oil barrel, barrel of oil/barrels of oil, petroleum barrel | baril, baril de pétrole/barils de pétrole | bbl | large | 42 gal | SP811
beer barrel, US beer barrel | baril de bière américain/barils de bière américains | | - | 31 gal | H44
hogshead, US hogshead | barrique américaine/barriques américaines | | - | 63 gal | H44
US tierce | tierçon américain/tierçons américains | | - | 42 gal | H44
tun, US tun | tonneau américain/tonneaux américains | | - | 252 gal | H44
butt, US butt | pipe de vin/pipes de vin | | - | 126 gal | H44
keg of beer/kegs of beer, half barrel | fût de bière américain/fûts de bière américains | | - | 31/2 gal | TRADE

board foot/board feet, super foot/super feet | pied-planche/pieds-planche | FBM BDFT | - | 1 ft^2*in | SP811
cord | corde de bois/cordes de bois | | - | 128 ft^3 | H44
cord foot/cord feet | pied de corde/pieds de corde | | - | 16 ft^3 | H44
hoppus foot/hoppus feet | pied de Hoppus/pieds de Hoppus | | - | 4/pi ft^3 | TRADE
container unit, twenty foot equivalent unit | équivalent vingt pieds/équivalents vingt pieds | TEU EVP | - | 1360 ft^3 | TRADE
cubic mile | mile cube/miles cubes | | - | 1 mi^3 | DEF
"""  # noqa: E501, RUF001 - rows are one line each, with the symbols that people write
