"""The constants of physics that are exact, by the SI of 2019 or a definition. What was measured is in `measured.py`.

A name of one letter that means something else to the language (`e`), or to whoever counts (`h` is an hour, `k` and `R`
are variables), is no name of a constant: those have the longer symbols of CODATA, `q_e`, `h_P`, `k_B`, `R_gas`.
`c` and `g_n` are read as everyone means them (decision 102).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from calculatrice.engine.units.table import fold

PLANCK, CHARGE, BOLTZMANN, AVOGADRO = "6.62607015/10^34", "1.602176634/10^19", "1.380649/10^23", "6.02214076*10^23"
ROWS = f"""
speed of light | vitesse de la lumière | c c_0 | 299792458 m/s | SI
Planck constant | constante de Planck | h_P | {PLANCK} J*s | SI
reduced Planck constant, Dirac constant | constante de Planck réduite | ħ hbar | {PLANCK}/(2*pi) J*s | SI
elementary charge | charge élémentaire | q_e | {CHARGE} C | SI
Boltzmann constant | constante de Boltzmann | k_B | {BOLTZMANN} J/K | SI
Avogadro constant | constante d'Avogadro | N_A | {AVOGADRO} 1/mol | SI
Avogadro number | nombre d'Avogadro | | {AVOGADRO} 1 | SI
luminous efficacy | efficacité lumineuse | K_cd | 683 lm/W | SI
caesium frequency, hyperfine transition frequency of caesium | fréquence du césium | ν_Cs nu_Cs | 9192631770 Hz | SI
molar gas constant, gas constant | constante des gaz parfaits | R_gas | {BOLTZMANN}*{AVOGADRO} J/mol/K | SI
Faraday constant | constante de Faraday | F_e | {CHARGE}*{AVOGADRO} C/mol | SI
Stefan-Boltzmann constant | constante de Stefan-Boltzmann | σ_SB sigma_SB | 2*pi^5*({BOLTZMANN})^4/(15*({PLANCK})^3*299792458^2) W/m^2/K^4 | SI
first radiation constant | première constante de rayonnement | c_1 | 2*pi*{PLANCK}*299792458^2 W*m^2 | SI
second radiation constant | seconde constante de rayonnement | c_2 | {PLANCK}*299792458/({BOLTZMANN}) m*K | SI
Josephson constant | constante de Josephson | K_J | 2*({CHARGE})/({PLANCK}) Hz/V | SI
von Klitzing constant | constante de von Klitzing | R_K | {PLANCK}/({CHARGE})^2 ohm | SI
conductance quantum | quantum de conductance | G_0 | 2*({CHARGE})^2/({PLANCK}) S | SI
magnetic flux quantum | quantum de flux magnétique | Φ_0 Phi_0 | {PLANCK}/(2*({CHARGE})) Wb | SI
conventional Josephson constant | constante de Josephson conventionnelle | K_J90 | 483597.9*10^9 Hz/V | CIPM
conventional von Klitzing constant | constante de von Klitzing conventionnelle | R_K90 | 25812.807 ohm | CIPM
standard gravity, standard acceleration of gravity | pesanteur normale, accélération normale de la pesanteur | g_n g_0 | 9.80665 m/s^2 | SP811
standard atmosphere pressure | pression atmosphérique normale | p_atm | 101325 Pa | SP811
standard state pressure | pression normale de référence | p_0 | 100000 Pa | SP811
molar volume of an ideal gas | volume molaire d'un gaz parfait | V_m | {BOLTZMANN}*{AVOGADRO}*273.15/101325 m^3/mol | SI
Loschmidt constant | constante de Loschmidt | n_0 | 101325/({BOLTZMANN}*273.15) 1/m^3 | SI
triple point of water before 2019 | point triple de l'eau avant 2019 | T_tpw | 273.16 K | DEF
ice point | point de glace | T_ice | 273.15 K | DEF
solar effective temperature | température effective solaire nominale | | 5772 K | IAU
solar mass parameter | paramètre de masse solaire nominal | GM_sun | 1.3271244*10^20 m^3/s^2 | IAU
earth mass parameter | paramètre de masse terrestre nominal | GM_earth | 3.986004*10^14 m^3/s^2 | IAU
jupiter mass parameter | paramètre de masse jovienne nominal | GM_jup | 1.2668653*10^17 m^3/s^2 | IAU
solar irradiance, solar constant | constante solaire nominale | | 1361 W/m^2 | IAU
conventional water density | masse volumique conventionnelle de l'eau | | 1000 kg/m^3 | SP811
conventional mercury density | masse volumique conventionnelle du mercure | | 13595.1 kg/m^3 | SP811
"""  # noqa: E501, RUF001 - a row is one line, with the symbols that people write
"""Names in English, in French, symbols, value and unit, source."""


class Constant(NamedTuple):
    """An exact constant: what it is called, its value as an expression and a product of units."""

    english: tuple[str, ...]
    french: tuple[str, ...]
    symbols: tuple[str, ...]
    value: str
    unit: str
    source: str


@cache
def constants() -> tuple[Constant, ...]:
    """All of them.

    >>> constants()[0].french, constants()[0].symbols, constants()[0].value
    (('vitesse de la lumière',), ('c', 'c_0'), '299792458')
    """
    found = []
    for line in ROWS.splitlines()[1:]:
        english, french, symbols, definition, source = (part.strip() for part in line.split("|"))
        value, unit = definition.split()
        names = tuple(english.split(", ")), tuple(french.split(", "))
        found.append(Constant(*names, tuple(symbols.split()), value, unit, source))
    return tuple(found)


def constant(name: str) -> Constant | None:
    """The constant that a name or a symbol stands for, if it is one.

    >>> [own.english[0] for name in ("k_B", "vitesse_de_la_lumière", "e") if (own := constant(name))]
    ['Boltzmann constant', 'speed of light']
    """
    return _by_name().get(name) or _by_name().get(f"{fold(name)}|")


@cache
def _by_name() -> dict[str, Constant]:
    """By the symbols as they are written, and by the names, folded, with a bar behind them that no symbol has."""
    symbols = {symbol: row for row in constants() for symbol in row.symbols}
    return symbols | {f"{fold(name)}|": row for row in constants() for name in (*row.english, *row.french)}
