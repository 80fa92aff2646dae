"""Exact real and complex numbers that can prove things: a thin binding of Calcium, the `ca` module of FLINT.

A `Field` holds numbers and what was learnt about them; an `Element` is a number of one field. The operations are exact,
the questions answer True, False or, where no proof was found, None. Calls can't be interrupted and big ones take long
or end the process: who calls predicts the size of a proof first, or asks in a process that may be ended.

>>> with Field() as field:
...     root = field.sqrt(field.integer(2))
...     field.equal(field.mul(root, root), field.integer(2))
True
"""

from __future__ import annotations

import ctypes
import math
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from calculatrice.engine.numbers.calcium_functions import calcium_functions, function_code

if TYPE_CHECKING:
    from types import TracebackType

Truth = bool | None
Pointer = int
Fraction = tuple[int, int]

_TRUTHS: tuple[Truth, ...] = (True, False, None)
_FACTORED_BITS = 64

_NUMBER_BYTES = 64
_CONTEXT_BYTES = 1024
_INTEGER_BYTES = ctypes.sizeof(ctypes.c_ssize_t)  # FLINT's words are as wide as a pointer: 32 bits in WebAssembly
_SMALL = 1 << (8 * _INTEGER_BYTES - 2)
_FRACTION_BYTES = 2 * _INTEGER_BYTES
_EXPRESSION_BYTES = 16


class NotANumber(ArithmeticError):
    """An operation gave no number. `proved` says whether that is certain (`1/0`, `ln 0`) or only could not be decided.

    >>> with Field() as field:
    ...     try:
    ...         field.inv(field.integer(0))
    ...     except NotANumber as error:
    ...         error.proved
    True
    """

    def __init__(self, operation: str, *, proved: bool) -> None:
        super().__init__(f"{operation}: {'infinite or undefined' if proved else 'could not be decided'}")
        self.proved = proved


class FieldClosed(RuntimeError):
    """A number was used after its field was closed.

    >>> with Field() as field:
    ...     one = field.integer(1)
    >>> field.is_zero(one)
    Traceback (most recent call last):
    ...
    calculatrice.engine.numbers.calcium.FieldClosed: this field is closed, and its numbers with it
    """

    def __init__(self) -> None:
        super().__init__("this field is closed, and its numbers with it")


class ForeignNumber(ValueError):
    """A number was given to a field that did not make it."""

    def __init__(self) -> None:
        super().__init__("a number belongs to the field that made it")


class ZeroDenominator(ZeroDivisionError):
    """A fraction was asked for whose denominator is zero on sight."""

    def __init__(self) -> None:
        super().__init__("a denominator that must not be zero is zero")


@dataclass(frozen=True)
class Limits:
    """Where Calcium stops trying and answers None. The defaults are FLINT's own.

    >>> Limits().degree
    120
    """

    precision: int = 4096
    degree: int = 120
    lattice_precision: int = 128
    power: int = 20
    basis_length: int = 100
    basis_terms: int = 1000
    basis_bits: int = 10000
    symmetric_degree: int = 6


_LIMIT_OPTIONS = (3, 4, 7, 8, 10, 11, 12, 13)


class Element:
    """A number of a field. It says nothing by itself: ask the field that made it."""

    __slots__ = ("_field", "_pointer")

    def __init__(self, field: Field, pointer: Pointer) -> None:
        self._field = field
        self._pointer = pointer


