"""Calculations that a catalogue shows with their answers: one of a unit in others, amounts of money."""

from __future__ import annotations

from functools import lru_cache

from calculatrice.engine.answers.saying import localized
from calculatrice.engine.budget import Budget
from calculatrice.engine.options import Options
from calculatrice.engine.records import record
from calculatrice.engine.session import Session
from calculatrice.service.perform import last, perform
from calculatrice.service.question import Question

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.units.listing import Listed


@record(frozen=True)
class Conversion:
    """A calculation and its answer, as they are written in a language."""

    expression: str
    answer: str


@lru_cache(1024)
def conversions(listed: Listed, language: str) -> tuple[Conversion, ...]:
    """The calculations with one of the unit.

    >>> from calculatrice.engine.units.listing import find
    >>> [(one.expression, one.answer) for one in conversions(find("ft")[0], "fr")][:2]
    [('1 ft to m', '= 0,3048 m'), ('1 ft to km', '= 0,0003048 km')]
    """
    return run(
        tuple(f"1 {listed.written} to {target}" for target in listed.targets) or (f"1 {listed.written}",), language
    )


@lru_cache(1024)
def run(texts: tuple[str, ...], language: str) -> tuple[Conversion, ...]:
    """Calculations with their answers.

    >>> [one.answer for one in run(("100 € / 3", "3 € * 2"), "fr")]
    ['≈ 33,33 €', '= 6,00 €']
    """
    return tuple(Conversion(text, _answer(text, language)) for text in texts)


def _answer(text: str, language: str) -> str:
    question = Question(text, Options(locale=language))
    return localized(last(perform(question, Session(), Budget.inline), text).text, language)
