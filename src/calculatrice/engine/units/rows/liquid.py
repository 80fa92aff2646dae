"""Liquid measures: of the United States, imperial, and of kitchens in both and elsewhere."""

from __future__ import annotations

ROWS = """
US gallon, liquid gallon, US liquid gallon | gallon américain/gallons américains | gal usgal | - | 231 in^3 | SP811
US quart, liquid quart, US liquid quart | quart américain/quarts américains | qt usqt | - | 1/4 gal | SP811
US pint, liquid pint, US liquid pint | pinte américaine/pintes américaines | pt uspt | - | 1/8 gal | SP811
US gill, liquid gill, US liquid gill | gill américain/gills américains | gi usgi | - | 1/32 gal | SP811
US fluid ounce, US liquid ounce | once liquide américaine/onces liquides américaines | floz fl_oz usfloz | - | 1/128 gal | SP811
US fluid dram, fluidram, US liquid dram | drachme liquide américaine/drachmes liquides américaines | fldr usfldr | - | 1/1024 gal | SP811
US minim, minim | minim américain/minims américains | | - | 1/61440 gal | SP811
fifth, US liquid fifth | cinquième de gallon/cinquièmes de gallon | | - | 1/5 gal | TRADE

imperial gallon, UK gallon | gallon impérial/gallons impériaux | impgal | - | 4.54609 L | WMA
imperial quart, UK quart | quart impérial/quarts impériaux | | - | 1/4 impgal | WMA
imperial pint, UK pint | pinte impériale/pintes impériales | | - | 1/8 impgal | WMA
imperial gill, UK gill | gill impérial/gills impériaux | | - | 1/32 impgal | WMA
imperial fluid ounce, UK fluid ounce | once liquide impériale/onces liquides impériales | | - | 1/160 impgal | WMA
imperial fluid drachm, imperial fluid dram, UK fluid drachm | drachme liquide impériale/drachmes liquides impériales | | - | 1/1280 impgal | WMA
imperial fluid scruple, UK fluid scruple | scrupule liquide impérial/scrupules liquides impériaux | | - | 1/3840 impgal | WMA
imperial minim, UK minim | minim impérial/minims impériaux | | - | 1/76800 impgal | WMA
imperial peck, UK peck | peck impérial/pecks impériaux | | - | 2 impgal | WMA
imperial bushel, UK bushel | boisseau impérial/boisseaux impériaux | | - | 8 impgal | WMA
imperial barrel, UK barrel | baril impérial/barils impériaux | | - | 36 impgal | WMA
imperial firkin, firkin | firkin | | - | 9 impgal | TRADE
imperial kilderkin, kilderkin | kilderkin | | - | 18 impgal | TRADE
imperial beer hogshead, imperial hogshead | barrique impériale/barriques impériales | | - | 54 impgal | TRADE
imperial cup, UK cup | tasse impériale/tasses impériales | | - | 1/16 impgal | TRADE

US teaspoon, teaspoon | cuillère à café américaine/cuillères à café américaines | tsp ustsp | - | 1/768 gal | SP811
US tablespoon, tablespoon | cuillère à soupe américaine/cuillères à soupe américaines | tbsp Tbsp ustbsp | - | 1/256 gal | SP811
US cup, cup | tasse américaine/tasses américaines | | - | 1/16 gal | SP811
metric teaspoon | cuillère à café/cuillères à café, cuiller à café/cuillers à café | cac càc | - | 1/200 L | TRADE
metric dessert spoon | cuillère à dessert/cuillères à dessert | | - | 1/100 L | TRADE
metric tablespoon | cuillère à soupe/cuillères à soupe, cuiller à soupe/cuillers à soupe | cas càs | - | 3/200 L | TRADE
metric cup | tasse, tasse métrique/tasses métriques | | - | 1/4 L | TRADE
legal cup, FDA cup | tasse légale américaine/tasses légales américaines | | - | 6/25 L | TRADE
Australian tablespoon | cuillère à soupe australienne/cuillères à soupe australiennes | | - | 1/50 L | TRADE
imperial teaspoon, UK teaspoon | cuillère à café impériale/cuillères à café impériales | | - | 1/768 impgal | TRADE
imperial tablespoon, UK tablespoon | cuillère à soupe impériale/cuillères à soupe impériales | | - | 1/256 impgal | TRADE
shot, US shot, jigger | shot, dose américaine/doses américaines | | - | 3/2 floz | TRADE
pony/ponies | demi-dose américaine/demi-doses américaines | | - | 1 floz | TRADE
dash/dashes | trait de bar/traits de bar | | - | 1/8 tsp | TRADE
pinch/pinches | pincée | | - | 1/16 tsp | TRADE
stick of butter/sticks of butter | plaquette américaine de beurre/plaquettes américaines de beurre | | - | 1/4 lb | TRADE
wine bottle | bouteille, bouteille de vin/bouteilles de vin | | - | 3/4 L | TRADE
magnum | magnum | | - | 3/2 L | TRADE
jeroboam | jéroboam | | - | 3 L | TRADE
rehoboam | réhoboam | | - | 9/2 L | TRADE
methuselah, imperial bottle | mathusalem | | - | 6 L | TRADE
salmanazar | salmanazar | | - | 9 L | TRADE
balthazar | balthazar | | - | 12 L | TRADE
nebuchadnezzar | nabuchodonosor | | - | 15 L | TRADE
French half pint, demi/demis | demi/demis | | - | 1/4 L | TRADE
French chopine, French half liter/French half liters | chope de bière/chopes de bière | | - | 1/2 L | TRADE
Japanese cup, go of Japan/go of Japan | tasse japonaise/tasses japonaises | | - | 2401/13310 L | TRADE
"""  # noqa: E501 - a row is one line
