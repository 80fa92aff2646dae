"""Whether a normal form is the last word: no function is left in it, or theorems say that there is no form without.

- At an algebraic number that is not 0, the exponential, circular and hyperbolic functions are transcendental (Hermite,
  Lindemann), and so are the logarithm and the inverse circular ones where the tables don't know them (Baker).
- Sines and cosines at different algebraic numbers and powers of e are linearly independent (Lindemann, Weierstrass).
- Powers of e at real algebraic multiples of π are transcendental (Gelfond, Schneider).
- Of the others nothing is known that could be looked for among roots, π, logarithms and powers of e.
"""

from __future__ import annotations

from calculatrice.engine.numbers.monomial import E_KIND, FUNCTION, PI_ATOM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.monomial import Factor, Monomial
    from calculatrice.engine.numbers.normal_form import NormalForm
    from calculatrice.engine.numbers.ring import Ring
    from calculatrice.engine.numbers.values import FunctionValue

AT_ALGEBRAIC = frozenset(("sin", "cos", "tan", "sinh", "cosh", "tanh", "exp"))
"""Functions that are transcendental at algebraic numbers."""
AT_RATIONAL = frozenset(("asin", "acos", "atan"))
"""Functions that are transcendental at rationals, but for those that the tables know."""
WITHOUT_OTHERS = frozenset(("erf", "erfc", "ei", "si", "ci", "egamma", "catalan"))
"""Functions and constants that are no sums of other constants, for all that is known."""
INDEPENDENT = frozenset(("sin", "cos"))


def is_final(form: NormalForm) -> bool:
    """Whether no shorter form can be hoped for, asked once.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.normal_form import NormalForm
    >>> from calculatrice.engine.numbers.operations import PI
    >>> is_final(NormalForm(PI, Budget.inline()))
    True
    """
    if form.final is None:
        form.final = not form.ring.values or _is_final(form.ring, form.whole)
    return form.final


def _is_final(ring: Ring, whole: Combination) -> bool:
    places = {factor[0][1] for one in whole.terms for factor in one[2] if _is_of_function(ring, factor)}
    if len(places) > 1:
        return all(_is_independent(ring, one) for one in whole.terms)
    return all(_is_alone(whole, ring.values[place], place) for place in places)


def _is_of_function(ring: Ring, factor: Factor) -> bool:
    kind, place = factor[0]
    return kind == FUNCTION and ring.values[place].name != "+"


def _is_alone(whole: Combination, value: FunctionValue, place: int) -> bool:
    """Whether the only function in a sum is one that leaves no hope."""
    if value.name in WITHOUT_OTHERS:
        return True
    if value.name in INDEPENDENT and _is_angle(value.arguments[0]):
        return _is_linear(whole, place)
    if value.name in AT_RATIONAL:
        return value.arguments[0].is_rational
    if value.name == "ln":
        return value.is_real and _is_without_functions(value.arguments[0])
    if value.name == "exp" and value.is_real and _is_of_pi(value.arguments[0]):
        return True
    return value.name in AT_ALGEBRAIC and _is_algebraic(value.arguments[0])


def _is_angle(argument: Combination) -> bool:
    """Whether it is a rational multiple of π: a sine is algebraic there."""
    return argument.terms.keys() == {(1, 1, ((PI_ATOM, 1, 1),), 0)}


def _is_linear(whole: Combination, place: int) -> bool:
    """Whether the value stands nowhere but by itself: powers of an algebraic one may be less than they seem."""
    powers = [factor for one in whole.terms for factor in one[2] if factor[0] == (FUNCTION, place)]
    return len(powers) == 1 and powers[0][1:] == (1, 1)


def _is_without_functions(number: Combination) -> bool:
    return not any(factor[0][0] == FUNCTION for one in number.terms for factor in one[2])


def _is_of_pi(exponent: Combination) -> bool:
    """Whether it is an algebraic multiple of π: that power of e is one of -1, too."""
    return all(one[2] == ((PI_ATOM, 1, 1),) for one in exponent.terms)


def _is_algebraic(number: Combination) -> bool:
    return not any(one[2] for one in number.terms)


def _is_independent(ring: Ring, one: Monomial) -> bool:
    """Whether the term has powers of e, or one sine or cosine at an algebraic number, and nothing else."""
    others = [factor for factor in one[2] if factor[0][0] != E_KIND]
    if not others:
        return True
    if len(others) > 1 or others[0][1:] != (1, 1) or others[0][0][0] != FUNCTION:
        return False
    value = ring.values[others[0][0][1]]
    return value.name in INDEPENDENT and _is_algebraic(value.arguments[0])
