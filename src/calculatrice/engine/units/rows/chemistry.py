"""Amounts of substance, and catalysts."""

from __future__ import annotations

ROWS = """
mole | mole | mol | si | 1 mol | SI
pound mole | livre-mole/livres-moles | lbmol | - | 453.59237 mol | SP811
molar | molaire | (M) | si | 1000 mol/m^3 | SP811
einstein | einstein | | - | 1 mol | TRADE
molecule, particle | molécule, particule | | - | 1/(6.02214076*10^23) mol | SI
katal | katal | kat | si | 1 mol/s | SI
enzyme unit | unité enzymatique/unités enzymatiques | | - | 1/60/10^6 kat | TRADE
"""
