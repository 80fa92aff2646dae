"""The electromagnetic and electrostatic units of the CGS systems, by the units that correspond to them in the SI."""

from __future__ import annotations

ROWS = """
abampere, biot | abampère, biot | abA Bi | - | 10 A | CGS
abcoulomb | abcoulomb | abC | - | 10 C | CGS
abvolt | abvolt | abV | - | 1/10^8 V | CGS
abohm | abohm | abΩ abohm | - | 1/10^9 ohm | CGS
absiemens/absiemens, abmho | absiemens, abmho | abS | - | 10^9 S | CGS
abfarad | abfarad | abF | - | 10^9 F | CGS
abhenry/abhenries | abhenry | abH | - | 1/10^9 H | CGS
gauss/gauss | gauss | (G) | si | 1/10^4 T | CGS
maxwell | maxwell | Mx | si | 1/10^8 Wb | CGS
oersted, ørsted | œrsted | Oe | si | 1000/(4*pi) A/m | CGS
gilbert | gilbert | Gb | si | 10/(4*pi) A | CGS
unit pole | pôle unité/pôles unité | | - | 4*pi/10^8 Wb | CGS
statcoulomb, franklin | statcoulomb, franklin | statC Fr esu | - | 1/2997924580 C | CGS
statampere | statampère | statA | - | 1/2997924580 A | CGS
statvolt | statvolt | statV | - | 299.792458 V | CGS
statohm | statohm | statΩ statohm | - | 29979245800^2/10^9 ohm | CGS
statsiemens/statsiemens, statmho | statsiemens, statmho | statS | - | 10^9/29979245800^2 S | CGS
statfarad | statfarad | statF | - | 10^9/29979245800^2 F | CGS
stathenry/stathenries | stathenry | statH | - | 29979245800^2/10^9 H | CGS
statweber | statweber | statWb | - | 299.792458 Wb | CGS
stattesla | stattesla | statT | - | 2997924.58 T | CGS
debye | debye | | si | 1/299792458/10^21 C*m | CGS
buckingham | buckingham | | - | 1/299792458/10^31 C*m^2 | CGS
kayser, reciprocal centimeter | kayser | | - | 100 1/m | CGS
biot turn | biot-tour/biots-tours | | - | 10 A | CGS
rayleigh | rayleigh | | - | 10^10 1/m^2/s | TRADE
"""
