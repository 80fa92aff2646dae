"""The answer to an expression, which Python takes for a number: its conversions, arithmetic and comparisons."""

from __future__ import annotations

from calculatrice.engine.answers.texts import Texts
from calculatrice.engine.lazy import lazy_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from fractions import Fraction
    from typing import Any, Self

    from calculatrice.engine.answers.python_port import PythonPort

    of_python: PythonPort[Result]
else:
    of_python = lazy_module("calculatrice.engine.answers.of_python")


class Result(Texts):
    """One answer: its texts, and what Python asks of a number and of a list.

    Conversions give the nearest number of a type, rounded once. Arithmetic gives answers, and stays exact.

    Everything raises a `CalculationError` where it would have to guess: `Undecided` where no proof was found,
    `WrongType` where the answer is of another kind.

    >>> from calculatrice import evaluate
    >>> float(evaluate("2/3")) == 2/3, int(evaluate("-7/2")), round(evaluate("5/2")), f"{evaluate('e'):.3f}"
    (True, -3, 3, '2.718')
    >>> str(evaluate("pi") * 2), evaluate("sqrt(2)*sqrt(3)") == evaluate("sqrt(6)"), evaluate("pi") > 3
    ('≈ 6.28318530717959', True, True)
    """

    __slots__ = ()
    __array_ufunc__ = None
    """numpy leaves operations with its own numbers to the answer."""

    @property
    def unit(self) -> str | None:
        """The units that the decimal counts; None where the answer has none.

        >>> from calculatrice import evaluate
        >>> evaluate("10 km / 2 h").unit, evaluate("2").unit
        ('km/h', None)
        """
        return of_python.unit_of(self) if self.value_kind in ("quantity", "level") else None

    @property
    def amount(self) -> Result:
        """The number of its units; `WrongType` for what is no quantity.

        >>> from calculatrice import evaluate
        >>> float(evaluate("5 mi").to("km").amount), evaluate("10 km / 3 h").amount.to_fraction()
        (8.04672, Fraction(10, 3))
        """
        return of_python.amount_of(self)

    def __float__(self) -> float:
        """The nearest double, ties to even; `DomainError` where that is infinite."""
        return of_python.to_float(self)

    def __complex__(self) -> complex:
        """The nearest doubles of the real and of the imaginary part."""
        return of_python.to_complex(self)

    def __int__(self) -> int:
        """The integer part, as of every number of Python: `int(evaluate("-7/2"))` is -3."""
        return of_python.to_integer(self, "trunc")

    def __index__(self) -> int:
        """The integer that the answer is: for `range`, `hex`, slices. `WrongType` for any other value."""
        return of_python.to_index(self)

    def __trunc__(self) -> int:
        return of_python.to_integer(self, "trunc")

    def __floor__(self) -> int:
        return of_python.to_integer(self, "floor")

    def __ceil__(self) -> int:
        return of_python.to_integer(self, "ceil")

    def __round__(self, decimals: int | None = None) -> int | Result:
        """Half away from zero, as everything here: an integer, or with `decimals` an answer.

        >>> from calculatrice import evaluate
        >>> round(evaluate("5/2")), str(round(evaluate("2/3"), 2))
        (3, '= 0.67')
        """
        return of_python.to_integer(self, "round") if decimals is None else of_python.rounded(self, decimals)

    def as_integer_ratio(self) -> tuple[int, int]:
        """The fraction in lowest terms; `WrongType` for what is not proved to be one.

        >>> from calculatrice import evaluate
        >>> evaluate("0.75").as_integer_ratio()
        (3, 4)
        """
        return of_python.to_ratio(self)

    def to_fraction(self) -> Fraction:
        """As `as_integer_ratio`. From Python 3.12 on, `Fraction(result)` is the same.

        >>> from calculatrice import evaluate
        >>> evaluate("1/3 + 1/6").to_fraction()
        Fraction(1, 2)
        """
        from fractions import Fraction

        return Fraction(*of_python.to_ratio(self))

    def to_decimal(self, digits: int | None = None) -> Decimal:
        """Rounded to so many significant digits, half away from zero; without, to the digits of the answer.

        >>> from calculatrice import evaluate
        >>> evaluate("2/3").to_decimal(5), evaluate("1/8").to_decimal()
        (Decimal('0.66667'), Decimal('0.125'))
        """
        return of_python.to_decimal(self, digits)

    def to(self, form: str) -> Result:
        """What `… to form` answers: `to("hex")`, `to("3 decimals")`.

        >>> from calculatrice import evaluate
        >>> str(evaluate("255").to("hex"))
        '= 0xff'
        """
        return of_python.converted(self, form)

    def __format__(self, wish: str) -> str:
        """As Python formats floats, in no locale, rounded half away from zero; without a wish, `str`.

        >>> from calculatrice import evaluate
        >>> format(evaluate("10^6/7"), ",.2f"), format(evaluate("1/7"), ".3e"), format(evaluate("255"), "#x")
        ('142,857.14', '1.429e-01', '0xff')
        """
        return of_python.formatted(self, wish)

    @property
    def adds_exact(self) -> bool:
        """Whether the exact form says more than the decimal and than what was typed, and is short beside the decimal.

        >>> from calculatrice import evaluate
        >>> [evaluate(text).adds_exact for text in ("sqrt(2)*sqrt(3)", "sin(1)", "3.5")]
        [True, False, False]
        """
        return of_python.adds_exact(self)

    def to_dict(self) -> dict[str, Any]:
        """What JSON can hold of the answer, under the names that the HTTP API gives it.

        >>> from calculatrice import evaluate
        >>> [evaluate("1/6").to_dict()[name] for name in ("exact", "decimal", "relation", "text")]
        ['1/6', '0.166666666666667', '≈', '≈ 0.166666666666667']
        """
        return of_python.dictionary(self)

    def to_json(self) -> str:
        """The same as JSON text."""
        return of_python.json_text(self)

    def _repr_latex_(self) -> str | None:
        """The calculation and its answer for a notebook; None for what is too large to be read."""
        return of_python.latex(self)

    def _repr_html_(self) -> str | None:
        """The same in MathML, with what there is to warn of."""
        return of_python.html(self)

    def __len__(self) -> int:
        return len(of_python.items(self))

    def __iter__(self) -> Iterator[Result]:
        """The answers that a list holds.

        >>> from calculatrice import evaluate
        >>> [float(item) for item in evaluate("[1/2; 3]")]
        [0.5, 3.0]
        """
        return iter(of_python.items(self))

    def __getitem__(self, place: int) -> Result:
        """An item by its place, which begins at 0, as in Python: it begins at 1 in expressions."""
        return of_python.items(self)[place]

    def __hash__(self) -> int:
        """The same for what is equal, also for Python's own numbers."""
        return of_python.hash_of(self)

    def __eq__(self, other: object) -> bool:
        """Whether the values are proved equal; `Undecided` where neither that nor the contrary is proved."""
        return of_python.equal(self, other)

    def __lt__(self, other: object) -> bool:
        return of_python.compared(self, "<", other)

    def __le__(self, other: object) -> bool:
        return of_python.compared(self, "<=", other)

    def __gt__(self, other: object) -> bool:
        return of_python.compared(self, ">", other)

    def __ge__(self, other: object) -> bool:
        return of_python.compared(self, ">=", other)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: object) -> Self:
        """Itself: an answer never changes."""
        return self

    def __neg__(self) -> Result:
        return of_python.signed(self, "-")

    def __pos__(self) -> Result:
        return self

    def __abs__(self) -> Result:
        return of_python.absolute(self)

    def __add__(self, other: object) -> Result:
        return of_python.operated(self, "+", other)

    def __radd__(self, other: object) -> Result:
        return of_python.operated_on(other, "+", self)

    def __sub__(self, other: object) -> Result:
        return of_python.operated(self, "-", other)

    def __rsub__(self, other: object) -> Result:
        return of_python.operated_on(other, "-", self)

    def __mul__(self, other: object) -> Result:
        return of_python.operated(self, "*", other)

    def __rmul__(self, other: object) -> Result:
        return of_python.operated_on(other, "*", self)

    def __truediv__(self, other: object) -> Result:
        return of_python.operated(self, "/", other)

    def __rtruediv__(self, other: object) -> Result:
        return of_python.operated_on(other, "/", self)

    def __floordiv__(self, other: object) -> Result:
        return of_python.operated(self, "//", other)

    def __rfloordiv__(self, other: object) -> Result:
        return of_python.operated_on(other, "//", self)

    def __mod__(self, other: object) -> Result:
        return of_python.operated(self, "mod", other)

    def __rmod__(self, other: object) -> Result:
        return of_python.operated_on(other, "mod", self)

    def __divmod__(self, other: object) -> tuple[Result, Result]:
        return self // other, self % other

    def __rdivmod__(self, other: object) -> tuple[Result, Result]:
        return other // self, other % self

    def __pow__(self, other: object, modulus: object = None) -> Result:
        """The power; with a modulus, of integers, its remainder: `pow(result, -1, 7)` is the inverse."""
        return of_python.operated(self, "^", other) if modulus is None else of_python.raised(self, other, modulus)

    def __rpow__(self, other: object) -> Result:
        return of_python.operated_on(other, "^", self)
