"""Angles, which are numbers of radians, and solid angles."""

from __future__ import annotations

ROWS = """
radian | radian | rad | si | 1 1 | SI
degree, arc degree, degree of arc/degrees of arc | degré, degré d'arc/degrés d'arc | ° deg | - | pi/180 rad | SI
arcminute, minute of arc/minutes of arc, arc minute | minute d'arc/minutes d'arc | ′ arcmin moa | - | pi/10800 rad | SI
arcsecond, second of arc/seconds of arc, arc second | seconde d'arc/secondes d'arc | ″ arcsec | - | pi/648000 rad | SI
milliarcsecond | milliseconde d'arc/millisecondes d'arc | mas | - | pi/648000000 rad | SI
microarcsecond | microseconde d'arc/microsecondes d'arc | µas uas | - | pi/648000000000 rad | SI
gon, gradian, grade | grade, gon | gon grad | - | pi/200 rad | SI8
centigrade of arc/centigrades of arc | centigrade d'arc/centigrades d'arc | cgon | - | pi/20000 rad | SI8
turn, revolution, full circle | tour, révolution | tr rev | - | 2*pi rad | IEC
half turn | demi-tour/demi-tours, angle plat/angles plats | | - | pi rad | DEF
right angle | angle droit/angles droits, quart de tour/quarts de tour | | - | pi/2 rad | DEF
sextant | sextant | | - | pi/3 rad | DEF
octant | octant | | - | pi/4 rad | DEF
sign of the zodiac/signs of the zodiac | signe du zodiaque/signes du zodiaque | | - | pi/6 rad | DEF
point of the compass/points of the compass | quart de vent/quarts de vent | | - | pi/16 rad | DEF
hour angle | heure d'angle/heures d'angle | | - | pi/12 rad | DEF
binary degree | degré binaire/degrés binaires | | - | pi/128 rad | DEF
angular mil, NATO mil | millième angulaire/millièmes angulaires | | - | pi/3200 rad | TRADE
steradian | stéradian | sr | si | 1 1 | SI
square degree | degré carré/degrés carrés | sqdeg deg² | - | pi^2/32400 sr | DEF
square arcminute | minute d'arc carrée/minutes d'arc carrées | | - | (pi/10800)^2 sr | DEF
square arcsecond | seconde d'arc carrée/secondes d'arc carrées | | - | (pi/648000)^2 sr | DEF
full sphere, spat of angle/spats of angle | sphère entière/sphères entières | | - | 4*pi sr | DEF
"""  # noqa: RUF001 - rows are one line each, with the symbols that people write
