"""Where the command speaks: results to standard output, the rest to standard error, in colour where that is welcome."""

from __future__ import annotations

import re
import sys

from calculatrice.cli.messages import say
from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, TextIO

    Colour = Literal["red", "yellow", "green", "grey", "bold"]

CODES: dict[Colour, str] = {"red": "31", "yellow": "33", "green": "32", "grey": "90", "bold": "1"}
IN_ASCII = {"≈": "~=", "√": "sqrt", "∛": "cbrt", "π": "pi", "τ": "tau", "φ": "phi", "×": "*", "·": "*", "−": "-"}
IN_ASCII |= {subscript: str(digit) for digit, subscript in enumerate("₀₁₂₃₄₅₆₇₈₉")}
IN_ASCII |= {"’": "'", "“": '"', "”": '"', "…": "...", "\u00a0": " ", "\u202f": " ", "²": "^2"}
ROOT = re.compile("([√∛])([0-9]+|[πφ])")
"""A root without brackets, which a name needs: `√6` is `sqrt(6)`."""
NAMES_SIDE_BY_SIDE = re.compile("(?<=[πτφ])(?=[√∛πτφ])")
SUBSCRIPT = re.compile("(?<![₀-₉])(?=[₀-₉])")


@record
class Console:
    """The two streams, the language, and what the user's environment asks for."""

    out: TextIO
    err: TextIO
    environment: Mapping[str, str]
    locale: str = "en"

    def write(self, text: str) -> None:
        """A line of results."""
        self.out.write(encodable(text, self.out.encoding) + "\n")

    def complain(self, text: str) -> None:
        """A line about what went wrong, or may have."""
        self.out.flush()
        self.err.write(encodable(text, self.err.encoding) + "\n")
        self.err.flush()

    def say(self, reason: str, **details: object) -> str:
        """A sentence of `CLI_MESSAGES`, in the language of the console."""
        return say(reason, self.locale, **details)

    def paint(self, text: str, colour: Colour, stream: TextIO) -> str:
        """The text in a colour, where `stream` is a terminal that shows colours to someone who wants them."""
        if not self.shows_colours(stream):
            return text
        return f"\x1b[{CODES[colour]}m{text}\x1b[0m"

    def shows_colours(self, stream: TextIO) -> bool:
        """Whether to colour: on a terminal that can, unless NO_COLOR is set (no-color.org)."""
        return stream.isatty() and not self.environment.get("NO_COLOR") and self.environment.get("TERM") != "dumb"

    def flush(self) -> None:
        """Send what has been written."""
        self.out.flush()
        self.err.flush()


def encodable(text: str, encoding: str) -> str:
    """The text as far as the encoding has its characters; the others written in ASCII.

    >>> encodable("= √6 ≈ 2.45", "ascii"), encodable("= √6 ≈ 2.45", "utf-8")
    ('= sqrt(6) ~= 2.45', '= √6 ≈ 2.45')
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        parted = SUBSCRIPT.sub("_", NAMES_SIDE_BY_SIDE.sub("*", ROOT.sub(r"\1(\2)", text)))
        written = "".join(IN_ASCII.get(character, character) for character in parted)
        return written.encode(encoding, "replace").decode(encoding)
    return text


def standard(environment: Mapping[str, str]) -> Console:
    """The console of this process. Its output has a buffer of its own: Python's has none under PYTHONUNBUFFERED, where
    what a full pipe does not take at once would be lost.
    """
    out = sys.stdout
    buffered = open(out.fileno(), "w", encoding=out.encoding, errors=out.errors, closefd=False)  # noqa: SIM115  # it lives as long as the process
    return Console(buffered, sys.stderr, environment)
