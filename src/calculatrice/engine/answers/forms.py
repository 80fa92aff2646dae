"""The forms of an answer, each computed when it is asked for."""

from __future__ import annotations

from itertools import takewhile

from calculatrice.engine.answers.decimals import rounded
from calculatrice.engine.answers.number_forms import IN_DEGREES, OF_FAMILY, OF_NUMBER, engineering
from calculatrice.engine.answers.prefixed import prefixed
from calculatrice.engine.answers.present import DIGIT_BITS, ITEM_EFFORT
from calculatrice.engine.answers.view import Digits, Listed, names
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded, DomainError, Undecided, WrongType
from calculatrice.engine.language.printer import reading
from calculatrice.engine.language.wishes import ALL, FORMS, NAMES, PREFIX, is_form, member
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.numbers import rational, text
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.values import NAMED, SCALAR, Items, kind_of
from calculatrice.engine.values.saved import dump_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.answers import amount_texts, closed_form
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.language.tree import Node
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.options import Options
    from calculatrice.engine.session import Session
    from calculatrice.engine.values.kinds import Kind
    from calculatrice.engine.values.value import Value

else:
    amount_texts = lazy_module("calculatrice.engine.answers.amount_texts")
    closed_form = lazy_module("calculatrice.engine.answers.closed_form")  # rationals don't need it

DECIMAL = "decimal"
SPENT = frozenset(("quantity", "list"))
"""The kinds of values that amounts of money are of."""
SHORT_BITS = 256
"""Bits of a rational that is no work to write."""
AT_ONCE = frozenset(("exact", "fraction", "repeating"))
"""The forms whose text may be written without a tree."""
UNKNOWN: Any = object()
"""Said of a text that only a tree can tell."""
ANGULAR = frozenset(("sin", "cos", "tan", "asin", "acos", "atan"))
"""Functions that take an angle, or give one."""


