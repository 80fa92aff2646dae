"""Python's operators between answers and numbers: what the language does with the same operator."""

from __future__ import annotations

from calculatrice.engine.answers.applying import apply
from calculatrice.engine.answers.result import Result
from calculatrice.engine.given import is_number


def operated(left: Result, operator: str, right: object) -> Result:
    """The answer; `NotImplemented` for what is no number, so that Python asks the other side.

    >>> import calculatrice
    >>> str(operated(calculatrice.evaluate("1/2"), "+", 1))
    '= 1.5'
    """
    if not isinstance(right, Result) and not is_number(right):
        return NotImplemented  # type: ignore[no-any-return]  # Python then asks the other side
    return apply(f"left {operator} right", left, right)


def operated_on(left: object, operator: str, right: Result) -> Result:
    """The same, of an answer that stands on the right: it is the first of the two that are handed on."""
    if not is_number(left):
        return NotImplemented  # type: ignore[no-any-return]  # as above
    return apply(f"right {operator} left", right, left)


def raised(base: Result, exponent: object, modulus: object) -> Result:
    """The remainder of a power of integers, which is never written out; `NotImplemented` for what is no number.

    >>> import calculatrice
    >>> str(raised(calculatrice.evaluate("3"), 10**100, 7))
    '= 4'
    """
    if not all(isinstance(operand, Result) or is_number(operand) for operand in (exponent, modulus)):
        return NotImplemented  # type: ignore[no-any-return]  # Python then says which types it was given
    return apply("powmod(left; right; modulus)", base, exponent, modulus)


def signed(result: Result, sign: str) -> Result:
    """The answer with a sign before it."""
    return apply(f"{sign}left", result)


def absolute(result: Result) -> Result:
    """The magnitude."""
    return apply("abs(left)", result)


def rounded(result: Result, decimals: int) -> Result:
    """The answer rounded to so many decimals, half away from zero."""
    return apply(f"round(left; {decimals})", result)


def converted(result: Result, form: str) -> Result:
    """What `to` and a form, written behind the answer, gives."""
    return apply(f"left to {form}", result)
