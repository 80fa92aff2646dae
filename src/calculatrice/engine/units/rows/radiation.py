"""Radioactivity and doses."""

from __future__ import annotations

ROWS = """
becquerel | becquerel | Bq | si | 1 1/s | SI
curie | curie | Ci | si | 37*10^9 Bq | SP811
rutherford | rutherford | Rd | - | 10^6 Bq | SP811
gray | gray | Gy | si | 1 J/kg | SI
sievert | sievert | Sv | si | 1 J/kg | SI
rad of dose/rads of dose, rads/rads | rad de dose/rads de dose | | - | 1/100 Gy | SP811
rem | rem | rem | si | 1/100 Sv | SP811
roentgen, röntgen | röntgen | | si | 2.58/10^4 C/kg | SP811
banana equivalent dose | dose équivalente d'une banane/doses équivalentes d'une banane | | - | 1/10^7 Sv | TRADE
erythemal dose, standard erythemal dose | dose érythémale normale/doses érythémales normales | SED | - | 100 J/m^2 | TRADE
"""  # noqa: E501 - a row is one line
