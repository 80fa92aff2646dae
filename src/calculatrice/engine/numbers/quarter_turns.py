"""Sines, cosines and tangents of angles with quarter turns in them: the same of what is left without."""

from __future__ import annotations

from calculatrice.engine.numbers.combination import of_monomial, scaled, total
from calculatrice.engine.numbers.monomial import PI_ATOM, power_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination

HALF_TURN = power_of(PI_ATOM)
"""π."""
OF_QUARTERS = (("sin", 1), ("cos", 1), ("sin", -1), ("cos", -1))
"""sin(x + n π/2) for n from 0 to 3: a function of x, and its sign."""


def without_quarter_turns(name: str, angle: Combination) -> tuple[str, Combination, int]:
    """A sine or a cosine as a multiple, 1 or -1, of that of an angle whose π has a factor from -1/4 to 1/4.

    At 1/4, where cos(x + π/4) is sin(π/4 - x), it is a sine.

    >>> from calculatrice.engine.numbers.combination import ONE
    >>> without_quarter_turns("cos", total((of_monomial(HALF_TURN, 3), scaled(ONE, -1))))
    ('cos', Combination({(1, 1, (), 0): -1}, 1), -1)
    """
    top, bottom = angle.terms.get(HALF_TURN, 0), angle.bottom
    if not top:
        return name, angle, 1
    quarters = -((bottom - 4 * top) // (2 * bottom))
    rest = total((angle, of_monomial(HALF_TURN, -quarters, 2)))
    name, sign = OF_QUARTERS[(quarters + (name == "cos")) % 4]
    if name == "cos" and 4 * rest.terms.get(HALF_TURN, 0) == rest.bottom:
        return "sin", total((of_monomial(HALF_TURN, 1, 2), scaled(rest, -1))), sign
    return name, rest, sign


def without_half_turns(angle: Combination) -> Combination:
    """An angle of the same tangent whose π has a factor above -1/2, up to 1/2.

    >>> from calculatrice.engine.numbers.combination import ONE
    >>> without_half_turns(total((of_monomial(HALF_TURN, -3), ONE)))
    Combination({(1, 1, (), 0): 1}, 1)
    """
    top, bottom = angle.terms.get(HALF_TURN, 0), angle.bottom
    halves = -((bottom - 2 * top) // (2 * bottom))
    return total((angle, of_monomial(HALF_TURN, -halves))) if halves else angle
