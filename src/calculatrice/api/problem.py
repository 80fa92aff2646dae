"""Problems as clients get them: RFC 9457, in the language they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Self

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType
from msgspec.structs import replace

from calculatrice.api.problems import CALCULATION_TITLES, EXPECTATIONS, KINDS
from calculatrice.api.reply import NO_STORE, Reply

if TYPE_CHECKING:
    from calculatrice.service.answer import Failure

CONTENT_TYPE = b"application/problem+json"
POLICY = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
UNPROCESSABLE = 422
TOLD = ("field", "byte", "request_id")
"""Details of a problem that stand in its document by themselves, too."""


class Span(Struct, frozen=True):
    """The characters from `start` to before `end`, counted from 0."""

    start: int
    end: int


class ProblemDocument(Struct, frozen=True):
    """What went wrong and what to do about it (RFC 9457)."""

    type: Annotated[str, Meta(description="Where this kind of problem is described.")]
    title: Annotated[str, Meta(description="What this kind of problem is called.")]
    status: int
    code: Annotated[str, Meta(description="The kind of problem, for programs.")]
    detail: Annotated[str, Meta(description="What is wrong here and what to do, in the language asked for.")]
    reason: Annotated[str | UnsetType, Meta(description="More exactly than `code`, why there is no answer.")] = UNSET
    details: Annotated[dict[str, str] | UnsetType, Meta(description="What the sentence names.")] = UNSET
    span: Annotated[Span | UnsetType, Meta(description="Where in the expression.")] = UNSET
    mended: Annotated[str | UnsetType, Meta(description="The expression as it was probably meant.")] = UNSET
    variable: Annotated[str | UnsetType, Meta(description="The definition that it is about.")] = UNSET
    field: Annotated[str | UnsetType, Meta(description="The field, or the parameter, that it is about.")] = UNSET
    byte: Annotated[int | UnsetType, Meta(description="Where in the body, counted from 0.")] = UNSET
    request_id: Annotated[str | UnsetType, Meta(description="The number to report it with.")] = UNSET


class Problem(Exception):
    """Ends the handling of a request: the client is told of a problem of the `KINDS`.

    >>> Problem("queue_full", seconds=5).document("fr").title
    'File pleine'
    """

    def __init__(self, code: str, headers: dict[str, str] | None = None, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.headers = headers or {}
        self.details = details

    @classmethod
    def retry(cls, code: str, seconds: int, **details: object) -> Self:
        """The problem that is worth another try after so many seconds."""
        return cls(code, {"Retry-After": str(seconds)}, seconds=seconds, **details)

    def document(self, language: str) -> ProblemDocument:
        """What the client is told."""
        kind = KINDS[self.code]
        details = {name: _in_language(value, language) for name, value in self.details.items()}
        detail = kind.detail[language].format(**details)
        document = ProblemDocument(_place(self.code), kind.title[language], kind.status, self.code, detail)
        return replace(document, **{name: details[name] for name in TOLD if name in details})

    def reply(self, language: str) -> Reply:
        """The answer to the request."""
        return _reply(self.document(language), self.headers, language)


class CalculationProblem(Problem):
    """A calculation that has no answer."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.code)
        self.failure = failure

    def document(self, language: str) -> ProblemDocument:
        """As `Problem.document`."""
        failure, fault = self.failure, KINDS.get(self.failure.code)
        titles = CALCULATION_TITLES[failure.code] if fault is None else fault.title
        return ProblemDocument(
            _place(failure.code),
            titles[language],
            UNPROCESSABLE if fault is None else fault.status,
            failure.code,
            failure.message(language),
            reason=failure.reason,
            details=failure.details or UNSET,
            span=Span(failure.start, failure.end),
            mended=UNSET if failure.mended is None else failure.mended,
            variable=UNSET if failure.variable is None else failure.variable,
        )


class Expectation:
    """What a field must be, to be said in any language."""

    def __init__(self, reason: str, **details: str) -> None:
        self._reason = reason
        self._details = details

    def text(self, language: str) -> str:
        """As it stands in a sentence.

        >>> Expectation("least", number="1").text("fr")
        'au moins 1'
        """
        return EXPECTATIONS[self._reason][language].format(**self._details)


def _in_language(value: object, language: str) -> object:
    return value.text(language) if isinstance(value, Expectation) else value


def _place(code: str) -> str:
    return f"/docs#{code}"


def _reply(document: ProblemDocument, headers: dict[str, str], language: str) -> Reply:
    lines = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    lines += [(b"content-language", language.encode()), NO_STORE, POLICY, (b"vary", b"accept-language")]
    return Reply(msgspec.json.encode(document), document.status, CONTENT_TYPE, lines)
