"""How the statements of a question are read: before anything of them is calculated."""

from __future__ import annotations

from calculatrice.engine.calculate import statements
from calculatrice.engine.language.outline import outline
from calculatrice.engine.language.printer import reading
from calculatrice.engine.language.tree import Comparison
from calculatrice.engine.records import record
from calculatrice.engine.session import Session
from calculatrice.service import effort
from calculatrice.service.account import EffortAccount
from calculatrice.service.perform import last, perform
from calculatrice.service.question import Question

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.outline import Part
    from calculatrice.engine.language.statement import Statement


@record(frozen=True)
class Read:
    """A statement: as it was typed, as it is understood with its brackets, and its parts."""

    text: str
    reading: str
    tree: Part


@record(frozen=True)
class Sides:
    """A comparison of two: the texts of its sides, and the operator between them: `==`, `!=`, `<`, `<=`, `>`, `>=`."""

    left: str
    operator: str
    right: str


def read(question: Question) -> list[Read]:
    """The statements of a question, in a few milliseconds. Raises `CalculationError`.

    >>> [each.reading for each in read(Question("1/2x"))]
    ['(1/2)×x']
    """
    locale = question.options.writing
    return [Read(each.text, reading(each.node, locale), outline(each.node, locale)) for each in _statements(question)]


def sides(question: Question) -> Sides | None:
    """What a question of one statement compares; None where that is no comparison of two. Raises as `read`.

    >>> found = sides(Question("sqrt(2)^2 = 1+1"))
    >>> found.left, found.operator, found.right
    ('sqrt(2)^2', '==', '1+1')
    """
    found, *others = _statements(question)
    if others or not isinstance(found.node, Comparison) or len(found.node.links) != 1:
        return None
    (link,) = found.node.links
    locale = question.options.writing
    return Sides(reading(found.node.first, locale), link.operator, reading(link.operand, locale))


def _statements(question: Question) -> list[Statement]:
    """The statements, of which there is one at least. What is defined beforehand decides how names are read."""
    account = EffortAccount()
    account().spend(effort.of_reading(question))
    session = Session()
    if question.variables:
        last(perform(Question("0", question.options, question.variables), session, account), "0")
    found = statements(question.text, question.options, session)
    last(found, question.text)
    return found
