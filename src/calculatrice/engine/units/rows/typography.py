"""Typography and screens."""

from __future__ import annotations

ROWS = """
pixel, dot, picture element | pixel | px | large | 1 px | CSS
pixel per inch/pixels per inch, dot per inch/dots per inch | pixel par pouce/pixels par pouce, point par pouce/points par pouce | ppi dpi PPI DPI | - | 1 px/in | DEF
pixel per centimeter/pixels per centimeter | pixel par centimètre/pixels par centimètre | ppcm | - | 1 px/cm | DEF
bit per pixel/bits per pixel | bit par pixel/bits par pixel | bpp | - | 1 bit/px | DEF
CSS pixel | pixel CSS/pixels CSS | | - | 1/96 in | CSS
typographic point, big point, PostScript point | point PostScript/points PostScript, point typographique/points typographiques | bp pp | - | 1/72 in | CSS
pica | pica | | - | 1/6 in | CSS
quarter millimeter, quarter millimetre | quart de millimètre/quarts de millimètre | | - | 1/4000 m | CSS
twip | twip | | - | 1/1440 in | TRADE
TeX point | point TeX/points TeX | | - | 100/7227 in | TEX
TeX pica | pica TeX/picas TeX | | - | 1200/7227 in | TEX
TeX didot | didot TeX/didots TeX | | - | 1238/1157 TeX_point | TEX
TeX cicero | cicéro TeX/cicéros TeX | | - | 12 TeX_didot | TEX
scaled point | point d'échelle TeX/points d'échelle TeX | | - | 1/65536 TeX_point | TEX
didot, Didot point | point Didot/points Didot | | - | 1/2660 m | TRADE
cicero | cicéro, douze/douzes | | - | 12/2660 m | TRADE
agate line | ligne agate/lignes agate | | - | 1/14 in | TRADE
American printer point | point d'imprimerie américain/points d'imprimerie américains | | - | 0.013837 in | SP811
American printer pica | pica d'imprimerie américain/picas d'imprimerie américains | | - | 0.166044 in | SP811
"""  # noqa: E501 - a row is one line
