"""The lines of the hostile corpus, and what a calculator makes of one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from tests.engine.tables import rows

from calculatrice import CalculationError, Session
from calculatrice.engine.language.wishes import FORMS

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.service.calculator import Calculator

REPEATED = re.compile(r"«(.*?)×(\d+)»")
CHARACTERS = re.compile(r"\\(?:n|t|u([0-9a-f]{4})|U([0-9a-f]{8}))")
SHORT = {r"\n": "\n", r"\t": "\t"}
CUT = "…"
LONGEST_ANSWER = 200
LONGEST_TEXT = 65_536
"""Characters beyond which a text is refused unread."""


@dataclass(frozen=True)
class Line:
    """One line of the corpus: as it is written, as it is calculated, and its answer without and with the child."""

    source: str
    text: str
    inline: str
    answer: str

    @property
    def is_heavy(self) -> bool:
        """Whether it goes to the child."""
        return self.inline == "error:budget_exceeded" and len(self.text) <= LONGEST_TEXT


def lines() -> list[Line]:
    return [Line(source, expand(source), inline, answer or inline) for source, inline, answer in rows("hostile.tsv", 3)]


def expand(source: str) -> str:
    """The text that a line stands for."""
    return CHARACTERS.sub(_character, REPEATED.sub(_repeat, source))


def _repeat(found: re.Match[str]) -> str:
    piece, times = found[1], int(found[2])
    return "".join(piece.replace("$", str(count)) for count in range(1, times + 1)) if "$" in piece else piece * times


def _character(found: re.Match[str]) -> str:
    return SHORT.get(found[0]) or chr(int(found[1] or found[2], 16))


def holds(answer: str, expected: str) -> bool:
    """Whether an answer is the expected one, of which the end may be cut."""
    return answer.startswith(expected[:-1]) if expected.endswith(CUT) else answer == expected


def answer(calculator: Calculator, text: str, clock: Callable[[], float] = perf_counter) -> tuple[str, float]:
    """The answer as the corpus writes it, and the seconds of a clock that it took with every form of it."""
    calculator.session = Session()
    start = clock()
    try:
        results = calculator.run(text)
    except CalculationError as error:
        return f"error:{error.code}", clock() - start
    for result in results[-1:]:
        for form in (*FORMS, "base:16"):
            result.form(form)
        assert result.reading is not None
    return results[-1].text[:LONGEST_ANSWER] if results else "nothing", clock() - start


def is_well(calculator: Calculator) -> bool:
    """Whether the next lines get the right answers."""
    return [answer(calculator, text)[0] for text in ("1+1", "sin(pi/6)", "sqrt(2)*sqrt(3)-sqrt(6)")] == [
        "= 2",
        "= 0.5",
        "= 0",
    ]
