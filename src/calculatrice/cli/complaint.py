"""An error as a person reads it: the line it is in, carets under the place, a sentence."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.cli.console import Console
    from calculatrice.engine.errors import CalculationError

INDENT = "  "
LONGEST_OFFER = 200
"""Characters up to which a mended line is worth showing."""


def complain(error: CalculationError, text: str, console: Console, line: int | None = None) -> None:
    """Show where in `text` the error is, and say what it is; `line` is the number of a text that is one of many."""
    from calculatrice.cli.excerpt import excerpt

    if error.span is not None:
        number = text.count("\n", 0, error.span[0])
        margin = f"{line or number + 1}: " if line or "\n" in text.strip() else INDENT
        shown, carets = excerpt(text, *error.span)
        console.complain(margin + shown)
        console.complain(" " * len(margin) + console.paint(carets, "red", console.err))
        _shorten_offer(error, number)
    console.complain(error.message(console.locale))


def refuse(error: CalculationError, text: str, console: Console, *, as_json: bool, line: int | None = None) -> None:
    """Say why a text has no answer; `line` is its number where it is one line of many."""
    if not as_json:
        complain(error, text, console, line)
        return
    from calculatrice.cli.record import encode, failure

    console.write(encode(failure(error, text, console.locale, line)))


def _shorten_offer(error: CalculationError, number: int) -> None:
    """Of the mended text, offer the line concerned alone, if it is short enough to be read."""
    if error.mended is not None:
        mended = error.mended.split("\n")
        error.mended = mended[number] if number < len(mended) and len(mended[number]) <= LONGEST_OFFER else None
