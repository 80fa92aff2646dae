"""An answer as Python's own numbers: the nearest one, and an error where that would be a guess."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from calculatrice.engine.answers.applying import answer_of, apply
from calculatrice.engine.answers.values_of import value_in
from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded, Undecided, WrongType
from calculatrice.engine.given import value_of
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.decide import as_rational, settle
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.floats import nearest
from calculatrice.engine.values import KINDS, number_of
from calculatrice.engine.values.items import Items

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.numbers.exact import Number, Rational

FLOAT = 64


def to_float(result: Result) -> float:
    """The nearest double, ties to even; an error where that is infinite, or the answer is no real number."""
    try:
        near = nearest(_number(result), FLOAT, Budget.inline())
    except BudgetExceeded:
        return float(apply("left to float64", result).form("float:64") or "")
    except WrongType as error:
        if error.reason != "value_not_told":
            raise
        return _float_of_digits(result, error)
    return rational.numerator(near) / rational.denominator(near)


def _float_of_digits(result: Result, error: WrongType) -> float:
    """The double that is nearest to every number which is rounded to these digits, where there is only one."""
    if result.kind != "number" or result.relation != "≈":
        raise error
    try:
        middle = Decimal(result.decimal)
    except ArithmeticError:
        raise error from None
    half = Fraction(10) ** int(middle.as_tuple().exponent) / 2
    low, high = (float(Fraction(middle) + end) for end in (-half, half))
    if low != high:
        raise error
    return low


def to_complex(result: Result) -> complex:
    """The nearest complex number of two doubles."""
    number = _number(result)
    if not isinstance(number, Exact) or number.real:
        return complex(to_float(result))
    return complex(to_float(apply("re(left)", _bare(result))), to_float(apply("im(left)", _bare(result))))


def _bare(result: Result) -> Result:
    """The answer, without a kind that functions are not taken of."""
    return answer_of(_number(result), result.reading, result._forms.options)


def to_integer(result: Result, function: str) -> int:
    """The integer that a `function` of the catalogue rounds the answer to."""
    number = _number(result)
    if not isinstance(number, int):
        number = _number(apply(f"{function}(left)", _bare(result)))
    if not isinstance(number, int):
        raise WrongType("no_integer", text=result.text)
    return number


def to_index(result: Result) -> int:
    """The integer that the answer is; `WrongType` for any other value."""
    found = as_rational(settle(_number(result), Budget.inline()), Budget.inline())
    if not isinstance(found, int):
        raise WrongType("no_integer", text=result.text)
    return found


def to_ratio(result: Result) -> tuple[int, int]:
    """The numerator and the denominator, in lowest terms; `WrongType` for what is not proved to be a fraction."""
    found = _rational(result)
    if found is None:
        raise WrongType("no_fraction", text=result.text)
    return int(rational.numerator(found)), int(rational.denominator(found))


def _rational(result: Result) -> Rational | None:
    return as_rational(settle(_number(result), Budget.inline()), Budget.inline())


def to_decimal(result: Result, digits: int | None) -> Decimal:
    """The number rounded to so many significant digits, half away from zero; the digits of the answer without."""
    wanted = digits or result._forms.options.digits
    found = _told_in(result, "digits", wanted, wanted)
    # What ends is told whole; its digits are exact, so that they are rounded for the first time here.
    return found if digits is None else Context(prec=wanted, rounding=ROUND_HALF_UP).plus(found)


def to_fixed(result: Result, decimals: int) -> Decimal:
    """The number rounded to so many decimals, half away from zero."""
    return _told_in(result, "decimals", decimals, 0)


def _told_in(result: Result, family: str, count: int, digits: int) -> Decimal:
    """The number in a form of a family; `WrongType` for what is no real number."""
    number = _number(result)
    if isinstance(number, Exact) and not number.real:
        raise WrongType("no_real_number", text=result.text)
    told = apply(f"left to {count} {family}", _bare(result), digits=digits)
    if told.relation == "<":
        raise Undecided("undecided_zero")
    return Decimal(told.form(f"{family}:{count}") or "")


def items(result: Result) -> list[Result]:
    """The answers that a list holds; `WrongType` for what is no list."""
    value = value_in(result)
    if not isinstance(value, Items):
        raise WrongType("no_list", text=result.text)
    options = result._forms.options
    return [answer_of(part, f"({result.reading})[{place}]", options) for place, part in enumerate(value.parts, 1)]


def hash_of(result: Result) -> int:
    """The same for all answers that are proved equal, and for Python's numbers that are equal to them."""
    if result.kind == "definition":
        return hash(result.decimal)
    value = value_in(result)
    if isinstance(value, Items):
        return hash(tuple(map(hash, items(result))))
    if result.kind == "truth":
        return hash(bool(result))
    found = _quick_rational(result)
    return hash(to_complex(result)) if found is None else hash(Fraction(*found))


def _quick_rational(result: Result) -> tuple[int, int] | None:
    """The fraction, where that is proved at once; what needs more is as good as none."""
    try:
        return to_ratio(result)
    except (BudgetExceeded, WrongType):
        return None


def _number(result: Result) -> Number:
    """The number; a `WrongType` for truths, lists and definitions."""
    value = value_in(result)
    return number_of(value, None) if type(value) in KINDS else value_of(value)  # type: ignore[return-value]  # a scalar
