"""Names that several units have: which one is taken, and which ones could be meant. Whoever takes it, tells it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from calculatrice.engine.system_names import AUTO
from calculatrice.engine.units.systems import first_of
from calculatrice.engine.units.table import fold
from calculatrice.engine.units.unit import names_in

NAMES = """
gallon | US gallon, imperial gallon, dry gallon
quart | US quart, imperial quart, dry quart
pint | US pint, imperial pint, dry pint
pinte | US pint, imperial pint, Paris pint
gill | US gill, imperial gill
fluid ounce | US fluid ounce, imperial fluid ounce
liquid ounce | US fluid ounce, imperial fluid ounce
once liquide/onces liquides | US fluid ounce, imperial fluid ounce
fl oz/fl oz | US fluid ounce, imperial fluid ounce
fluid dram | US fluid dram, imperial fluid dram
minim | US minim, imperial minim
teaspoon | US teaspoon, metric teaspoon, imperial teaspoon
tablespoon | US tablespoon, metric tablespoon, imperial tablespoon, Australian tablespoon
cup | US cup, metric cup, legal cup, imperial cup
tasse | metric cup, US cup, imperial cup
baril | oil barrel, barrel, imperial barrel
barrel | oil barrel, US liquid barrel, beer barrel, imperial barrel, dry barrel
bushel | US bushel, imperial bushel
boisseau/boisseaux | Paris boisseau, usual boisseau, US bushel, imperial bushel
peck | US peck, imperial peck
hogshead | US hogshead, imperial hogshead
tonneau/tonneaux | register ton, Paris tonneau, US tun
ton | short ton, long ton, metric ton
kilo | kilogram
ton force/tons force | short ton force, long ton force, tonne force
hundredweight/hundredweight | short hundredweight, long hundredweight
quarter | long quarter, short quarter
ounce | avoirdupois ounce, troy ounce, US fluid ounce
once | avoirdupois ounce, troy ounce, Paris ounce
pound | avoirdupois pound, troy pound, pound force
livre | metric pound, avoirdupois pound, Paris pound
quintal/quintaux | metric quintal, Paris quintal
dram | avoirdupois dram, apothecary dram, US fluid dram
drachm | apothecary drachm, imperial fluid drachm
grain | grain anglais, Paris grain
assay ton | short assay ton, long assay ton
mil | thou, angular mil
mille | statute mile, nautical mile
mile | statute mile, nautical mile, survey mile
league | survey league, statute league, nautical league
lieue | metric league, Paris league, nautical league
pied | foot, Paris foot
pouce | inch, Paris inch
perche | pole, Paris perch, forest perch
aune | Paris aune, usual aune
toise | toise de Paris, usual toise
brasse | French fathom, fathom
cable | cable, cable length
arpent | Paris arpent, common arpent, forest arpent, Quebec arpent
point | typographic point, didot, TeX point
acre | international acre, survey acre
acre foot/acre feet | acre foot, survey acre foot
rod | rod, survey rod
chain | chain, survey chain, Ramsden chain
furlong | furlong, survey furlong
link | link, survey link
section | section, survey section
horsepower/horsepower | mechanical horsepower, metric horsepower, electrical horsepower, boiler horsepower
calorie | thermochemical calorie, international calorie, fifteen degree calorie, food calorie
British thermal unit | international British thermal unit, ISO British thermal unit, thermochemical British thermal unit
therm | EC therm, US therm
year | Julian year, Gregorian year, tropical year, common year
an | Julian year, Gregorian year, tropical year, common year
année | Julian year, Gregorian year, tropical year, common year
month | month, thirty day month, synodic month
mois/mois | month, thirty day month, synodic month
decade | decade of years, ten days, decade of a ratio
décade | ten days, decade of years
tierce | tierce of time, US tierce
knot | international knot, UK knot
spat | spat, full sphere
gamma | gamma of a field, gamma of mass
lambda | lambda of volume
nautical mile | nautical mile, UK nautical mile, US nautical mile
degree | arc degree, degree Celsius, degree Fahrenheit
degré | arc degree, degree Celsius, degree Fahrenheit
mile per gallon/miles per gallon | mile per US gallon, mile per imperial gallon
perm | US perm, metric perm
gallon per minute/gallons per minute | gallon per minute, imperial gallon per minute
gallon per day/gallons per day | gallon per day, imperial gallon per day
"""
"""A name with its plural, and the units that it can mean by names of their own, the one that is taken first."""
SYMBOLS = """
gal | US gallon, imperial gallon, dry gallon, galileo
qt | US quart, imperial quart, dry quart
pt | US pint, imperial pint, typographic point
floz | US fluid ounce, imperial fluid ounce
fl_oz | US fluid ounce, imperial fluid ounce
fldr | US fluid dram, imperial fluid drachm
gi | US gill, imperial gill
bu | US bushel, imperial bushel
pk | US peck, imperial peck
gpm | gallon per minute, imperial gallon per minute
gpd | gallon per day, imperial gallon per day
MPG | mile per US gallon, mile per imperial gallon
Tbsp | US tablespoon, metric tablespoon, imperial tablespoon, Australian tablespoon
tsp | US teaspoon, metric teaspoon, imperial teaspoon
tbsp | US tablespoon, metric tablespoon, imperial tablespoon, Australian tablespoon
cwt | short hundredweight, long hundredweight
oz | avoirdupois ounce, troy ounce, US fluid ounce
ch | chain, metric horsepower
kt | knot, kilotonne
dpt | dry pint, diopter
hp | mechanical horsepower, metric horsepower, electrical horsepower, boiler horsepower
cal | thermochemical calorie, international calorie, fifteen degree calorie
Btu | international British thermal unit, ISO British thermal unit, thermochemical British thermal unit
BTU | international British thermal unit, ISO British thermal unit, thermochemical British thermal unit
yr | Julian year, Gregorian year, tropical year, common year
C | coulomb, degree Celsius
F | farad, degree Fahrenheit
rad | radian, rad of dose
B | byte, bel
KB | kilobyte, kibibyte
mpg | mile per US gallon, mile per imperial gallon
pH | pH, picohenry
"""
"""A symbol, and what it can mean."""
FRENCH = """
ch | metric horsepower, chain
dpt | diopter, dry pint
j | day
mn | minute
"""
"""What is taken otherwise where French is written, and what is a symbol there alone."""


class Choices(NamedTuple):
    """The names, folded, and the symbols that several units have, each with unambiguous names of them."""

    names: dict[str, tuple[str, ...]]
    symbols: dict[str, tuple[str, ...]]


@cache
def choices(language: str, system: str = AUTO) -> Choices:
    """What is shared where this language is written, the unit of a system of units first.

    >>> choices("en").symbols["ch"], choices("fr").symbols["ch"], choices("en").names["gallons"][0]
    (('chain', 'metric horsepower'), ('metric horsepower', 'chain'), 'US gallon')
    """
    if system != AUTO:
        return Choices(*({name: first_of(meant, system) for name, meant in own.items()} for own in choices(language)))
    found = Choices({}, {})
    for line in NAMES.splitlines()[1:]:
        written, _, meant = line.partition(" | ")
        for name in names_in(written, ())[0]:
            found.names[fold(name)] = tuple(meant.split(", "))
    for line in [*SYMBOLS.splitlines()[1:], *(FRENCH.splitlines()[1:] if language == "fr" else ())]:
        symbol, _, meant = line.partition(" | ")
        found.symbols[symbol] = tuple(meant.split(", "))
    return found
