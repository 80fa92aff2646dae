"""Where the factors come from."""

from __future__ import annotations

SOURCES = {
    "SI": "BIPM, The International System of Units, 9th edition (2019)",
    "SI8": "BIPM, The International System of Units, 8th edition (2006), tables 8 and 9",
    "SP811": "NIST Special Publication 811 (2008), appendix B",
    "H44": "NIST Handbook 44, appendix C",
    "WMA": "Weights and Measures Act 1985 (United Kingdom)",
    "IAU": "International Astronomical Union, resolutions of 2009, 2012 and 2015; Astronomical Almanac",
    "IEC": "IEC 80000-13 and 80000-3",
    "FR": "Loi du 19 frimaire an VIII (1799): a metre is 443.296 lignes, a kilogram 18827.15 grains of Paris",
    "FRU": "Décret du 12 février 1812, mesures usuelles: the toise is 2 m, the livre 500 g",
    "TEX": "D. E. Knuth, The TeXbook, chapter 10",
    "CSS": "W3C, CSS Values and Units Module Level 4",
    "ASTM": "ASTM, textile standards D123 and D861",
    "CGS": "ISO 80000-6 (2008), annex A: the units that correspond in the SI before 2019",
    "CIPM": "CIPM, conventional electrical units of 1990 and international ones of 1948",
    "TRADE": "Trade usage, as the table of GNU units and Cardarelli's Encyclopaedia of Units give it",
    "DEF": "By its definition",
}
