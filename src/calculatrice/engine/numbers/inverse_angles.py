"""The inverse functions of angles, at the sines, cosines and tangents that are sums of roots by a table."""

from __future__ import annotations

from calculatrice.engine.numbers.angles import COSINES, roots_over
from calculatrice.engine.numbers.combination import of_monomial, scaled, total
from calculatrice.engine.numbers.monomial import PI_ATOM, power_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination

ANGLES_OF_COSINES = {roots_over(above, under): turn for turn, (under, above) in COSINES.items()}
"""Of a cosine that is not negative, the multiple of π."""
TANGENTS = {
    (1, 6): (3, {3: 1}),
    (1, 4): (1, {1: 1}),
    (1, 3): (1, {3: 1}),
    (1, 12): (1, {1: 2, 3: -1}),
    (5, 12): (1, {1: 2, 3: 1}),
    (1, 8): (1, {1: -1, 2: 1}),
    (3, 8): (1, {1: 1, 2: 1}),
}
ANGLES_OF_TANGENTS = {roots_over(above, under): turn for turn, (under, above) in TANGENTS.items()}
"""Of a positive tangent, the multiple of π."""


def inverse_of(name: str, number: Combination) -> Combination | None:
    """The arc cosine, sine or tangent, where it is a rational multiple of π by the table.

    >>> from calculatrice.engine.numbers.combination import rational
    >>> inverse_of("asin", rational(-1, 2))
    Combination({(1, 1, (((0, 0), 1, 1),), 0): -1}, 6)
    """
    if name == "atan":
        return _odd(ANGLES_OF_TANGENTS, number)
    turn, opposite = ANGLES_OF_COSINES.get(number), ANGLES_OF_COSINES.get(scaled(number, -1))
    if turn is not None:
        angle = _multiple(*turn)
    elif opposite is not None:
        angle = total((_multiple(1, 1), scaled(_multiple(*opposite), -1)))
    else:
        return None
    return angle if name == "acos" else total((_multiple(1, 2), scaled(angle, -1)))


def _odd(table: dict[Combination, tuple[int, int]], number: Combination) -> Combination | None:
    turn, opposite = table.get(number), table.get(scaled(number, -1))
    if turn is not None:
        return _multiple(*turn)
    return None if opposite is None else scaled(_multiple(*opposite), -1)


def _multiple(top: int, bottom: int) -> Combination:
    return of_monomial(power_of(PI_ATOM), top, bottom)
