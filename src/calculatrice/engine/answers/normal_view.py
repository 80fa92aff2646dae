"""The view of a normal form: the one order that its terms and factors are written in.

- Terms: a rational, then roots by degree and radicand, then what holds π, logarithms, powers of e, values of functions.
- Factors: a root, π, a power of e, logarithms, values of functions, i.
- Logarithms whose multiples are of one sign are one.

Positive terms come first, as in all closed forms.
"""

from __future__ import annotations

from math import gcd

from calculatrice.engine.answers.closed_view import Constant, closed_view, imaginary_view, power_of_e, with_imaginary
from calculatrice.engine.answers.joint_logarithms import with_joint_logarithms
from calculatrice.engine.answers.number_view import rational_view
from calculatrice.engine.answers.view import Applied, Digits, Logarithm, Product, Quotient, Raised, Root, Symbol
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.combination import Combination, of_monomial, product, scaled
from calculatrice.engine.numbers.monomial import E_KIND, FUNCTION, LOGARITHM, PI_KIND
from calculatrice.engine.numbers.radicals import MOST_BITS, coprime_powers
from calculatrice.engine.numbers.text import integer_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.closed_view import Terms
    from calculatrice.engine.answers.joint_logarithms import Multiples
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.numbers.monomial import Factor, Monomial
    from calculatrice.engine.numbers.normal_form import NormalForm
    from calculatrice.engine.numbers.ring import Ring
    from calculatrice.engine.numbers.values import FunctionValue

PLACES = {PI_KIND: 1, LOGARITHM: 2, E_KIND: 3, FUNCTION: 4}
"""Where a term stands for the last of these that it holds."""
LARGEST_POWER = 1000
"""The largest power under a root that is written out."""
LARGEST_SIGN = 3
"""The largest degree of a root that has a sign."""


def normal_view(form: NormalForm) -> View:
    """The view of the normal form.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.exact import Exact
    >>> from calculatrice.engine.numbers.normal_form import NormalForm
    >>> from calculatrice.engine.numbers.operations import LN, MULTIPLY, PI
    >>> product = Exact(MULTIPLY, (PI, Exact(LN, (9,), real=True)), real=True)
    >>> view_text(normal_view(NormalForm(product, Budget.inline())))
    '2π ln(3)'
    """
    return _view(form.ring, form.whole)


def _view(ring: Ring, whole: Combination) -> View:
    shared = _below_all(ring, whole) if len(whole.terms) > 1 else ()
    if not shared:
        return _sum(ring, whole)
    above = product(Combination(whole.terms), of_monomial((1, 1, tuple(map(_inverse, shared)), 0)))
    below = _factors(ring, (1, 1, shared, 0))[1]
    return Quotient(_sum(ring, above), _product_of(below if whole.bottom == 1 else (_digits(whole.bottom), *below)))


def _below_all(ring: Ring, whole: Combination) -> tuple[Factor, ...]:
    """The powers of sums that stand below the bar of every term."""
    first, *others = whole.terms
    below = (factor for factor in first[2] if factor[1] < 0 and ring.sum_of(factor[0]) is not None)
    return tuple(factor for factor in below if all(factor in other[2] for other in others))


def _inverse(factor: Factor) -> Factor:
    atom, top, bottom = factor
    return atom, -top, bottom


def _digits(number: int) -> View:
    return Digits(integer_text(number))


def _product_of(factors: tuple[View, ...]) -> View:
    return factors[0] if len(factors) == 1 else Product(factors)


def _sum(ring: Ring, whole: Combination) -> View:
    multiples = with_joint_logarithms(whole.terms)
    bottom = whole.bottom
    imaginary = {(*one[:3], 0): count for one, count in multiples.items() if one[3]}
    if not imaginary or not ring.is_real(whole):
        return closed_view(_terms(ring, multiples, bottom))
    real = {one: count for one, count in multiples.items() if not one[3]}
    found = closed_view(_terms(ring, real, bottom))
    return with_imaginary(found, imaginary_view(_terms(ring, imaginary, bottom)))


def _terms(ring: Ring, multiples: Multiples, bottom: int) -> Terms:
    """The terms in their order."""
    terms = [
        (count if bottom == 1 else rational.ratio(count, bottom), Constant(0, *_factors(ring, one)), one)
        for one, count in multiples.items()
    ]
    if len(terms) > 1:
        terms.sort(key=lambda term: _key(term[2], term[1]))
    return [(coefficient, constant) for coefficient, constant, _ in terms]


