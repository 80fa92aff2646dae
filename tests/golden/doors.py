"""The doors, each asked a question: what comes out of it, as text."""

from __future__ import annotations

import io
import json
import re
from contextlib import contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import httpx
import msgspec
from tests.api.serving import Serving

from calculatrice import CalculationError, evaluate
from calculatrice.cli.__main__ import main
from calculatrice.cli.batch import answer
from calculatrice.cli.console import Console
from calculatrice.engine.language.wishes import FORMS
from calculatrice.engine.options import Options
from calculatrice.service.answer import Failure
from calculatrice.service.calculator import Calculator
from calculatrice.service.execution import answer_inline
from calculatrice.service.request import NOTATIONS, Request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.golden.questions import Question

    Doors = dict[str, Callable[[Question], str]]

ALL_FORMS = [*FORMS, "base:16"]
ATTRIBUTES = ("text", "decimal", "relation", "digits", "kind", "name", "reading")
REQUESTED = ["mixed", "scientific", "degrees", "base:16"]
NAMESPACE = (' xmlns="http://www.w3.org/1998/Math/MathML"', r" xmlns=\"http://www.w3.org/1998/Math/MathML\"")
"""What every formula says."""
LONGEST = 160
"""Characters of an answer's text beyond which its beginning, its length and a digest stand for it."""
PARTS = re.compile(r'<(?:div|p) class="\w+" id="(?:reading|value|exact|plus|message)">.+?(?=</div>|</p>)', re.DOTALL)
SECONDS = 60
"""Enough for every question on a busy machine."""


@contextmanager
def opened(home: Path) -> Iterator[Doors]:
    """All doors; those of the network are a real server's."""
    serving = Serving(home, "--workers", "1", "--seconds", str(SECONDS), "--wait", str(SECONDS), "--rate", "0")
    with serving as server:
        yield {
            "command": _command,
            "json": lambda asked: _asked(asked, "--json")[1],
            "forms": _forms,
            "batch": _batch,
            "library": _library,
            "api": lambda asked: _api(server, asked),
            "job": lambda asked: _job(server, asked),
            "page": lambda asked: _page(server, asked),
        }


def at_once() -> Doors:
    """Those that answer at once or not at all."""
    return {"batch at once": _batch_at_once, "api at once": _api_at_once}


def _command(asked: Question) -> str:
    status, out, err = _asked(asked)
    return "\n".join(filter(None, (str(status), out, err)))


def _forms(asked: Question) -> str:
    return "\n".join(f"{name}: {_form(asked, name)}" for name in ALL_FORMS)


def _form(asked: Question, name: str) -> str:
    status, out, err = _asked(asked, "--form", name)
    return out or f"{status} {err.splitlines()[-1]}"


def _asked(asked: Question, *options: str) -> tuple[int, str, str]:
    """Status, output and complaints of the command."""
    out, err = _stream(), _stream()
    words = ["eval", "--locale", asked.locale, *options, "--", asked.text]
    with patch("calculatrice.cli.__main__.standard", lambda _: Console(out, err, {})):
        status = main(words)
    return status, _written(out), _written(err)


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode().removesuffix("\n")


def _batch(asked: Question) -> str:
    from calculatrice.library import _executor

    return _line(asked, Calculator(_executor()))


def _batch_at_once(asked: Question) -> str:
    return _line(asked, Calculator(None))


def _line(asked: Question, calculator: Calculator) -> str:
    return (
        answer(asked.text.encode(errors="surrogatepass"), calculator, Options(locale=asked.locale))
        .decode()
        .removesuffix("\n")
    )


def _library(asked: Question) -> str:
    try:
        result = evaluate(asked.text, locale=asked.locale)
    except CalculationError as error:
        return json.dumps([error.code, error.reason, error.span, error.mended, error.message("fr")], ensure_ascii=False)
    told = {
        name: getattr(result, name) for name in ("text", "decimal", "relation", "digits", "kind", "name", "reading")
    }
    told["forms"] = [result.form(name) for name in ALL_FORMS]
    told["warnings"] = [[notice.code, notice.start, notice.end, notice.alternative] for notice in result.warnings]
    return json.dumps(told, ensure_ascii=False)


def _body(asked: Question) -> dict[str, Any]:
    return {"expression": asked.text, "locale": asked.locale, "forms": REQUESTED, "notations": NOTATIONS}


def _api_at_once(asked: Question) -> str:
    try:
        return msgspec.json.encode(answer_inline(msgspec.convert(_body(asked), Request))).decode()
    except CalculationError as error:
        return str(Failure.of(error, len(asked.text)))


def _api(server: Serving, asked: Question) -> str:
    found = server.client.post("/api/v1/calculations", json=_body(asked), headers={"Prefer": f"wait={SECONDS}"})
    return f"{found.status_code}\n{found.text}"


def _job(server: Serving, asked: Question) -> str:
    found = server.client.post("/api/v1/calculations", json=_body(asked), headers={"Prefer": "respond-async"})
    if "Location" not in found.headers:
        return f"{found.status_code}\n{found.text}"
    ended = server.found(found.json()["id"], SECONDS)
    if ended["state"] != "done":
        return f"{ended['state']}\n{json.dumps(ended['error'], ensure_ascii=False)}"
    return f"{httpx.codes.OK}\n{msgspec.json.encode(ended['result']).decode()}"


def _page(server: Serving, asked: Question) -> str:
    found = server.client.get("/", params={"e": asked.text, "l": asked.locale, "wait": 1})
    parts = PARTS.findall(found.text)
    return "\n".join((str(found.status_code), *parts))


BOUND = re.compile(r"\b1e-([0-9]{3,})")
IS_BOUNDED = re.compile(r"\|[a-z]\| (?:<|&lt;)|\"relation\": ?\"<\"")


def without_bounds(text: str) -> str:
    """A text without how far below a bound lies what could not be decided: that is how much time the machine had.

    >>> without_bounds("|x| < 1e-5149"), without_bounds("= 1e-5149")
    ('|x| < 1e-N', '= 1e-5149')
    """
    for exponent in set(BOUND.findall(text)) if IS_BOUNDED.search(text) else ():
        text = text.replace(exponent, "N")
    return text


def legible(text: str) -> str:
    """A text with a line for each field of its JSON; a long line is told by its beginning, its length and a digest."""
    text = without_bounds(text)
    for name in NAMESPACE:
        text = text.replace(name, "")
    return "\n".join(map(_shortened, text.replace(',"', ',\n"').split("\n")))


def _shortened(line: str) -> str:
    return line if len(line) <= LONGEST else _digested(line)


def _digested(line: str) -> str:
    return f"{line[:LONGEST]}… {len(line)} {sha256(line.encode(errors='surrogatepass')).hexdigest()[:12]}"
