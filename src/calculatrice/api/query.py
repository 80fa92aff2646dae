"""The parameters of an address."""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from calculatrice.api.problem import Problem


def parameters(query: bytes) -> list[tuple[str, str]]:
    """The names and values of a query, in their order. Raises `Problem` for what is not UTF-8.

    >>> parameters(b"expression=1/3&digits=5")
    [('expression', '1/3'), ('digits', '5')]
    """
    pairs = [field.partition(b"=") for field in query.split(b"&") if field]
    try:
        return [(_decoded(name), _decoded(value)) for name, _, value in pairs]
    except UnicodeDecodeError:
        raise Problem("not_utf8") from None


def _decoded(text: bytes) -> str:
    """The text of a name or a value.

    >>> _decoded(b"1%2B1+2"), _decoded(b"1/3")
    ('1+1 2', '1/3')
    """
    if b"+" in text:
        text = text.replace(b"+", b" ")
    return (unquote_to_bytes(text) if b"%" in text else text).decode()
