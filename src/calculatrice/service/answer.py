"""What comes of a request: an answer, or a failure."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from msgspec import UNSET, Meta, Struct, UnsetType, field

from calculatrice.engine.messages import MESSAGES
from calculatrice.service.messages import SERVICE_MESSAGES
from calculatrice.service.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.errors import CalculationError


class Warning(Struct, frozen=True):  # noqa: A001  # the name that its users know it by
    """What the reader of an expression should be told about the way it was read."""

    code: str
    message: str
    start: int
    end: int
    alternative: Annotated[str | None, Meta(description="The other reading, as it can be typed.")] = None
    details: Annotated[dict[str, str], Meta(description="What the message names.")] = field(default_factory=dict)


class Answer(Struct, frozen=True):
    """The value of an expression. Numbers are written for machines: `.`, `e` for powers of ten, no groups.

    A text that is much longer than the digits that were asked for ends in `…`, and `cut` says how long it is.
    """

    expression: str
    reading: Annotated[str, Meta(description="The expression as it was understood, with its brackets.")]
    exact: Annotated[str | None, Meta(description="A fraction, a closed form such as `√6`; null where none is known.")]
    decimal: str
    relation: Annotated[
        Literal["=", "≈", "<"],
        Meta(description="`=`: exactly the value; `≈`: correctly rounded; `<`: a bound of its magnitude."),
    ]
    digits: Annotated[int, Meta(description="Significant digits that are certified.")]
    repeating: Annotated[str | None, Meta(description="A rational with its repeating digits in brackets.")]
    kind: Literal["number", "truth", "list", "definition"]
    name: Annotated[str | None, Meta(description="The name that was defined.")]
    warnings: tuple[Warning, ...]
    text: Annotated[
        str | UnsetType, Meta(description="What a person reads, in one line, as the locale writes it: `= 1/3 ≈ 0,333`.")
    ] = UNSET
    unit: Annotated[str | UnsetType | None, Meta(description="The unit of the value; null where it has none.")] = UNSET
    value: Annotated[
        Value | UnsetType | None, Meta(description="The value, taken apart; null for a list of more than 1,000 items.")
    ] = UNSET
    adds_exact: Annotated[
        bool | UnsetType,
        Meta(description="Whether `exact` says more than `decimal`, and is short enough to stand beside it."),
    ] = UNSET
    shown_as: Annotated[
        str | UnsetType,
        Meta(description="The form that `text` tells, one of `forms`, where that is not the decimal: `percent`."),
    ] = UNSET
    forms: Annotated[
        dict[str, str | None] | UnsetType, Meta(description="The forms asked for; null where there is none.")
    ] = UNSET
    relations: Annotated[
        dict[str, Literal["=", "≈", "<"]] | UnsetType,
        Meta(description="How each of these forms stands to the value."),
    ] = UNSET
    notations: Annotated[
        dict[str, dict[str, str]] | UnsetType,
        Meta(description="For each notation asked for, how the reading and each form are written in it."),
    ] = UNSET
    cut: Annotated[
        dict[str, int] | UnsetType,
        Meta(
            description="Where `exact`, `repeating` or a form is longer than 10,000 characters and than `digits`, it "
            "is cut there and ends in `…`: the characters that it has in full. More `digits` give more of it."
        ),
    ] = UNSET


class Failure(Struct, frozen=True):
    """Why there is no answer. It can be told in any language, also later.

    >>> from calculatrice.engine.errors import DivisionByZero
    >>> Failure.of(DivisionByZero("division_by_zero", (0, 3))).message("fr")
    'Division par zéro\\u202f: le dénominateur vaut exactement 0.'
    """

    code: str
    reason: str
    start: int = 0
    end: int = 0
    mended: str | None = None
    variable: str | None = None
    """The name of the definition made beforehand that the failure is about."""
    details: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, error: CalculationError, length: int = 0) -> Self:
        """The failure that an error tells of, about the whole text of that length where it has no place."""
        start, end = error.span or (0, length)
        details = {name: str(value) for name, value in error.details.items()}
        return cls(error.code, error.reason, start, end, error.mended, error.variable, details)

    def message(self, language: str) -> str:
        """The sentence that says what is wrong and what to do, in `en` or `fr`."""
        sentences = SERVICE_MESSAGES.get(self.reason) or MESSAGES[self.reason]
        text = sentences[language].format(**self.details)
        if self.mended is None:
            return text
        return f"{text} {MESSAGES['did_you_mean'][language].format(mended=self.mended)}"
