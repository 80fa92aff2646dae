"""Photometry: candles, lumens, and the old units of both."""

from __future__ import annotations

ROWS = """
candela | candela | cd | si | 1 cd | SI
new candle, candle | bougie nouvelle/bougies nouvelles | | - | 1 cd | SI8
lumen | lumen | lm | si | 1 cd*sr | SI
lux/lux | lux | lx | si | 1 lm/m^2 | SI
phot | phot | ph | si | 10^4 lx | SI8
nox/nox | nox | | - | 1/1000 lx | TRADE
foot candle | pied-bougie/pieds-bougies | fc | - | 1 lm/ft^2 | SP811
nit | nit | nt | - | 1 cd/m^2 | SI8
stilb | stilb | sb | si | 10^4 cd/m^2 | SI8
lambert | lambert | | si | 10^4/pi cd/m^2 | SP811
foot lambert | pied-lambert/pieds-lamberts | fL | - | 1/pi cd/ft^2 | SP811
apostilb, blondel | apostilb, blondel | asb | - | 1/pi cd/m^2 | TRADE
skot | skot | | - | 1/1000/pi cd/m^2 | TRADE
bril | bril | | - | 1/10^7/pi cd/m^2 | TRADE
talbot | talbot | | - | 1 lm*s | TRADE
diopter, dioptre | dioptrie | dpt | - | 1 1/m | SI8
"""
