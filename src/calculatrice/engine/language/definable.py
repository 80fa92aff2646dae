"""What can stand before the `=` of a definition, by itself: a name, or a function with the names of its parameters."""

from __future__ import annotations

import re

from calculatrice.engine.language.indices import plain
from calculatrice.engine.language.lexer import NAME, SPACES

_NAME = rf"[{SPACES}]*(?:{NAME})[{SPACES}]*"
DEFINABLE = rf"^{_NAME}(?:\({_NAME}(?:[;,]{_NAME})*\)[{SPACES}]*)?$"
"""The rule as a regular expression, of which Python's and JavaScript's understand the same."""


def defined_name(text: str) -> str | None:
    """The name that is defined by what stands before an `=`; None where that is none, or has something beside it.

    >>> defined_name("x_1"), defined_name("x₁"), defined_name("f(t; u)"), defined_name("1 #"), defined_name("x y")
    ('x_1', 'x_1', 'f', None, None)
    """
    is_whole = text[-1:] != "\n" and re.match(DEFINABLE, text)  # compiled when it is first asked for
    return plain(text.partition("(")[0].strip(SPACES)) if is_whole else None
