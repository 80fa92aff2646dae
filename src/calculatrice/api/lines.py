"""The lines of a batch: requests in, answers out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

from calculatrice.api.problem import CalculationProblem, Problem
from calculatrice.api.reading import from_json
from calculatrice.api.selection import selected
from calculatrice.service.answer import Answer, Warning  # noqa: A004  # as it is called in the answer
from calculatrice.service.request import Request
from calculatrice.service.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Answer)


class LineError(Struct, frozen=True):
    """Why a line has no answer, and where in its expression the reason is."""

    code: str
    message: str
    start: int
    end: int


class LineAnswer(Struct, frozen=True):
    """What became of one line; `error` is null where it has an answer, and nearly everything else where it has none."""

    expression: str
    reading: str | None = None
    exact: str | None = None
    decimal: str | None = None
    digits: int | None = None
    relation: Literal["=", "≈", "<"] | None = None
    repeating: str | None = None
    warnings: tuple[Warning, ...] = ()
    error: LineError | None = None
    text: str | UnsetType = UNSET
    unit: str | UnsetType | None = UNSET
    value: Value | UnsetType | None = UNSET
    adds_exact: bool | UnsetType = UNSET
    forms: dict[str, str | None] | UnsetType = UNSET
    relations: dict[str, Literal["=", "≈", "<"]] | UnsetType = UNSET
    notations: dict[str, dict[str, str]] | UnsetType = UNSET
    cut: dict[str, int] | UnsetType = UNSET


class Splitter:
    """Lines out of the chunks that they come in, each at most `most` bytes and one more, which shows that it has more.

    >>> splitter = Splitter(100)
    >>> list(splitter.feed(b"1+")), list(splitter.feed(b"1\\r\\n2")), list(splitter.end())
    ([], [b'1+1'], [b'2'])
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._rest = b""

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The lines that the chunk completes."""
        *complete, last = chunk.split(b"\n")
        for line in complete:
            yield self._cut(self._rest + line)
            self._rest = b""
        self._rest = (self._rest + last)[: self._most + 2]

    def end(self) -> Iterator[bytes]:
        """The last line, where nothing ended it."""
        if self._rest:
            yield self._cut(self._rest)

    def _cut(self, line: bytes) -> bytes:
        return line.removesuffix(b"\r")[: self._most + 1]


def request_on(line: bytes, kibibytes: int) -> Request:
    """The request that a line is: an object, or an expression as it is typed. Raises `Problem`.

    >>> request_on(b'{"expression": "1/3", "digits": 3}', 64).digits, request_on(b"1/3", 64).expression
    (3, '1/3')
    """
    if len(line) > kibibytes << 10:
        raise Problem("expression_too_large", field="line", limit=kibibytes)
    if line.lstrip()[:1] == b"{":
        return from_json(line)
    try:
        return Request(line.decode())
    except UnicodeDecodeError:
        raise Problem("not_utf8") from None


def answered(answer: bytes, request: Request, expression: str) -> bytes:
    """The line that tells of an answer, with the fields that the request wants."""
    found = _decoder.decode(selected(answer, request.fields))
    line = _encoder.encode(
        LineAnswer(
            expression,
            found.reading,
            found.exact,
            found.decimal,
            found.digits,
            found.relation,
            found.repeating,
            found.warnings,
            text=found.text,
            unit=found.unit,
            value=found.value,
            adds_exact=found.adds_exact,
            forms=found.forms,
            relations=found.relations,
            notations=found.notations,
            cut=found.cut,
        )
    )
    return line + b"\n"


def refused(problem: Problem, expression: str, language: str) -> bytes:
    """The line that tells of a problem."""
    told = problem.document(language)
    failure = problem.failure if isinstance(problem, CalculationProblem) else None
    start, end = (0, len(expression)) if failure is None else (failure.start, failure.end)
    return _encoder.encode(LineAnswer(expression, error=LineError(told.code, told.detail, start, end))) + b"\n"
