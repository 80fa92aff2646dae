"""What dimensions are called, so that a sentence can name both sides, and which units people write for them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from calculatrice.engine.units.dimensions import dimension

if TYPE_CHECKING:
    from calculatrice.engine.units.dimensions import Dimension

ROWS = """
a plain number | un nombre sans unité | 1 | |
length | longueur | m | m, km, ft |
mass | masse | kg | kg, g, lb |
time | durée | s | s, min, h |
electric current | intensité électrique | A | A, mA |
temperature | température | K | K, °C, °F |
amount of substance | quantité de matière | mol | mol, mmol |
luminous intensity | intensité lumineuse | cd | cd |
amount of data | quantité de données | bit | bit, B, kB |
number of pixels | nombre de pixels | px | px |
area | aire | m^2 | m², ha, ft² |
volume | volume | m^3 | L, m³, gal |
speed | vitesse | m/s | m/s, km/h, mph |
acceleration | accélération | m/s^2 | m/s² |
jerk | à-coup | m/s^3 | m/s³ |
frequency | fréquence | 1/s | Hz, rpm |
force | force | kg*m/s^2 | N, kgf, lbf |
pressure | pression | kg/m/s^2 | Pa, bar, psi |
energy | énergie | kg*m^2/s^2 | J, kWh, cal |
power | puissance | kg*m^2/s^3 | W, kW, hp |
momentum | quantité de mouvement | kg*m/s | kg·m/s, N·s |
action | action | kg*m^2/s | J·s |
density | masse volumique | kg/m^3 | kg/m³, g/L |
specific volume | volume massique | m^3/kg | m³/kg, L/kg |
mass per area | masse surfacique | kg/m^2 | kg/m², g/m² |
mass per length | masse linéique | kg/m | kg/m, tex |
surface tension | tension superficielle | kg/s^2 | N/m |
volume flow | débit volumique | m^3/s | m³/s, L/min |
mass flow | débit massique | kg/s | kg/s, kg/h |
dynamic viscosity | viscosité dynamique | kg/m/s | Pa·s |
kinematic viscosity | viscosité cinématique | m^2/s | m²/s, St |
wavenumber | nombre d'onde | 1/m | 1/m, 1/cm |
dose | dose | m^2/s^2 | Gy, Sv, J/kg |
dose rate, specific power | débit de dose, puissance massique | m^2/s^3 | Gy/s, W/kg |
irradiance | éclairement énergétique | kg/s^3 | W/m² |
electric charge | charge électrique | s*A | C, Ah |
voltage | tension | kg*m^2/s^3/A | V, mV |
resistance | résistance | kg*m^2/s^3/A^2 | Ω, kΩ |
conductance | conductance | s^3*A^2/kg/m^2 | S |
capacitance | capacité | s^4*A^2/kg/m^2 | F, µF |
inductance | inductance | kg*m^2/s^2/A^2 | H, mH |
magnetic flux | flux magnétique | kg*m^2/s^2/A | Wb |
magnetic flux density | induction magnétique | kg/s^2/A | T, mT |
magnetic field strength | champ magnétique | A/m | A/m |
electric field strength | champ électrique | kg*m/s^3/A | V/m |
current density | densité de courant | A/m^2 | A/m² |
electric dipole moment | moment dipolaire électrique | m*s*A | C·m |
reduced electric field | champ électrique réduit | kg*m^4/s^3/A | Td, V·m² |
resistivity | résistivité | kg*m^3/s^3/A^2 | Ω·m |
conductivity | conductivité | s^3*A^2/kg/m^3 | S/m |
exposure | exposition | s*A/kg | C/kg |
illuminance, luminance | éclairement, luminance | cd/m^2 | lx, cd/m² |
luminous energy | énergie lumineuse | s*cd | lm·s |
catalytic activity | activité catalytique | mol/s | kat |
concentration | concentration | mol/m^3 | mol/L, mol/m³ |
molality | molalité | mol/kg | mol/kg |
molar mass | masse molaire | kg/mol | g/mol, kg/mol |
molar volume | volume molaire | m^3/mol | L/mol |
molar energy | énergie molaire | kg*m^2/s^2/mol | J/mol, kJ/mol |
molar heat capacity | capacité thermique molaire | kg*m^2/s^2/K/mol | J/mol/K |
heat capacity, entropy | capacité thermique, entropie | kg*m^2/s^2/K | J/K |
specific heat capacity | capacité thermique massique | m^2/s^2/K | J/kg/K |
thermal conductivity | conductivité thermique | kg*m/s^3/K | W/m/K |
heat transfer coefficient | coefficient d'échange thermique | kg/s^3/K | W/m²/K |
thermal resistance | résistance thermique surfacique | s^3*K/kg | m²·K/W |
thermal expansion | dilatation thermique | 1/K | 1/K |
data rate | débit de données | bit/s | bit/s, MB/s |
resolution | résolution | px/m | ppi |
fuel economy | distance par volume | 1/m^2 | mpg, km/L |
"""
"""English, French, dimension, units that people write for it."""
RECIPROCAL = {"1/m^2": "m^2"}
"""What vehicles use is told both ways: a distance by a volume, and a volume by a distance (decision 102)."""


class Quantity(NamedTuple):
    """What a dimension is called, and units that fit it."""

    english: str
    french: str
    units: tuple[str, ...]

    def name(self, language: str) -> str:
        """What the dimension is called in a language."""
        return self.french if language == "fr" else self.english


@cache
def _quantities() -> dict[Dimension, Quantity]:
    found = {}
    for line in ROWS.splitlines()[1:]:
        english, french, product, units, _ = (part.strip() for part in line.split("|"))
        found[dimension(product)] = Quantity(english, french, tuple(units.split(", ")) if units else ())
    return found


def named() -> dict[Dimension, Quantity]:
    """Every dimension that has a name, in the order of the table.

    >>> [quantity.english for quantity in named().values()][1:4]
    ['length', 'mass', 'time']
    """
    return dict(_quantities())


def quantity(of: Dimension) -> Quantity | None:
    """What a dimension is called, if it has a name.

    >>> quantity(dimension("m") / dimension("s")), quantity(dimension("m^7"))
    (Quantity(english='speed', french='vitesse', units=('m/s', 'km/h', 'mph')), None)
    """
    return _quantities().get(of)
