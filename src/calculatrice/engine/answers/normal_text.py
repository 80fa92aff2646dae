"""The text of a normal form of the commonest shapes, without the view that it is the text of.

Those are sums of multiples of a power of e, of the value of a function, or of a product of a root, a power of π and
powers of logarithms. Their order and their spaces are those of `normal_view` and `view_text`; whatever has another
shape is left to these.
"""

from __future__ import annotations

from itertools import pairwise
from math import gcd
from operator import itemgetter

from calculatrice.engine.answers.closed_view import GOLDEN
from calculatrice.engine.answers.joint_logarithms import with_joint_logarithms
from calculatrice.engine.answers.normal_view import LARGEST_SIGN, PLACES
from calculatrice.engine.answers.view_text import DOT, LETTERS, ROOTS
from calculatrice.engine.numbers.monomial import E_KIND, FUNCTION, PI_KIND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.monomial import Factor, Monomial
    from calculatrice.engine.numbers.normal_form import NormalForm
    from calculatrice.engine.numbers.ring import Ring
    from calculatrice.engine.numbers.values import FunctionValue

    Constant = tuple[str, str]
    """What stands between a number and the constant, and the constant; both empty for 1."""
    Term = tuple[tuple[object, ...], int, Constant]
    """What the term is sorted by, how many times its constant it is, over the common denominator, and the constant."""

MOST_TERMS = 20
OTHERWISE = frozenset(("+", "^", "exp"))
"""The functions whose values are not written as such."""
RATIONAL = "", ""
PI = LETTERS["pi"]
SEVERAL = SQUARE = 2

_key = itemgetter(0)


def normal_text(form: NormalForm) -> str | None:
    """The text; None where the shape is another.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.exact import Exact
    >>> from calculatrice.engine.numbers.normal_form import NormalForm
    >>> from calculatrice.engine.numbers.operations import ADD, MULTIPLY, PI
    >>> number = Exact(ADD, (3, Exact(MULTIPLY, (-2, PI), real=True)), real=True)
    >>> normal_text(NormalForm(number, Budget.inline()))
    '3-2π'
    """
    return _sum(form.ring, form.whole)


def _sum(ring: Ring, whole: Combination) -> str | None:
    bottom, parts = whole.bottom, with_joint_logarithms(whole.terms)
    if len(parts) == 1:
        [(one, count)] = parts.items()
        constant = _constant(ring, one)
        return None if constant is None else _term(count, bottom, constant)
    terms = _terms(ring, parts) if 1 < len(parts) <= MOST_TERMS else None
    if terms is None:
        return None
    below = {bottom // gcd(count, bottom) for _, count, _ in terms}
    if bottom == 1 or len(below) > 1:
        return _joined(terms, bottom)
    text = f"({_joined(terms, 1)})/{bottom}"
    return None if text in GOLDEN else text


def _terms(ring: Ring, parts: dict[Monomial, int]) -> list[Term] | None:
    """The terms in their order, the positive ones first."""
    terms: list[Term] = []
    for one, count in parts.items():
        constant = _constant(ring, one)
        if constant is None:
            return None
        terms.append((_place(one, constant[1]), count, constant))
    terms.sort(key=_key)
    return [term for term in terms if term[1] > 0] + [term for term in terms if term[1] < 0]


def _place(one: Monomial, text: str) -> tuple[object, ...]:
    """What a term is sorted by."""
    degree, radicand, factors, _ = one
    if not factors:
        return 0, "", (), degree, radicand
    if factors[-1][0][0] == FUNCTION:
        return PLACES[FUNCTION], f"{text}/"
    places = tuple([(PLACES[kind], number, top / under) for (kind, number), top, under in factors])
    return max(places)[0], "", places, degree, radicand


def _joined(terms: list[Term], bottom: int) -> str:
    texts = [_term(count, bottom, constant) for _, count, constant in terms]
    space = " " if any(text.endswith("·e") for text in texts[:-1]) else ""
    plus, minus = f"{space}+{space}", f"{space}-{space}"
    return texts[0] + "".join([minus + text[1:] if text[0] == "-" else plus + text for text in texts[1:]])


def _term(count: int, bottom: int, constant: Constant) -> str:
    shared = gcd(count, bottom)
    size, below = abs(count) // shared, bottom // shared
    joint, text = constant
    if not text:
        text = str(size)
    elif size != 1:
        text = f"{size}{joint}{text}"
    if below != 1:
        text = f"{text}/{below}"
    return f"-{text}" if count < 0 else text


def _constant(ring: Ring, one: Monomial) -> Constant | None:
    """The monomial, where it is 1, a power of e, a value or a product; None where it is anything else."""
    degree, radicand, factors, imaginary = one
    if imaginary or degree > LARGEST_SIGN:
        return None
    if degree == 1 and len(factors) < SEVERAL:
        if not factors:
            return RATIONAL
        (kind, number), top, bottom = factors[0]
        if kind == E_KIND:
            return _power_of_e(top, bottom)
        if kind == FUNCTION:
            return _value(ring, ring.values[number]) if top == bottom else None
    return _product([] if degree == 1 else [f"{ROOTS[degree]}{radicand}"], factors)


def _product(texts: list[str], factors: tuple[Factor, ...]) -> Constant | None:
    """A root, if there is one, times powers of π and of logarithms; None where anything else is among them."""
    for (kind, number), top, bottom in factors:
        if bottom != 1 or top < 0 or kind in (E_KIND, FUNCTION):
            return None
        base = PI if kind == PI_KIND else f"ln({number})"
        texts.append(base if top == 1 else f"{PI}²" if base == PI and top == SQUARE else f"{base}^{top}")
    joints = [" " if before == PI and text[0] == "l" else DOT for before, text in pairwise(texts)]
    text = texts[0] + "".join([joint + text for joint, text in zip(joints, texts[1:], strict=True)])
    return (" " if text[0] == "l" else ""), text


def _power_of_e(top: int, bottom: int) -> Constant | None:
    """A power that is not below a bar."""
    if top < 0:
        return None
    if top == bottom:
        return DOT, "e"
    return DOT, f"e^{top}" if bottom == 1 else f"e^({top}/{bottom})"


def _value(ring: Ring, value: FunctionValue) -> Constant | None:
    name = value.name
    if name in OTHERWISE or not value.arguments:
        return None
    texts = []
    for argument in value.arguments:
        text = _sum(ring, argument)
        if text is None:
            return None
        texts.append(text)
    return DOT if name[0] == "e" else " ", f"{name}({'; '.join(texts)})"