class Forms:
    """What an answer can still be asked for. Pickled, it computes its forms first, and keeps only those."""

    __slots__ = (
        *("_kind", "_node", "_options", "_reading", "_session", "_texts", "_value", "_views", "_wish"),
        *("is_told", "saved"),
    )

    def __init__(  # noqa: PLR0913, PLR0917  # all that an answer is asked about
        self,
        value: Value | None,
        node: Node,
        options: Options,
        decimal: View | None = None,
        kind: Kind | None = None,
        session: Session | None = None,
    ) -> None:
        """What the `session` defines is read as that: no form is written with the same name for something else."""
        self._value = value
        self._session = session
        self._node: Node | None = node
        self._options = options
        self._reading: str | None = None
        self._views: dict[str, View | None] = {} if decimal is None else {"decimal": decimal}
        self._texts: dict[str, str | None] = {}
        self.is_told = False
        """Whether another program has told the texts, and nothing else is known."""
        self.saved: dict[str, Any] | None = None
        """The value as it was saved, of an answer that was pickled."""
        self._kind = kind
        self._wish: str | None = None

    @property
    def kind(self) -> str:
        """The name of the kind of the value; empty where only the texts of the answer are known."""
        return "" if self._kind is None else self._kind.name

    @property
    def shown_as(self) -> str:
        """The form that a person is told: the one that was wished for, or that of the kind."""
        wish = None if self._wish == ALL else self._wish
        return wish or ("decimal" if self._kind is None else self._kind.form)

    @property
    def is_told_in_all(self) -> bool:
        """Whether all forms were wished for that are worth seeing."""
        return self._wish == ALL

    @property
    def options(self) -> Options:
        """How the expression was read, and how much of the answer is shown."""
        return self._options

    @property
    def value(self) -> Value | None:
        """The value, where it is in this process."""
        return self._value

    def keep(self, value: Value) -> None:
        """Hold the value of an answer that another process has found: whatever it knew of it stays known."""
        self._value = value

    def leave_value(self) -> None:
        """Keep the forms and not the value, which goes its own way."""
        self._prepare_all()
        self._value = None

    def read_as(self, known_reading: str, value: Value) -> Forms:
        """The same forms, of an answer to another text, which need not be parsed."""
        self._reading, self._node = known_reading, None
        self._value = value
        return self

    def wish(self, form: str, budget: Budget) -> bool:
        """Let the answer be told in a form, computed now; whether there is one. Raises as the computation does."""
        self._wish = form
        if form in ("decimal", ALL):
            return True
        self._views[form] = self._compute(form, budget)
        return self._views[form] is not None

    @property
    def locale(self) -> str:
        """The locale that the expression was written in."""
        return self._options.locale

    @property
    def reading(self) -> str:
        """The bracketed reading of the expression."""
        if self._reading is None:
            self._reading = reading(self._node, self._options.writing)  # type: ignore[arg-type]  # told has a reading
        return self._reading

    @property
    def node(self) -> Node | None:
        """The tree of the expression; None where it was read by another process."""
        return self._node

    def get(self, name: str, budget: Budget | None = None) -> str | None:
        """The form `name`, None where there is none to be had within the budget; `WrongType` for what is no form."""
        texts = self._texts
        if name not in texts:
            texts[name] = self._text(name, budget)
        return texts[name]

    def _text(self, name: str, budget: Budget | None) -> str | None:
        """The text of a form: at once where it needs no tree."""
        found = self._text_at_once(name, budget)
        if found is not UNKNOWN:
            return found
        view = self.view(name, budget)
        if view is None:
            return None
        if self._kind is not None and self._kind.name in SPENT and amount_texts.has_amount(view):
            return amount_texts.text_in(view, self._options.locale)
        return view_text(view)

    def _text_at_once(self, name: str, budget: Budget | None) -> str | Any | None:  # noqa: ANN401  # or that it is unknown
        """The text of a form that needs no tree, None where there is no such form; `UNKNOWN` where a tree is needed."""
        value = self._value
        if value is None or self._kind is not SCALAR or name not in AT_ONCE:
            return UNKNOWN
        if not isinstance(value, Exact):
            if rational.bits(value) > SHORT_BITS:  # type: ignore[arg-type]  # a scalar
                return UNKNOWN
            return text.repeating(value) if name == "repeating" else str(value)  # type: ignore[arg-type]  # as above
        if name == "repeating":
            return None if value.no_rational else UNKNOWN
        if name != "exact" or not self._reads_as_it_is:
            return UNKNOWN
        found = _closed_text(value, budget or Budget.inline())
        return UNKNOWN if found is None else found

    @property
    def _reads_as_it_is(self) -> bool:
        """Whether functions and constants in a form are read as the catalogue has them, angles in radians."""
        return self._options.angle == "rad" and (self._session is None or self._session.is_empty)

    def view(self, name: str, budget: Budget | None = None) -> View | None:
        """The tree of the form; None where there is none, or another program has told its text alone."""
        if name not in self._views:
            try:
                self._views[name] = None if self.is_told else self._compute(name, budget or Budget.inline())
            except (BudgetExceeded, DomainError, Undecided):
                self._views[name] = None
        return self._views[name]

    @property
    def decimal(self) -> View | None:
        """The tree of the decimal, where that is more than one number."""
        return self._views.get("decimal")

    @property
    def amounts(self) -> str | None:
        """The text in the locale of the expression of a list of amounts of money; None for other answers."""
        view = self.decimal
        if view is None or not amount_texts.has_amount(view):
            return None
        return amount_texts.text_in(view, self._options.locale)

    def demand(self, names: tuple[str, ...], budget: Budget) -> None:
        """Compute these forms now. Raises `BudgetExceeded` where that does not fit the budget."""
        for name in names:
            if name == "decimal" or name in self._views or name in self._texts:
                continue
            found = self._text_at_once(name, budget)
            if found is not UNKNOWN:
                self._texts[name] = found
                continue
            try:
                self._views[name] = self._compute(name, budget)
            except (DomainError, Undecided):
                self._views[name] = None

    def prepare(self, names: tuple[str, ...], budget: Budget) -> None:
        """Compute these forms now, within a budget, and the others as far as they are quick."""
        for name in names:
            self.view(name, budget)
        for name in FORMS:
            self.view(name, Budget.aside())

    def _compute(self, name: str, budget: Budget) -> View | None:
        value = self._value
        if name not in OF_NUMBER and not is_form(name) and (self._kind is None or name != self._kind.form):
            raise WrongType("unknown_form", name=name, forms=", ".join(NAMES))
        if value is None or name == ALL:
            return None
        kind = self._kind or kind_of(value)
        if name == "exact":
            found = kind.exact(value, budget)
            return None if found is None or self._is_misread(found) else found
        return self._of_value(name, value, kind, budget)

    def _of_value(self, name: str, value: Value, kind: Kind, budget: Budget) -> View | None:
        """A form of a number, or a list of the forms of items that all have it."""
        if isinstance(value, Items):
            budget.spend(ITEM_EFFORT * len(value.parts))
            parts = (self._of_value(name, part, kind_of(part), budget) for part in value.parts)
            found = tuple(part for part in takewhile(bool, parts) if part is not None)
            return Listed(found) if len(found) == len(value.parts) else None
        if kind.form_of is not None:
            return kind.form_of(value, name, lambda form, number: self._of_number(form, number, budget), budget)
        number = kind.number(value)
        return None if number is None else self._of_number(name, number, budget)

    def _is_misread(self, view: View) -> bool:
        """Whether it would be read in another unit of angles than it is written in, or with names of one's own."""
        if self._reads_as_it_is:
            return False
        written = names(view)
        if self._options.angle != "rad" and written & ANGULAR:
            return True
        return self._session is not None and any(map(self._session.defines, written))

    def _of_number(self, name: str, value: Number, budget: Budget) -> View | None:
        if name == DECIMAL:
            return SCALAR.show(value, self._options.digits, budget).whole_view
        size = 0 if isinstance(value, Exact) else rational.bits(value)
        budget.claim_digits(max(size, DIGIT_BITS * self._options.digits))
        write = OF_NUMBER.get(name)
        if write is not None:
            return write(value, self._options.digits, budget)
        if name in IN_DEGREES:
            return IN_DEGREES[name](value, self._options.angle, self._options.digits, budget)
        if name == PREFIX:
            return self._prefixed(value, budget)
        of_family = member(name)
        if of_family is None:
            return None
        family, number = of_family
        return OF_FAMILY[family](value, number, self._options.digits, budget)

    def _prefixed(self, value: Number, budget: Budget) -> View | None:
        """With a letter for a power of ten, unless somebody has defined it."""
        digits = self._options.digits
        view = engineering(value, digits, budget)
        session = self._session
        is_defined = session.defines if session is not None else bool
        return prefixed(view, rounded(value, digits, budget), is_defined) if isinstance(view, Digits) else None

    def __reduce__(self) -> tuple[object, ...]:
        self._prepare_all()
        kind = self._kind and self._kind.name
        saved = self.saved if self._value is None else dump_value(self._value)
        return restored, (self.reading, self._views, self._options, kind, self._wish, saved, self._texts)

    def _prepare_all(self) -> None:
        self.prepare(tuple(self._texts) if self.shown_as == DECIMAL else (*self._texts, self.shown_as), Budget.inline())


def _closed_text(value: Exact, budget: Budget) -> str | None:
    try:
        return closed_form.closed_text(value, budget)
    except (BudgetExceeded, DomainError, Undecided):
        return None


def restored(  # noqa: PLR0913, PLR0917  # what is left of the forms
    known_reading: str,
    views: dict[str, View | None],
    options: Options,
    kind: str | None = None,
    wish: str | None = None,
    saved: dict[str, Any] | None = None,
    texts: dict[str, str | None] | None = None,
) -> Forms:
    """The forms of a value that is in another process, as they were computed there."""
    forms = Forms.__new__(Forms)
    forms._value, forms._node, forms._options, forms._session = None, None, options, None
    forms._reading, forms._views, forms._texts, forms.is_told = known_reading, views, texts or {}, False
    forms._kind, forms._wish, forms.saved = NAMED[kind] if kind else None, wish, saved
    return forms


def told(known_reading: str, texts: dict[str, str | None], options: Options, shown_as: str = "decimal") -> Forms:
    """The forms that another program has told the texts of."""
    forms = restored(known_reading, {}, options, wish=shown_as)
    forms._texts, forms.is_told = texts, True
    return forms
