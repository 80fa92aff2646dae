"""`explain`: how an expression is read, part by part, and what is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct

from calculatrice.api.problem import CalculationProblem, Problem, ProblemDocument
from calculatrice.engine.errors import CalculationError
from calculatrice.mcp.texts import answer_text
from calculatrice.mcp.tool import Tool
from calculatrice.mcp.tools.calculate import EXPRESSION
from calculatrice.mcp.wishes import Wishes
from calculatrice.service.answer import Answer, Failure
from calculatrice.service.reading import read

if TYPE_CHECKING:
    from calculatrice.engine.language.outline import Part
    from calculatrice.mcp.call import Call
    from calculatrice.service.reading import Read


class Text(Wishes, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `explain` takes."""

    expression: Annotated[str, EXPRESSION]


class Branch(Struct, frozen=True):
    """One part of an expression, the operator before it, and the parts that it is made of."""

    kind: str
    label: str
    before: str
    parts: tuple[Branch, ...]


class Statement(Struct, frozen=True):
    """A statement as it is read."""

    text: str
    reading: Annotated[str, Meta(description="The statement with the brackets that it is understood with.")]
    tree: Branch


class Explanation(Struct, frozen=True):
    """Every statement as it is read, and what comes of the last one: an answer or an error."""

    statements: tuple[Statement, ...]
    answer: Answer | None
    error: ProblemDocument | None


async def explain(wanted: Text, call: Call) -> Explanation:
    """How it is read; that is known where there is no answer, too. Raises `Problem` for what can't be read."""
    request = wanted.request(wanted.expression)
    call.check(request)
    try:
        found = tuple(_statement(each) for each in read(request.question))
    except CalculationError as error:
        raise CalculationProblem(Failure.of(error, len(wanted.expression))) from None
    try:
        return Explanation(found, await call.answer(request), None)
    except Problem as problem:
        return Explanation(found, None, problem.document(wanted.locale))


def _statement(found: Read) -> Statement:
    return Statement(found.text, found.reading, _branch(found.tree))


def _branch(part: Part) -> Branch:
    return Branch(part.kind, part.label, part.before, tuple(map(_branch, part.parts)))


def told(explanation: Explanation) -> str:
    """The reading and the tree of each statement, then the answer or why there is none."""
    lines = [line for each in explanation.statements for line in (f"Read as: {each.reading}", *_drawn(each.tree))]
    if explanation.answer is not None:
        lines.append(answer_text(explanation.answer))
    if explanation.error is not None:
        lines.append(explanation.error.detail)
    return "\n".join(lines)


def _drawn(branch: Branch, depth: int = 1) -> list[str]:
    below = [line for part in branch.parts for line in _drawn(part, depth + 1)]
    return [_line(branch, depth), *below]


def _line(branch: Branch, depth: int) -> str:
    return "  " * depth + f"{branch.before} {branch.label}".strip()


EXPLAIN = Tool(
    "explain",
    "Explain",
    "Tells how an expression is read: with all its brackets, and as a tree of its parts; then its answer with every "
    "warning, or why it has none. Use it before trusting an expression that has implicit products, percentages, signs "
    "before powers or functions without brackets.",
    Text,
    Explanation,
    explain,
    told,
)
