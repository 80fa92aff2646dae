"""Textile fibres: linear densities and their counts."""

from __future__ import annotations

ROWS = """
tex/tex | tex | tex | si | 1/10^6 kg/m | ASTM
denier | denier | den | - | 1/9/10^6 kg/m | ASTM
jute, aberdeen | jute | | - | 1/14400 lb/yd | TRADE
RKM unit | unité RKM/unités RKM | RKM | - | 1 gf/tex | TRADE
English cotton count | numéro anglais de coton/numéros anglais de coton | NeC | - | 840 yd/lb | ASTM
metric count, metric yarn number | numéro métrique/numéros métriques | Nmt | - | 1000 m/kg | ASTM
micronaire | micronaire | | - | 1/10^6 g/in | ASTM
skein | écheveau/écheveaux | | - | 360 ft | TRADE
bolt | rouleau de tissu/rouleaux de tissu | | - | 40 yd | TRADE
nail of cloth/nails of cloth | nail/nails | | - | 9/4 in | TRADE
"""
