"""The forms of an answer, each computed when it is asked for."""

from __future__ import annotations

from calculatrice.engine import format as text
from calculatrice.engine.budget import Budget
from calculatrice.engine.context import HALF_TURN
from calculatrice.engine.errors import BudgetExceeded, Undecided, WrongType
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import divide, is_real, multiply
from calculatrice.engine.numbers.decide import settle
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import PI
from calculatrice.engine.numbers.rounding import EXACT_DIGITS, Rounded, round_rational, round_real
from calculatrice.engine.present import DIGIT_BITS, TRUTHS, show_number
from calculatrice.engine.syntax.locale import LOCALES
from calculatrice.engine.syntax.printer import reading
from calculatrice.engine.values import Factorization, Items, Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.context import AngleUnit
    from calculatrice.engine.numbers.exact import Number, Rational
    from calculatrice.engine.syntax.tree import Node
    from calculatrice.engine.values import Value

FORMS = ("exact", "fraction", "mixed", "repeating", "scientific", "engineering", "degrees")
SMALLEST_BASE, LARGEST_BASE = 2, 36
BASES = frozenset(f"base:{base}" for base in range(SMALLEST_BASE, LARGEST_BASE + 1))


class Forms:
    """What an answer can still be asked for. Pickled, it computes its forms first, and keeps only those."""

    __slots__ = ("_angle", "_computed", "_digits", "_locale", "_node", "_reading", "_value")

    def __init__(self, value: Value | None, node: Node, digits: int, locale: str, angle: AngleUnit) -> None:
        self._value = value
        self._node = node
        self._digits = digits
        self._locale = locale
        self._angle = angle
        self._reading: str | None = None
        self._computed: dict[str, str | None] = {}

    @property
    def locale(self) -> str:
        """The locale that the expression was written in."""
        return self._locale

    @property
    def reading(self) -> str:
        """The bracketed reading of the expression."""
        if self._reading is None:
            self._reading = reading(self._node, LOCALES[self._locale])
        return self._reading

    def get(self, name: str, budget: Budget | None = None) -> str | None:
        """The form `name`, None where there is none to be had within the budget; `WrongType` for what is no form."""
        if name not in self._computed:
            try:
                self._computed[name] = self._compute(name, budget or Budget.inline())
            except (BudgetExceeded, Undecided):
                self._computed[name] = None
        return self._computed[name]

    def prepare(self, names: tuple[str, ...], budget: Budget) -> None:
        """Compute these forms now, within a budget, and the others as far as they are quick."""
        for name in names:
            self.get(name, budget)
        for name in FORMS:
            self.get(name, Budget.aside())

    def _compute(self, name: str, budget: Budget) -> str | None:
        value = self._value
        if not is_form(name):
            raise WrongType("unknown_form", name=name, forms=", ".join((*FORMS, "base:16")))
        if name == "exact":
            return exact(value, budget)
        if isinstance(value, Factorization):
            value = value.number
        if value is None or isinstance(value, Verdict | Items):
            return None
        size = 0 if isinstance(value, Exact) else rational.bits(value)
        budget.claim_digits(max(size, DIGIT_BITS * self._digits))
        if name == "degrees":
            return degrees(value, self._angle, self._digits, budget)
        if name in BASES:
            return in_base(value, int(name.removeprefix("base:")), self._digits, budget)
        return OF_NUMBER[name](value, self._digits, budget)

    def __reduce__(self) -> tuple[object, ...]:
        self.prepare((), Budget.inline())
        return restored, (self.reading, self._computed, self._digits, self._locale)


def restored(known_reading: str, computed: dict[str, str | None], digits: int, locale: str) -> Forms:
    """The forms of a value that is elsewhere, as they were computed there."""
    forms = Forms.__new__(Forms)
    forms._value, forms._digits, forms._locale = None, digits, locale
    forms._reading, forms._computed = known_reading, computed
    return forms


def is_form(name: str) -> bool:
    """Whether an answer can be asked for a form of that name.

    >>> is_form("mixed"), is_form("base:16"), is_form("base:016"), is_form("base:37")
    (True, True, False, False)
    """
    return name in FORMS or name in BASES