class Field:
    """A Calcium context and the numbers made in it, which end with it. One thread at a time.

    Every operation raises `NotANumber` where its result is infinite, undefined or could not be decided, `FieldClosed`
    once the field is closed, and `ForeignNumber` for a number of another field.

    >>> with Field() as field:
    ...     two, eight = field.integer(2), field.integer(8)
    ...     field.rational_value(field.div(field.log(eight), field.log(two)))
    (3, 1)
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._functions = calcium_functions()
        self._memory = (ctypes.c_char * _CONTEXT_BYTES)()
        self._context: Pointer | None = ctypes.addressof(self._memory)
        self._numbers: list[ctypes.Array[ctypes.c_char]] = []
        self._opaques: list[tuple[str, tuple[Element, ...], Element]] = []
        self._functions.ca_ctx_init(self._context)
        if limits is not None:
            for option, limit in zip(_LIMIT_OPTIONS, astuple(limits), strict=True):
                self._functions.ca_ctx_set_option(self._context, option, limit)

    def __enter__(self) -> Field:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """Ends every number of the field, then the field. Once is enough; more does no harm."""
        context, self._context = self._context, None
        if context is None:
            return
        for number in self._numbers:
            self._functions.ca_clear(ctypes.addressof(number), context)
        self._numbers.clear()
        self._opaques.clear()
        self._functions.ca_ctx_clear(context)

    @property
    def size(self) -> int:
        """How many numbers the field holds, those of intermediate steps included."""
        return len(self._numbers)

    def integer(self, n: int) -> Element:
        """The integer `n`, of any size."""
        result = self._new()
        if -_SMALL < n < _SMALL:
            self._functions.ca_set_si(result._pointer, n, self._open())
        else:
            self._set_fraction(result, n, 1)
        return result

    def rational(self, p: int, q: int) -> Element:
        """The fraction `p/q`, in lowest terms or not. Raises `ZeroDenominator` where `q` is 0."""
        if q == 0:
            raise ZeroDenominator
        divisor = math.gcd(p, q) if q > 0 else -math.gcd(p, q)
        result = self._new()
        self._set_fraction(result, p // divisor, q // divisor)
        return result

    def i(self) -> Element:
        """The imaginary unit."""
        return self._constant("ca_i")

    def pi(self) -> Element:
        """Pi."""
        return self._constant("ca_pi")

    def euler_gamma(self) -> Element:
        """Euler's constant, 0.577…"""
        return self._constant("ca_euler")

    def opaque(self, name: str, *arguments: Element, real: bool = False) -> Element:
        """The value of a function that Calcium doesn't know: equal to itself, and nothing else is known of it.

        Two of the same name whose arguments are proved equal are one number. `real` promises that the value is real.
        The value must be finite.

        >>> with Field() as field:
        ...     x = field.opaque("besselj", field.integer(0), field.integer(1))
        ...     y = field.opaque("besselj", field.integer(0), field.integer(1))
        ...     field.equal(x, y), field.equal(x, field.integer(1))
        (True, None)
        """
        for known, known_arguments, value in self._opaques:
            if known == name and self._all_equal(known_arguments, arguments):
                return value
        value = self._unknown_number(len(self._opaques), real=real)
        self._opaques.append((name, arguments, value))
        return value

    def add(self, x: Element, y: Element) -> Element:
        """x + y"""
        return self._binary("ca_add", x, y)

    def sub(self, x: Element, y: Element) -> Element:
        """x - y"""
        return self._binary("ca_sub", x, y)

    def mul(self, x: Element, y: Element) -> Element:
        """x * y"""
        return self._binary("ca_mul", x, y)

    def div(self, x: Element, y: Element) -> Element:
        """x / y, where `y` is proved not to be zero."""
        return self._binary("ca_div", x, y)

    def div_nonzero(self, x: Element, y: Element) -> Element:
        """x / y, where the caller knows for certain that `y` is not zero, by an enclosure for instance.

        Raises `ZeroDenominator` where `y` is zero on sight.
        """
        if self._is_plainly_zero(y):
            raise ZeroDenominator
        return self.mul(x, self._unary("ca_inv_no_division_by_zero", y))

    def neg(self, x: Element) -> Element:
        """-x"""
        return self._unary("ca_neg", x)

    def inv(self, x: Element) -> Element:
        """1 / x, where `x` is proved not to be zero."""
        return self._unary("ca_inv", x)

    def pow(self, x: Element, y: Element) -> Element:
        """The principal value of x to the power y."""
        return self._binary("ca_pow", x, y)

    def sqrt(self, x: Element) -> Element:
        """The principal square root. Square factors are taken out of a radicand of 64 bits at most."""
        value = self._big_rational(x)
        return self._unary("ca_sqrt", x) if value is None else self._big_root(x, value)

    def exp(self, x: Element) -> Element:
        """e to the power x."""
        return self._unary("ca_exp", x)

    def log(self, x: Element) -> Element:
        """The principal natural logarithm."""
        return self._unary("ca_log", x)

    def sin(self, x: Element) -> Element:
        """The sine of an angle in radians."""
        return self._unary("ca_sin", x)

    def cos(self, x: Element) -> Element:
        """The cosine of an angle in radians."""
        return self._unary("ca_cos", x)

    def tan(self, x: Element) -> Element:
        """The tangent of an angle in radians."""
        return self._unary("ca_tan", x)

    def asin(self, x: Element) -> Element:
        """The principal arc sine, in radians."""
        return self._unary("ca_asin", x)

    def acos(self, x: Element) -> Element:
        """The principal arc cosine, in radians."""
        return self._unary("ca_acos", x)

    def atan(self, x: Element) -> Element:
        """The principal arc tangent, in radians."""
        return self._unary("ca_atan", x)

    def erf(self, x: Element) -> Element:
        """The error function."""
        return self._unary("ca_erf", x)

    def erfc(self, x: Element) -> Element:
        """1 less the error function."""
        return self._unary("ca_erfc", x)

    def gamma(self, x: Element) -> Element:
        """The gamma function."""
        return self._unary("ca_gamma", x)

    def abs(self, x: Element) -> Element:
        """|x|"""
        return self._unary("ca_abs", x)

    def sgn(self, x: Element) -> Element:
        """x / |x|, and 0 for 0."""
        return self._unary("ca_sgn", x)

    def arg(self, x: Element) -> Element:
        """The principal argument, in radians, from -pi excluded to pi."""
        return self._unary("ca_arg", x)

    def re(self, x: Element) -> Element:
        """The real part."""
        return self._unary("ca_re", x)

    def im(self, x: Element) -> Element:
        """The imaginary part, a real number."""
        return self._unary("ca_im", x)

    def conj(self, x: Element) -> Element:
        """The complex conjugate."""
        return self._unary("ca_conj", x)

    def floor(self, x: Element) -> Element:
        """The greatest integer that is not above the real part."""
        return self._unary("ca_floor", x)

    def ceil(self, x: Element) -> Element:
        """The least integer that is not below the real part."""
        return self._unary("ca_ceil", x)

    def is_zero(self, x: Element) -> Truth:
        """Whether x = 0."""
        return self._ask("ca_check_is_zero", x)

    def is_real(self, x: Element) -> Truth:
        """Whether the imaginary part is 0."""
        return self._ask("ca_check_is_real", x)

    def is_imaginary(self, x: Element) -> Truth:
        """Whether the real part is 0."""
        return self._ask("ca_check_is_imaginary", x)

    def is_rational(self, x: Element) -> Truth:
        """Whether x is a fraction of integers."""
        return self._ask("ca_check_is_rational", x)

    def is_integer(self, x: Element) -> Truth:
        """Whether x is an integer."""
        return self._ask("ca_check_is_integer", x)

    def is_algebraic(self, x: Element) -> Truth:
        """Whether x is a root of a polynomial with rational coefficients."""
        return self._ask("ca_check_is_algebraic", x)

    def is_negative(self, x: Element) -> Truth:
        """Whether x is real and below 0."""
        return self._ask("ca_check_is_negative_real", x)

    def equal(self, x: Element, y: Element) -> Truth:
        """Whether x = y."""
        return self._ask("ca_check_equal", x, y)

    def less(self, x: Element, y: Element) -> Truth:
        """Whether both are real and x < y."""
        return self._ask("ca_check_lt", x, y)

    def less_or_equal(self, x: Element, y: Element) -> Truth:
        """Whether both are real and x ≤ y."""
        return self._ask("ca_check_le", x, y)

    def rational_value(self, x: Element) -> Fraction | None:
        """Numerator and denominator in lowest terms, the latter positive; None where x isn't proved to be rational."""
        return self._fraction(x)

    def text(self, x: Element) -> str:
        """What Calcium prints: an approximation and how the number is held. For people who look into a proof."""
        return self._taken_string(self._functions.ca_get_str(self._own(x), self._open()))

    def formula(self, x: Element) -> str | None:
        """A formula that has the value x, as nested calls; None where it holds an opaque number.

        >>> with Field() as field:
        ...     field.formula(field.sqrt(field.integer(12)))
        'Where(Mul(2, a_1), Def(a_1, Sqrt(3)))'
        """
        memory = ctypes.create_string_buffer(_EXPRESSION_BYTES)
        start = ctypes.addressof(memory)
        self._functions.fexpr_init(start)
        self._functions.ca_get_fexpr(start, self._own(x), 0, self._open())
        text = self._taken_string(self._functions.fexpr_get_str(start))
        self._functions.fexpr_clear(start)
        return None if "Unknown" in text else text

    def _open(self) -> Pointer:
        if self._context is None:
            raise FieldClosed
        return self._context

    def _own(self, x: Element) -> Pointer:
        if x._field is not self:
            raise ForeignNumber
        return x._pointer

    def _new(self) -> Element:
        context = self._open()
        memory = (ctypes.c_char * _NUMBER_BYTES)()
        pointer = ctypes.addressof(memory)
        self._functions.ca_init(pointer, context)
        self._numbers.append(memory)
        return Element(self, pointer)

    def _constant(self, function: str) -> Element:
        result = self._new()
        getattr(self._functions, function)(result._pointer, self._open())
        return result

    def _unary(self, function: str, x: Element) -> Element:
        argument, result = self._own(x), self._new()
        getattr(self._functions, function)(result._pointer, argument, self._open())
        return self._number(function, result)

    def _binary(self, function: str, x: Element, y: Element) -> Element:
        left, right, result = self._own(x), self._own(y), self._new()
        getattr(self._functions, function)(result._pointer, left, right, self._open())
        return self._number(function, result)

    def _number(self, function: str, result: Element) -> Element:
        truth = self._ask("ca_check_is_number", result)
        if truth:
            return result
        raise NotANumber(function.removeprefix("ca_"), proved=truth is False)

    def _ask(self, function: str, *numbers: Element) -> Truth:
        answer = getattr(self._functions, function)(*map(self._own, numbers), self._open())
        return _TRUTHS[int(answer)]

    def _is_plainly_zero(self, x: Element) -> bool:
        return bool(self._functions.ca_is_zero_check_fast(self._own(x), self._open()) == _TRUTHS.index(True))

    def _big_rational(self, x: Element) -> Fraction | None:
        if not self._functions.ca_is_qq_elem(self._own(x), self._open()):
            return None
        value = self._fraction(x)
        return value if value is not None and max(map(int.bit_length, value)) > _FACTORED_BITS else None

    def _big_root(self, x: Element, value: Fraction) -> Element:
        roots = [math.isqrt(abs(part)) for part in value]
        if all(root * root == part for root, part in zip(roots, value, strict=True)):
            return self.rational(*roots)
        return self._unary("ca_sqrt_inert", x)

    def _all_equal(self, numbers: tuple[Element, ...], others: tuple[Element, ...]) -> bool:
        return len(numbers) == len(others) and all(map(self.equal, numbers, others))

    def _unknown_number(self, index: int, *, real: bool) -> Element:
        # The Hurwitz zeta function has a pole at 1: Calcium keeps such values apart by their second argument and
        # encloses each in the whole plane, which is the truth about a number of which nothing is known. Not so where
        # the second argument is 1: that is Riemann's zeta function, which is enclosed in the real line.
        one, number = self.integer(1), self.integer(index + 2)
        value, context = self._new(), self._open()
        self._functions._ca_function_fxy(
            value._pointer, function_code("HurwitzZeta"), one._pointer, number._pointer, context
        )
        if not real:
            return value
        part = self._new()
        self._functions._ca_function_fx(part._pointer, function_code("Re"), value._pointer, context)
        return part

    def _set_fraction(self, result: Element, numerator: int, denominator: int) -> None:
        memory = ctypes.create_string_buffer(_FRACTION_BYTES)
        start = ctypes.addressof(memory)
        self._functions.fmpq_init(start)
        self._set_integer(start, numerator)
        self._set_integer(start + _INTEGER_BYTES, denominator)
        self._functions.ca_set_fmpq(result._pointer, start, self._open())
        self._functions.fmpq_clear(start)

    def _fraction(self, x: Element) -> Fraction | None:
        memory = ctypes.create_string_buffer(_FRACTION_BYTES)
        start = ctypes.addressof(memory)
        self._functions.fmpq_init(start)
        found = self._functions.ca_get_fmpq(start, self._own(x), self._open())
        value = (self._integer_at(start), self._integer_at(start + _INTEGER_BYTES)) if found else None
        self._functions.fmpq_clear(start)
        return value

    def _set_integer(self, pointer: Pointer, n: int) -> None:
        if -_SMALL < n < _SMALL:
            self._functions.fmpz_set_si(pointer, n)
        else:
            self._functions.fmpz_set_str(pointer, f"{n:x}".encode(), 16)

    def _integer_at(self, pointer: Pointer) -> int:
        return int(self._taken_string(self._functions.fmpz_get_str(None, 16, pointer)), 16)

    def _taken_string(self, start: Pointer) -> str:
        text = ctypes.string_at(start).decode()
        self._functions.flint_free(start)
        return text