def _key(one: Monomial, constant: Constant) -> tuple[object, ...]:
    """What the terms of a sum are sorted by."""
    degree, radicand, factors, _ = one
    places = [(PLACES[kind], number, top < 0, abs(top) / under) for (kind, number), top, under in factors]
    last = max(places)[0] if places else 0
    if last < PLACES[FUNCTION]:
        return last, "", places, degree, radicand
    return last, "/".join("".join(map(view_text, views)) for views in (constant.above, constant.below))


def _factors(ring: Ring, one: Monomial) -> tuple[tuple[View, ...], tuple[View, ...]]:
    """What stands above the bar and below."""
    degree, radicand, factors, imaginary = one
    above: tuple[View, ...] = ()
    below: tuple[View, ...] = ()
    if degree == 2 and not factors:
        above = (_root(radicand, degree),)
    elif degree == 2 and len(factors) == 1 and (inside := _square_root_of(ring, factors[0])) is not None:
        above, factors = (Root(2, _view(ring, scaled(inside, radicand))),), ()
    elif degree > 1:
        above = _roots(degree, radicand)
    for over, under in _powers(ring, factors):
        above, below = above + over, below + under
    return ((*above, Symbol("i")) if imaginary else above), below


def _powers(ring: Ring, factors: tuple[Factor, ...]) -> list[tuple[tuple[View, ...], tuple[View, ...]]]:
    """What stands above and below for each factor; values of functions by what is written, not as they were met."""
    known = [_power(ring, factor) for factor in factors if factor[0][0] != FUNCTION]
    values = [_power(ring, factor) for factor in factors if factor[0][0] == FUNCTION]
    if len(values) > 1:
        values.sort(key=lambda sides: "/".join("".join(map(view_text, side)) for side in sides))
    return known + values


def _roots(degree: int, radicand: int) -> tuple[View, ...]:
    """One root; but one for each degree where no prime has the degree of all: `√3·∛2` rather than `108^(1/6)`."""
    if degree <= LARGEST_SIGN or radicand.bit_length() > MOST_BITS:
        return (_root(radicand, degree),)
    parts: dict[int, int] = {}
    for prime, count in coprime_powers(radicand):
        shared = gcd(count, degree)
        parts[degree // shared] = parts.get(degree // shared, 1) * prime ** (count // shared)
    if degree in parts:
        return (_root(radicand, degree),)
    return tuple(_root(inside, own) for own, inside in sorted(parts.items()))


def _root(radicand: int, degree: int) -> View:
    """`√2`, `∛2`, `8^(1/4)`; `71^(9/100)` where the radicand is a power and long."""
    top = 1
    if radicand > LARGEST_POWER and degree > LARGEST_SIGN:
        powers = range(min(degree, radicand.bit_length()) - 1, 1, -1)
        top = next((count for count in powers if rational.integer_root(radicand, count)), 1)
        radicand = rational.integer_root(radicand, top) or radicand
    inside = Digits(integer_text(radicand))
    return (
        Root(degree, inside) if degree <= LARGEST_SIGN else Raised(inside, rational_view(rational.ratio(top, degree)))
    )


def _square_root_of(ring: Ring, factor: Factor) -> Combination | None:
    """The sum that the factor is the square root of."""
    (kind, place), top, bottom = factor
    value = ring.values[place] if kind == FUNCTION else None
    return None if value is None or value.name != "+" or (top, bottom) != (1, 2) else value.arguments[0]


def _power(ring: Ring, factor: Factor) -> tuple[tuple[View, ...], tuple[View, ...]]:
    """A power of one atom, above the bar or below."""
    (kind, number), top, bottom = factor
    if kind == E_KIND:
        return power_of_e(rational.ratio(top, bottom))
    if kind == FUNCTION:
        found = _power_of_value(ring, ring.values[number], abs(top), bottom)
    else:
        found = _raised(Symbol("pi") if kind == PI_KIND else Logarithm(number), abs(top), bottom)
    return ((found,), ()) if top > 0 else ((), (found,))


def _power_of_value(ring: Ring, value: FunctionValue, top: int, bottom: int) -> View:
    if value.name == "exp":
        return Raised(Symbol("e"), _view(ring, scaled(value.arguments[0], top, bottom)))
    arguments = tuple(_view(ring, argument) for argument in value.arguments)
    if value.name == "^":
        return _raised(Raised(*arguments), top, bottom)
    if value.name == "+":
        is_cubic = value.is_positive and (top, bottom) == (1, 3)
        return Root(3, arguments[0]) if is_cubic else _raised(arguments[0], top, bottom)
    return _raised(Applied(value.name, arguments) if arguments else Symbol(value.name), top, bottom)


def _raised(base: View, top: int, bottom: int) -> View:
    if (top, bottom) == (1, 2):
        return Root(2, base)
    return base if top == bottom else Raised(base, rational_view(rational.ratio(top, bottom)))
