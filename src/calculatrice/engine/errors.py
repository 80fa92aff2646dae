"""The errors of a calculation: one small hierarchy, each class a stable code, each reason a sentence."""

from __future__ import annotations

from calculatrice.engine.messages import MESSAGES, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

Span = tuple[int, int]


class CalculationError(Exception):
    """A calculation that has no answer, and why.

    `reason` names the sentence in `messages.MESSAGES`; `details` fill its fields. `span` is the half-open range of
    characters of the input that the error is about, `mended` the input as it was probably meant, where that is known.
    `variable` names the definition made beforehand that the error is about, and that the places are in.

    >>> error = DivisionByZero("division_by_zero", (0, 3))
    >>> error.code, error.span, error.message("en")
    ('division_by_zero', (0, 3), 'Division by zero: the denominator is exactly 0.')
    """

    code: ClassVar[str] = "calculation_error"

    def __init__(self, reason: str, span: Span | None = None, mended: str | None = None, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.span = span
        self.mended = mended
        self.variable: str | None = None
        self.details = details

    def message(self, locale: str = "en") -> str:
        """The sentence that says what is wrong and what to do, in `en` or `fr`."""
        text = sentence(self.reason, locale, self.details)
        return text if self.mended is None else f"{text} {sentence('did_you_mean', locale, {'mended': self.mended})}"

    def at(self, span: Span) -> CalculationError:
        """The same error, placed at `span` unless it already has a narrower place."""
        if self.span is None:
            self.span = span
        return self

    def __str__(self) -> str:
        return self.message()

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (type(self), self.reason, self.span, self.mended, self.details)


def _restore(
    kind: type[CalculationError], reason: str, span: Span | None, mended: str | None, details: dict[str, object]
) -> CalculationError:
    return kind(reason, span, mended, **details)


class InvalidSyntax(CalculationError):
    """The text is not an expression."""

    code = "syntax_error"


class InvalidNumber(CalculationError):
    """A number is written in a way that the locale does not read, or that has two readings."""

    code = "number_format"


class UnexpectedCharacter(CalculationError):
    """A character outside the allow-list."""

    code = "unexpected_character"


class UnknownName(CalculationError):
    """A name that is neither in the catalogue nor defined."""

    code = "unknown_name"


class NameReserved(CalculationError):
    """A definition of a name that the catalogue already holds."""

    code = "name_reserved"


class WrongArity(CalculationError):
    """A function called with too few or too many arguments."""

    code = "wrong_arity"


class WrongType(CalculationError):
    """An argument of the wrong kind: a truth value where a number is expected, a list where a number is expected."""

    code = "wrong_type"


class DimensionMismatch(CalculationError):
    """Two values that don't fit together: a mass and a length, lists of different lengths."""

    code = "dimension_mismatch"


class UnknownUnit(CalculationError):
    """What stands behind `to` names no form and no unit."""

    code = "unknown_unit"


class DomainError(CalculationError):
    """A function outside its domain."""

    code = "domain_error"


class DivisionByZero(CalculationError):
    """A denominator that is proved to be zero."""

    code = "division_by_zero"


class Undecided(CalculationError):
    """A question the answer hangs on (a sign, a zero) that could not be decided within the budget."""

    code = "undecided"


class BudgetExceeded(CalculationError):
    """A result or an effort predicted, or found, to be larger than the budget."""

    code = "budget_exceeded"


__all__ = [
    "MESSAGES",
    "BudgetExceeded",
    "CalculationError",
    "DivisionByZero",
    "DomainError",
    "InvalidNumber",
    "InvalidSyntax",
    "NameReserved",
    "Span",
    "Undecided",
    "UnexpectedCharacter",
    "UnknownName",
    "WrongArity",
    "WrongType",
]