def exact(value: Value | None, budget: Budget) -> str | None:
    """The exact value of anything: a fraction, a closed form, prime factors, a truth, a list; None if there is none."""
    if isinstance(value, Verdict):
        return TRUTHS[value.truth]
    if isinstance(value, Factorization):
        return factors(value)
    if isinstance(value, Items):
        texts = [exact(number, budget) for number in value.numbers]
        return None if None in texts else f"[{'; '.join(map(str, texts))}]"
    if isinstance(value, Exact):
        return _exact_tree(value, budget)
    if value is None:
        return None
    budget.claim_digits(rational.bits(value))
    return text.fraction(value)


def degrees(angle: Number, unit: AngleUnit, digits: int, budget: Budget) -> str | None:
    """An angle in degrees, `30°`; None for a complex number."""
    half_turn = PI if unit == "rad" else HALF_TURN[unit]
    turned = settle(multiply(divide(HALF_TURN["deg"], half_turn, budget), angle, budget), budget)
    return f"{show_number(turned, digits, budget).text}°" if is_real(turned) else None


def factors(value: Factorization) -> str:
    """`2^3 × 3^2 × 5`.

    >>> factors(Factorization(12, ((2, 2), (3, 1))))
    '2^2 × 3'
    """
    powers = [f"{prime}^{power}" if power > 1 else str(prime) for prime, power in value.factors]
    sign = ["-1"] if value.number < 0 else []
    return " × ".join(sign + powers) or str(value.number)


def _exact_tree(value: Exact, budget: Budget) -> str | None:
    from calculatrice.engine.closed_form import closed_form

    return closed_form(value, budget)


def _fraction(value: Number, digits: int, budget: Budget) -> str | None:
    found = _rational(value, digits, budget)
    return None if found is None else text.fraction(found)


def _mixed(value: Number, digits: int, budget: Budget) -> str | None:
    found = _rational(value, digits, budget)
    return None if found is None else text.mixed(found)


def _repeating(value: Number, digits: int, budget: Budget) -> str | None:
    found = _rational(value, digits, budget)
    return None if found is None else text.repeating(found)


def _rational(value: Number, _digits: int, budget: Budget) -> Rational | None:
    from calculatrice.engine.numbers.decide import as_rational

    return as_rational(value, budget)


def _rounded(value: Number, digits: int, budget: Budget, base: int = 10) -> Rounded | None:
    """The real number, exactly where it is short enough, else rounded."""
    if isinstance(value, Exact):
        if not value.real:
            return None
        rounded = round_real(value, digits, budget, base)
        if isinstance(rounded, Rounded):
            return rounded
        value = rounded
    longer = round_rational(value, max(digits, EXACT_DIGITS), base)
    return longer if longer.relation == "=" else round_rational(value, digits, base)


def _scientific(value: Number, digits: int, budget: Budget) -> str | None:
    return _with_power(value, digits, budget, 1)


def _engineering(value: Number, digits: int, budget: Budget) -> str | None:
    return _with_power(value, digits, budget, 3)


def _with_power(value: Number, digits: int, budget: Budget, multiple: int) -> str | None:
    """With as many digits at least as may stand before the point: a zero there would pass for a digit."""
    rounded = _rounded(value, max(digits, multiple), budget)
    return None if rounded is None else text.scientific_text(rounded, multiple)


def in_base(value: Number, base: int, digits: int, budget: Budget) -> str | None:
    """A real number in a base: repeating digits in brackets, or rounded to what `digits` decimals are worth."""
    found = _digits_in_base(value, base, digits, budget)
    return None if found is None else text.in_base(found, base)


def _digits_in_base(value: Number, base: int, digits: int, budget: Budget) -> str | None:
    from math import ceil, log

    if isinstance(value, int):
        return text.integer_text(value, base)
    found = _rational(value, digits, budget)
    if found is not None:
        repeated = text.repeating(found, base)
        if repeated is not None:
            return repeated
    rounded = _rounded(value if found is None else found, ceil(digits * log(10, base)), budget, base)
    if rounded is None:
        return None
    return text.exact_text(rounded, base) if rounded.relation == "=" else text.rounded_text(rounded, base)


OF_NUMBER: dict[str, Callable[[Number, int, Budget], str | None]] = {
    "fraction": _fraction,
    "mixed": _mixed,
    "repeating": _repeating,
    "scientific": _scientific,
    "engineering": _engineering,
}
