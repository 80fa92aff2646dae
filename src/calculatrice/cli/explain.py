"""`calculatrice explain`: how a text is read, part by part, and what is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculatrice.cli.complaint import refuse
from calculatrice.cli.executor import surrounded_calculator
from calculatrice.cli.options import options_of
from calculatrice.cli.progress import progress
from calculatrice.cli.record import encode, record
from calculatrice.cli.utf8 import check, printable
from calculatrice.engine.answers.saying import line
from calculatrice.engine.calculate import statements
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.outline import outline
from calculatrice.engine.language.printer import reading
from calculatrice.engine.records import names_of
from calculatrice.service.perform import last

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.engine.answers.result import Result
    from calculatrice.engine.language.notice import Notice
    from calculatrice.engine.language.outline import Part
    from calculatrice.engine.language.statement import Statement
    from calculatrice.settings import Settings


def run(invocation: Invocation, settings: Settings, console: Console) -> int:
    """Print how each statement of the text is read, and its answer; 1 where one has none."""
    text, as_json = " ".join(invocation.operands), "json" in invocation.options
    calculator = surrounded_calculator(settings, lambda: progress(console))
    options = options_of(settings)
    try:
        check(text)
        read = last(iter([statements(text, options, calculator.session)]), text)
        last(iter(read), text)
        results = calculator.each(text, options)
        for statement in read:
            _explain(statement, results, console, as_json=as_json)
    except CalculationError as error:
        refuse(error, printable(text), console, as_json=as_json)
        return 1
    return 0


def _explain(statement: Statement, results: Iterator[Result], console: Console, *, as_json: bool) -> None:
    """The reading is known, and said, even where there is no answer."""
    if as_json:
        console.write(encode(_record(statement, next(results), console.locale)))
        return
    console.write("\n".join(_read(statement, console)))
    result = next(results)
    console.write("\n".join(_answered(result, console)))


def _read(statement: Statement, console: Console) -> Iterator[str]:
    locale = LOCALES[console.locale]
    yield console.paint(statement.text, "bold", console.out)
    yield console.say("explained_reading", reading=reading(statement.node, locale))
    yield from drawn(outline(statement.node, locale))


def drawn(part: Part, first: str = "  ", rest: str = "  ") -> Iterator[str]:
    """The lines of a tree: each part below what it belongs to.

    >>> from calculatrice.engine.language.parser import parse
    >>> print(*drawn(outline(parse("1+2*3").statements[0])), sep="\\n")
      sum
      ├─ 1
      └─ + product
         ├─ 2
         └─ × 3
    """
    yield f"{first}{part.before} {part.label}" if part.before else f"{first}{part.label}"
    for place, below in enumerate(part.parts, start=1):
        ends = place == len(part.parts)
        yield from drawn(below, rest + ("└─ " if ends else "├─ "), rest + ("   " if ends else "│  "))


def _answered(result: Result, console: Console) -> Iterator[str]:
    yield console.say("explained_answer", answer=line(result, console.locale))
    for notice in result.warnings:
        sentence = console.say("explained_warning", code=notice.code, sentence=notice.message(console.locale))
        yield console.paint(sentence, "yellow", console.out)


def _record(statement: Statement, result: Result, locale: str) -> dict[str, Any]:
    tree = _part(outline(statement.node, LOCALES[locale]))
    known = record(result, statement.text, locale)
    warnings = [_with_offer(told, notice) for told, notice in zip(known["warnings"], result.warnings, strict=True)]
    return {**known, "warnings": warnings, "tree": tree}


def _with_offer(told: dict[str, Any], notice: Notice) -> dict[str, Any]:
    return {**told, "alternative": notice.alternative}


def _part(part: Part) -> dict[str, Any]:
    known = {name: getattr(part, name) for name in names_of(part)}
    return {**known, "parts": [_part(below) for below in part.parts]}
