"""What is asked, by whatever door it came in. Immutable by convention, as nodes are: one is made for each answer."""

from __future__ import annotations

from calculatrice.engine.options import Options
from calculatrice.engine.records import record


@record
class Question:
    """A text of statements, how to read and show them, and what else is to be known of the last.

    `variables` are definitions made beforehand, in their order: names, or `f(t)`, and what they stand for. `forms` and
    `notations` are the further forms of the answer and the notations that all of them are written in.

    >>> Question("x/2", variables=(("x", "1/3"),)).options.digits
    15
    """

    text: str
    options: Options = Options()  # it can't be changed
    variables: tuple[tuple[str, str], ...] = ()
    forms: tuple[str, ...] = ()
    notations: tuple[str, ...] = ()
