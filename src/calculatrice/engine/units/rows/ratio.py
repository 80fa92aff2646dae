"""Numbers that have a name, and levels: logarithms of ratios."""

from __future__ import annotations

ROWS = """
permille/permille | pour mille/pour mille | ‰ | - | 1/1000 1 | IEC
basis point/basis points | point de base/points de base | | - | 1/10^4 1 | DEF
part per million/parts per million | partie par million/parties par million | ppm | - | 1/10^6 1 | DEF
part per billion/parts per billion | partie par milliard/parties par milliard | ppb | - | 1/10^9 1 | DEF
part per trillion/parts per trillion | partie par billion/parties par billion | ppt | - | 1/10^12 1 | DEF
dozen | douzaine | doz | - | 12 1 | DEF
baker dozen | treize à la douzaine/treize à la douzaine | | - | 13 1 | DEF
half dozen | demi-douzaine/demi-douzaines | | - | 6 1 | DEF
score | vingtaine | | - | 20 1 | DEF
gross/gross | grosse | | - | 144 1 | DEF
great gross/great gross | grande grosse/grandes grosses | | - | 1728 1 | DEF
ream | rame de papier/rames de papier | | - | 500 1 | DEF
quire | main de papier/mains de papier | | - | 25 1 | DEF
strain | déformation | | si | 1 1 | DEF
absorbance unit | unité d'absorbance/unités d'absorbance | | - | 1 1 | DEF
refractive index unit | unité d'indice de réfraction/unités d'indice de réfraction | RIU | - | 1 1 | DEF

neper | néper | Np | si | level 1;exp(1) 1 1 | IEC
bel | bel | | - | level 1;10 1 1 | IEC
decibel | décibel | dB | - | level 10;10 1 1 | IEC
decibel of a watt/decibels of a watt | décibel watt/décibels watts | dBW | - | level 10;10 1 W | IEC
decibel of a milliwatt/decibels of a milliwatt | décibel milliwatt/décibels milliwatts | dBm | - | level 10;10 1/1000 W | IEC
decibel of a microwatt/decibels of a microwatt | décibel microwatt/décibels microwatts | dBµW dBuW | - | level 10;10 1/10^6 W | IEC
decibel of a volt/decibels of a volt | décibel volt/décibels volts | dBV | - | level 20;10 1 V | IEC
decibel of sound pressure/decibels of sound pressure | décibel de pression acoustique/décibels de pression acoustique | dBSPL | - | level 20;10 1/50000 Pa | IEC
pH/pH | pH/pH | pH | - | level -1;10 1000 mol/m^3 | IEC
decade of a ratio/decades of a ratio | décade d'un rapport/décades d'un rapport | | - | level 1;10 1 1 | IEC
octave | octave | | - | level 1;2 1 1 | IEC
cent of an octave/cents of an octave | cent d'octave/cents d'octave | | - | level 1200;2 1 1 | IEC
stellar magnitude | magnitude stellaire/magnitudes stellaires | mag | - | level -5/2;10 1 1 | IAU
"""  # noqa: E501 - a row is one line
