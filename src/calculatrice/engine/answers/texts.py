"""What is said of the answer to an expression: its digits, its forms, its warnings."""

from __future__ import annotations

from calculatrice.engine.answers.view import Digits, relation
from calculatrice.engine.errors import Undecided
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.records import field, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, Self

    from calculatrice.engine.answers import notation as notations
    from calculatrice.engine.answers.forms import Forms
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.language.notice import Notice
    from calculatrice.engine.numbers.rounding import Relation
    from calculatrice.engine.values.value import Value

    Kind = Literal["number", "truth", "list", "definition"]

else:
    notations = lazy_module("calculatrice.engine.answers.notation")

FALSE = frozenset(("false", "0", "[]"))
"""The texts of what is false: a number that is not 0 is never written as one."""


@record(frozen=True, eq=False)
class Texts:
    """The texts of an answer. `decimal` is written for machines in every locale: `.`, `e` for powers of ten, no groups.

    `relation` says how `decimal` relates to the value: `=` it is exactly the value, `≈` it is the value correctly
    rounded to `digits` significant digits, `<` it bounds the magnitude of a value that may be zero. The other forms are
    computed when they are asked for.

    >>> import calculatrice
    >>> result = calculatrice.evaluate("1/6")
    >>> result.decimal, result.relation, result.exact, result.repeating
    ('0.166666666666667', '≈', '1/6', '0.1(6)')
    """

    expression: str
    decimal: str
    relation: Relation
    digits: int
    _forms: Forms = field(compare=False, repr=False)
    kind: Kind = "number"
    name: str | None = None
    warnings: tuple[Notice, ...] = ()

    def __bool__(self) -> bool:
        """The truth of a truth; whether a number is not 0, a list not empty. A definition is true.

        Raises `Undecided` where it could not be decided whether the truth holds, or whether the number is 0.

        >>> import calculatrice
        >>> bool(calculatrice.evaluate("1 == 2")), bool(calculatrice.evaluate("sqrt(2)"))
        (False, True)
        """
        if self.relation == "<" or self.decimal == "undecided":
            raise Undecided("undecided_truth" if self.kind == "truth" else "undecided_zero")
        return self.decimal not in FALSE

    def __str__(self) -> str:
        return self.text

    def telling(self, *notices: Notice | None) -> Self:
        """The same answer with more warnings, before the others."""
        more = tuple(filter(None, notices))
        if not more:
            return self
        told = (*more, *self.warnings)
        return type(self)(
            self.expression, self.decimal, self.relation, self.digits, self._forms, self.kind, self.name, told
        )

    @property
    def reading(self) -> str:
        """The expression as it was understood, with its brackets, in the locale it was written in."""
        return self._forms.reading

    @property
    def exact(self) -> str | None:
        """The exact value: a fraction, a closed form such as `√6` or `π/6`, a truth; None where none is known."""
        return self.form("exact")

    @property
    def fraction(self) -> str | None:
        """A rational as `7/2`; None for other values."""
        return self.form("fraction")

    @property
    def mixed(self) -> str | None:
        """A rational as `3 1/2`; None for other values."""
        return self.form("mixed")

    @property
    def repeating(self) -> str | None:
        """A rational with its repeating digits in brackets, `0.1(6)`; None where nothing repeats or too much does."""
        return self.form("repeating")

    @property
    def scientific(self) -> str | None:
        """`1.5e-7`; None for what is no real number."""
        return self.form("scientific")

    @property
    def engineering(self) -> str | None:
        """`150e-9`, the exponent a multiple of 3; None for what is no real number."""
        return self.form("engineering")

    @property
    def degrees(self) -> str | None:
        """The answer as an angle in degrees, `30°`, whatever the unit of the calculation; None for other values."""
        return self.form("degrees")

    def base(self, base: int) -> str | None:
        """A real number in another base, from 2 to 36; None for what is no real number."""
        return self.form(f"base:{base}")

    def form(self, name: str, budget: Budget | None = None) -> str | None:
        """A form by its name: one of `forms.FORMS`, or `base:16`; within an inline budget unless another is given."""
        return self._forms.get(name, budget)

    @property
    def shown_as(self) -> str:
        """The form that a person is told: `decimal`, unless another was asked for or its kind has one of its own."""
        return self._forms.shown_as

    @property
    def value_kind(self) -> str:
        """The kind of the value, as it is called among the values; empty where another program has told the texts."""
        return self._forms.kind

    @property
    def is_told_in_all(self) -> bool:
        """Whether all forms were wished for that are worth seeing: `255 to all`."""
        return self._forms.is_told_in_all

    @property
    def is_plain_number(self) -> bool:
        """Whether it is one real number, whose forms are none of another kind, and known here by its value."""
        return self._forms.kind == "scalar" and not self._forms.is_told and self._forms.decimal is None

    def notation(self, of: str, notation: str, locale: str | None = None) -> str | None:
        """The `reading`, the `decimal` or a form, in `mathml`, `latex` or `spoken` words; None for what is too large.

        Without a locale, it is written as the expression was.

        >>> import calculatrice
        >>> calculatrice.evaluate("sqrt(2)*sqrt(3)/2").notation("exact", "spoken")
        'square root of 6 over 2'
        """
        forms = self._forms
        locale = locale or forms.locale
        if of == "reading" or (of == "decimal" and self.kind == "definition"):
            return notations.notate_reading(self.reading, forms.node, notation, locale, forms.locale)
        text = self.decimal if of == "decimal" else self.form(of)
        return None if text is None else notations.notate_form(text, self.view(of), notation, locale)

    def view(self, of: str) -> View | None:
        """The `decimal` or a form as a tree, for printers of answers; None where only its text is known."""
        if of == "decimal" and not self._forms.is_told:
            return self._forms.decimal or Digits(self.decimal, self.relation)
        return self._forms.view(of)

    def keep(self, value: Value) -> None:
        """Hold the value, of an answer that another process has found."""
        self._forms.keep(value)

    def leave_value(self) -> None:
        """Keep the texts alone, where the value goes its own way."""
        self._forms.leave_value()

    def demand(self, names: tuple[str, ...], budget: Budget) -> None:
        """Compute these forms now. Raises `BudgetExceeded` where that does not fit the budget."""
        self._forms.demand(names, budget)

    def prepare(self, names: tuple[str, ...], budget: Budget) -> None:
        """Compute these forms now, so that they travel with the result; one that does not fit the budget is None."""
        self._forms.prepare(names, budget)

    @property
    def text(self) -> str:
        """What a person reads: the decimal text, and `|x| <` before a bound; or the form that was wished for.

        >>> import calculatrice
        >>> [calculatrice.evaluate(text).text for text in ("sqrt(2)", "20%", "1/7 to 2 decimals")]
        ['≈ 1.41421356237310', '= 20%', '≈ 0.14']
        """
        if self.kind == "definition":
            return self.decimal
        if self.shown_as != "decimal":
            return self._told
        amounts = self._forms.amounts if self.kind == "list" else None
        if amounts is not None:
            return f"{self.relation} {amounts}"
        return f"|x| < {self.decimal}" if self.relation == "<" else f"{self.relation} {self.decimal}"

    @property
    def relation_told(self) -> Relation:
        """The relation that `text` begins with: €0.001 is told as about €0.00, though its decimal is exact.

        >>> import calculatrice
        >>> [calculatrice.evaluate(text).relation_told for text in ("€0.001", "1/3 ft to ft in", "x = 2")]
        ['≈', '=', '=']
        """
        sign = self.text[:1]
        return "=" if sign == "=" else "≈" if sign == "≈" else self.relation

    @property
    def unit(self) -> str | None:
        """The units that the decimal counts; only what Python calculates with knows them."""
        return None

    @property
    def _unit_behind(self) -> str:
        """The unit of a quantity that is too long for the form that it is told in: its decimal is cut, that is not."""
        return "" if self.unit is None else f" {self.unit}"

    @property
    def _told(self) -> str:
        """The form that was wished for, or that its kind is told in, behind its own relation."""
        form, view = self.form(self.shown_as), self.view(self.shown_as)
        if form is None:
            return f"{self.relation} {self.decimal}{self._unit_behind}"
        return f"{relation(view) if view is not None else self.relation} {form}"
