"""Units and constants that were measured, so that they are known to a margin only: named, to be refused by name."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from calculatrice.engine.units.table import fold

ROWS = """
dalton, unified atomic mass unit | dalton, unité de masse atomique unifiée | Da u amu | mass of an atom | masse d'un atome
electron mass | masse de l'électron | m_e | mass of the electron | masse de l'électron
proton mass | masse du proton | m_p | mass of the proton | masse du proton
neutron mass | masse du neutron | m_n | mass of the neutron | masse du neutron
atomic mass constant | constante de masse atomique | m_u | mass of an atom | masse d'un atome
bohr, Bohr radius | rayon de Bohr | a_0 a0 | fine-structure constant | constante de structure fine
hartree | hartree | E_h Eh | Rydberg constant | constante de Rydberg
rydberg | rydberg | Ry | Rydberg constant | constante de Rydberg
Rydberg constant | constante de Rydberg | R_inf R_∞ | spectrum of hydrogen | spectre de l'hydrogène
fine structure constant | constante de structure fine | | fine-structure constant | constante de structure fine
gravitational constant, newtonian constant of gravitation | constante gravitationnelle | | force of gravity | force de gravité
vacuum permeability, magnetic constant | perméabilité du vide | mu_0 µ_0 mu0 | fine-structure constant | constante de structure fine
vacuum permittivity, electric constant | permittivité du vide | eps0 epsilon_0 ε_0 | fine-structure constant | constante de structure fine
impedance of free space | impédance du vide | Z_0 | fine-structure constant | constante de structure fine
coulomb constant | constante de Coulomb | k_C | fine-structure constant | constante de structure fine
classical electron radius | rayon classique de l'électron | r_e | fine-structure constant | constante de structure fine
Thomson cross section | section efficace de Thomson | sigma_e σ_e | fine-structure constant | constante de structure fine
Bohr magneton | magnéton de Bohr | mu_B µ_B | mass of the electron | masse de l'électron
nuclear magneton | magnéton nucléaire | mu_N µ_N | mass of the proton | masse du proton
electron g factor | facteur g de l'électron | g_e | moment of the electron | moment de l'électron
Planck length | longueur de Planck | | gravitational constant | constante gravitationnelle
Planck mass | masse de Planck | | gravitational constant | constante gravitationnelle
Planck time | temps de Planck | | gravitational constant | constante gravitationnelle
Planck temperature | température de Planck | | gravitational constant | constante gravitationnelle
Planck current | courant de Planck | | gravitational constant | constante gravitationnelle
solar mass | masse solaire | M_sun | gravitational constant | constante gravitationnelle
earth mass | masse de la Terre | M_earth | gravitational constant | constante gravitationnelle
atomic unit of time | unité atomique de temps | a_u_time | Rydberg constant | constante de Rydberg
atomic unit of force | unité atomique de force | a_u_force | Rydberg constant | constante de Rydberg
atomic unit of temperature | unité atomique de température | a_u_temp | Rydberg constant | constante de Rydberg
atomic unit of current | unité atomique de courant | a_u_current | Rydberg constant | constante de Rydberg
atomic unit of intensity | unité atomique d'intensité | a_u_intensity | Rydberg constant | constante de Rydberg
atomic unit of electric field | unité atomique de champ électrique | | Rydberg constant | constante de Rydberg
atomic unit of electric field gradient | unité atomique de gradient de champ | a_u_efg | Rydberg constant | constante de Rydberg
x unit Cu | unité X du cuivre | Xu_Cu | spacing in a crystal | distances dans un cristal
x unit Mo | unité X du molybdène | Xu_Mo | spacing in a crystal | distances dans un cristal
angstrom star | angström étoile | Å_star | spacing in a crystal | distances dans un cristal
water density 4C | masse volumique de l'eau à 4 °C | | density of water | masse volumique de l'eau
water density 60F | masse volumique de l'eau à 60 °F | | density of water | masse volumique de l'eau
meter H2O 4C | mètre d'eau à 4 °C | mH2O_4C | density of water | masse volumique de l'eau
meter H2O 60F | mètre d'eau à 60 °F | mH2O_60F | density of water | masse volumique de l'eau
inch H2O 4C | pouce d'eau à 4 °C | inH2O_4C | density of water | masse volumique de l'eau
inch H2O 60F | pouce d'eau à 60 °F | inH2O_60F | density of water | masse volumique de l'eau
foot H2O 4C | pied d'eau à 4 °C | ftH2O_4C | density of water | masse volumique de l'eau
foot H2O 60F | pied d'eau à 60 °F | ftH2O_60F | density of water | masse volumique de l'eau
mercury density 0C | masse volumique du mercure à 0 °C | | density of mercury | masse volumique du mercure
mercury density 32F | masse volumique du mercure à 32 °F | | density of mercury | masse volumique du mercure
mercury density 60F | masse volumique du mercure à 60 °F | | density of mercury | masse volumique du mercure
meter Hg 0C | mètre de mercure à 0 °C | mHg_0C | density of mercury | masse volumique du mercure
meter Hg 32F | mètre de mercure à 32 °F | mHg_32F | density of mercury | masse volumique du mercure
meter Hg 60F | mètre de mercure à 60 °F | mHg_60F | density of mercury | masse volumique du mercure
inch Hg 0C | pouce de mercure à 0 °C | inHg_0C | density of mercury | masse volumique du mercure
inch Hg 32F | pouce de mercure à 32 °F | inHg_32F | density of mercury | masse volumique du mercure
inch Hg 60F | pouce de mercure à 60 °F | inHg_60F | density of mercury | masse volumique du mercure
foot Hg 0C | pied de mercure à 0 °C | ftHg_0C | density of mercury | masse volumique du mercure
foot Hg 32F | pied de mercure à 32 °F | ftHg_32F | density of mercury | masse volumique du mercure
foot Hg 60F | pied de mercure à 60 °F | ftHg_60F | density of mercury | masse volumique du mercure
Hefner candle | bougie Hefner | HK | brightness of a lamp | éclat d'une lampe
"""  # noqa: E501, RUF001 - a row is one line, with the symbols that people write
"""Names in English, in French, symbols, and what was measured, in both languages."""


class Measured(NamedTuple):
    """What is known to a margin, by name, and what it hangs on."""

    english: str
    french: str
    hangs_on: str
    hangs_on_french: str


def known_to_a_margin(name: str) -> Measured | None:
    """What was measured and has this name or symbol, if something has.

    >>> found = known_to_a_margin("Rayon de Bohr")
    >>> found and found.hangs_on, known_to_a_margin("Da") is None, known_to_a_margin("m")
    ('fine-structure constant', False, None)
    """
    return measured().get(name) or measured().get(fold(name))


@cache
def measured() -> dict[str, Measured]:
    """All of them by the symbols, and by the folded names."""
    found = {}
    for line in ROWS.splitlines()[1:]:
        english, french, symbols, *hangs_on = (part.strip() for part in line.split("|"))
        row = Measured(english.split(", ")[0], french.split(", ")[0], *hangs_on)
        for name in (*english.split(", "), *french.split(", ")):
            found[fold(name)] = row
        found.update(dict.fromkeys(symbols.split(), row))
    return found
