"""The text of a normal form of the commonest shapes, without the view that it is the text of.

Those are sums of multiples of a square root, π, a power of e, a logarithm or the value of a function. Their order and
their spaces are those of `normal_view` and `view_text`; whatever has another shape is left to these.
"""

from __future__ import annotations

from math import gcd
from operator import itemgetter

from calculatrice.engine.answers.closed_view import GOLDEN
from calculatrice.engine.answers.joint_logarithms import with_joint_logarithms
from calculatrice.engine.answers.normal_view import PLACES
from calculatrice.engine.answers.view_text import DOT, LETTERS, ROOTS
from calculatrice.engine.numbers.monomial import E_KIND, FUNCTION, PI_KIND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.monomial import Monomial
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
SQUARE = 2
RATIONAL = "", ""

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
        return 0, "", 0, 0, degree, radicand
    (kind, number), top, under = factors[0]
    if kind == FUNCTION:
        return PLACES[kind], f"{text}/"
    return PLACES[kind], "", number, top / under, degree, radicand


def _joined(terms: list[Term], bottom: int) -> str:
    first, *others = [_term(count, bottom, constant) for _, count, constant in terms]
    return first + "".join([term if term[0] == "-" else f"+{term}" for term in others])


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
    """The monomial, where it is 1, a square root or one constant; None where it is anything else."""
    degree, radicand, factors, imaginary = one
    if imaginary or degree > SQUARE or len(factors) > (degree == 1):
        return None
    if not factors:
        return RATIONAL if degree == 1 else ("", f"{ROOTS[SQUARE]}{radicand}")
    (kind, number), top, bottom = factors[0]
    if kind == E_KIND:
        return _power_of_e(top, bottom)
    if top != 1 or bottom != 1:
        return None
    if kind == FUNCTION:
        return _value(ring, ring.values[number])
    return ("", LETTERS["pi"]) if kind == PI_KIND else (" ", f"ln({number})")


def _power_of_e(top: int, bottom: int) -> Constant | None:
    """A power that is not e itself, behind which a sign could be read as an exponent, and not below a bar."""
    if top < 0 or top == bottom:
        return None
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
