"""Areas: of land, of sections, of nuclei."""

from __future__ import annotations

ROWS = """
are | are | | - | 100 m^2 | SI8
decare | décare | daa | - | 1000 m^2 | SI8
hectare | hectare | ha | - | 10^4 m^2 | SI8
centiare | centiare | | - | 1 m^2 | SI8
barn | barn | barn | si | 1/10^28 m^2 | SI8
shed | shed | | - | 1/10^52 m^2 | TRADE
square inch/square inches | pouce carré/pouces carrés | in² sqin | - | 1 in^2 | SP811
square foot/square feet | pied carré/pieds carrés | ft² sqft | - | 1 ft^2 | SP811
square yard | yard carré/yards carrés | yd² sqyd | - | 1 yd^2 | SP811
square mile | mile carré/miles carrés | mi² sqmi | - | 1 mi^2 | SP811
circular mil | mil circulaire/mils circulaires | cmil | - | pi/4 thou^2 | SP811
thousand circular mils/thousand circular mils | millier de mils circulaires/milliers de mils circulaires | kcmil MCM | - | 1000*pi/4 thou^2 | SP811
circular inch/circular inches | pouce circulaire/pouces circulaires | | - | pi/4 in^2 | TRADE
square rod | perche carrée anglaise/perches carrées anglaises | | - | 1 rd^2 | H44
square chain | chaîne carrée/chaînes carrées | | - | 1 chain^2 | H44
square survey foot/square survey feet | pied carré d'arpentage/pieds carrés d'arpentage | | - | 1 sft^2 | H44
acre, international acre | acre | ac | - | 4840 yd^2 | SP811
survey acre | acre d'arpentage/acres d'arpentage | | - | 43560 sft^2 | H44
rood | rood | | - | 1/4 acre | WMA
section | section | | - | 1 mi^2 | H44
survey section, square survey mile | mille carré d'arpentage/milles carrés d'arpentage | | - | 1 smi^2 | H44
square survey rod | perche carrée d'arpentage/perches carrées d'arpentage | | - | 1 survey_rod^2 | H44
township | township | | - | 36 section | H44
homestead | homestead | | - | 1/4 section | TRADE
square league | lieue carrée d'arpentage/lieues carrées d'arpentage | | - | 1 league^2 | H44
square | carré de toiture/carrés de toiture | | - | 100 ft^2 | TRADE
dunam | dunam | | - | 1000 m^2 | TRADE
tsubo/tsubo | tsubo/tsubo | | - | 400/121 m^2 | TRADE
mu of land/mu of land | mu/mu | | - | 2000/3 m^2 | TRADE
darcy/darcys | darcy | | si | 1/101325*1/10^7 m^2 | TRADE
"""  # noqa: E501 - a row is one line
