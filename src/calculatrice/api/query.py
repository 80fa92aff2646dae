"""The parameters of an address."""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from calculatrice.api.problem import Expectation, Problem

REPEATED = {"form": "forms", "notation": "notations", "field": "fields"}
"""The parameters that may be repeated, and what the lists are called that they make."""
LONGEST_NAME = 100
"""Characters of a parameter's name that are told back."""


def parameters(query: bytes) -> list[tuple[str, str]]:
    """The names and values of a query, in their order. Raises `Problem` for what is not UTF-8.

    >>> parameters(b"expression=1/3&digits=5")
    [('expression', '1/3'), ('digits', '5')]
    """
    pairs = [field.partition(b"=") for field in query.split(b"&") if field]
    return [(decoded(name), decoded(value)) for name, _, value in pairs]


def check_once(query: bytes) -> None:
    """Raise `Problem` for a parameter that stands in a query twice, unless it is one of those that lists are made of.

    >>> check_once(b"expression=1/3&form=mixed&form=base:2")
    """
    seen: set[str] = set()
    for name, _ in parameters(query):
        if name in seen and name not in REPEATED:
            raise Problem("invalid_field", field=name[:LONGEST_NAME], expected=Expectation("once"))
        seen.add(name)


def decoded(text: bytes) -> str:
    """The text of a name or a value. Raises `Problem` for what is not UTF-8.

    >>> decoded(b"1%2B1+2"), decoded(b"1/3")
    ('1+1 2', '1/3')
    """
    if b"+" in text:
        text = text.replace(b"+", b" ")
    try:
        return (unquote_to_bytes(text) if b"%" in text else text).decode()
    except UnicodeDecodeError:
        raise Problem("not_utf8") from None
