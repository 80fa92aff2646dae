"""The text of a closed form, a sum of rational multiples of constants, in the one writing that reads back as its value.

- A coefficient stands directly before a root, π or φ (`3√2`, `2π/3`), and a space before a function (`2 ln(3)`).
- `·` stands before e, before a power of a number, and between a root or a constant and what multiplies it: `2·e`,
  `3·2^(1/4)`, `√2·π`, `√3·i`. So `2·e` can't run into an exponent, nor a root reach further than it does.
- A sum has one bar where all its terms have the same denominator, `(√6-√2)/4`, else each term has its own: `1+2π/3`.
- Positive terms come first. The signs have spaces where an e stands before one: `3·e - 6` is no power of ten.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.engine.format import fraction
from calculatrice.engine.numbers import rational

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number, Rational

    Terms = list[tuple[Rational, "Constant"]]

GOLDEN = {"(1+√5)/2": "φ", "(√5-1)/2": "φ-1"}


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant that closed forms are made of: its value, and how it is written, above and below a fraction bar."""

    value: Number
    above: str
    below: str = ""


ONE = Constant(1, "")


def closed_text(terms: Terms) -> str:
    """The sum of the multiples.

    >>> root, logarithm = Constant(0, "√2"), Constant(0, "ln(3)")
    >>> closed_text([(1, ONE), (3, root)]), closed_text([(rational.ratio(2, 3), logarithm)])
    ('1+3√2', '2 ln(3)/3')
    """
    terms = _present(terms)
    if len(terms) < 2:
        return _term(*terms[0]) if terms else "0"
    top, bottom = _over_one_bar(terms)
    text = top if bottom == 1 else f"({top})/{bottom}"
    return GOLDEN.get(text, text)


def imaginary_text(terms: Terms) -> str:
    """The same sum times i; nothing where it is 0.

    >>> root = Constant(0, "√3")
    >>> imaginary_text([(rational.ratio(1, 2), root)]), imaginary_text([(1, ONE), (2, root)])
    ('√3·i/2', '(1+2√3)·i')
    """
    terms = _present(terms)
    if len(terms) < 2:
        return "".join(_term(coefficient, _times_i(constant)) for coefficient, constant in terms)
    top, bottom = _over_one_bar(terms)
    return f"({top})·i" if bottom == 1 else f"({top})·i/{bottom}"


def _present(terms: Terms) -> Terms:
    """The terms that are not 0, the positive ones first."""
    return sorted((term for term in terms if term[0] != 0), key=lambda term: term[0] < 0)


def _times_i(constant: Constant) -> Constant:
    """The constant with an i behind it."""
    return Constant(constant.value, product_text(constant.above, "i"), constant.below)


def product_text(first: str, second: str) -> str:
    """Two constants, either of which may be nothing, as a product."""
    return f"{first}·{second}" if first and second else first or second


def power_of_e(exponent: Rational) -> tuple[str, str]:
    """What stands above and below the bar for a power of e that is not 1.

    >>> power_of_e(2), power_of_e(rational.ratio(-1, 2))
    (('e^2', ''), ('', 'e^(1/2)'))
    """
    size = exponent if exponent > 0 else -exponent
    text = "e" if size == 1 else f"e^{size}" if isinstance(size, int) else f"e^({fraction(size)})"
    return (text, "") if exponent > 0 else ("", text)


def _over_one_bar(terms: Terms) -> tuple[str, int]:
    """The sum as it stands over the denominator that all terms have, which is 1 where they differ."""
    bottoms = {rational.denominator(coefficient) for coefficient, _ in terms}
    if len(bottoms) > 1:
        return _joined([_term(coefficient, constant) for coefficient, constant in terms]), 1
    return _joined([_term(rational.numerator(coefficient), constant) for coefficient, constant in terms]), bottoms.pop()


def _joined(terms: list[str]) -> str:
    space = " " if any(term.endswith("·e") for term in terms[:-1]) else ""
    first, *others = terms
    return first + "".join(f"{space}{_sign(term)}{space}{term.removeprefix('-')}" for term in others)


def _sign(term: str) -> str:
    return "-" if term.startswith("-") else "+"


def _term(coefficient: Rational, constant: Constant) -> str:
    sign = "-" if coefficient < 0 else ""
    top = _multiple(abs(rational.numerator(coefficient)), constant.above)
    bottom = _multiple(rational.denominator(coefficient), constant.below)
    if bottom == "1":
        return sign + top
    return f"{sign}{top}/({bottom})" if constant.below and bottom != constant.below else f"{sign}{top}/{bottom}"


def _multiple(count: int, text: str) -> str:
    if not text:
        return fraction(count)
    return text if count == 1 else f"{fraction(count)}{_joint(text)}{text}"


def _joint(text: str) -> str:
    """What stands between a coefficient and a constant: nothing, unless they would run into each other."""
    if text[0].isdigit() or text[0] == "e":
        return "·"
    return " " if text[0] == "l" else ""
