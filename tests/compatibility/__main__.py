"""Writes what the installed version of Calculatrice keeps and sends, to be read by those that come after it.

PYTHONPATH=<its src> python tests/compatibility/__main__.py > tests/compatibility/<version>.json
"""

from __future__ import annotations

import json
import sys
from typing import Any

import msgspec

from calculatrice import Session, __version__, dump_session, evaluate
from calculatrice.engine.budget import Budget
from calculatrice.service.answering import answer
from calculatrice.service.request import Request

SESSIONS = [
    "x = 1/3\ny = x+2",
    "big = 2^2000+1\nhalf = big/2",
    "r = sqrt(2)*sqrt(3)\nc = exp(i*pi/7)\nl = ln(2)+gamma(1/3)",
    "t = 1 < 2\nu = sin(1)^2+cos(1)^2 == 1",
    "v = [1/2; sqrt(2); i]\nm = mean(v)",
    "n = factor(360)\nk = n+1",
    "f(a; b) = a^2+b/3\ng(t) = f(t; 1)+1.5t\nz = g(2)",
    "h(s) = sum(k^2; k; 1; s)\nw = if(h(3) > 13; h(4); 0)",
]
REQUESTS: list[dict[str, object]] = [
    {"expression": "1/3"},
    {"expression": "x = 2\nsqrt(x)", "digits": 50},
    {"expression": "sin(30)+0,5", "angle": "deg", "locale": "fr"},
    {"expression": "f(x)", "variables": {"x": "1/3", "f(t)": "t^2+x"}},
    {"expression": "7/2", "forms": ["mixed", "base:16", "scientific"], "notations": ["mathml", "latex", "spoken"]},
    {"expression": "6/2(1+2)"},
    {"expression": "factor(360)", "forms": ["exact"], "notations": ["spoken"]},
    {"expression": "[1/2; sqrt(2)]"},
    {"expression": "sqrt(-2)"},
    {"expression": "1 < 2"},
    {"expression": "g(t) = t/2"},
    {"expression": "10^2000", "digits": 5},
]


def kept_session(text: str) -> str:
    """The session after the statements, as it is saved."""
    session = Session()
    evaluate(text, session=session)
    return dump_session(session)


def sent(fields: dict[str, object]) -> dict[str, str]:
    """A request as it stands in the queue, and its answer as it stands in the record and in a cache."""
    request = msgspec.convert(fields, Request)
    answering: Any = answer
    asked = getattr(request, "question", request)
    return {
        "request": msgspec.json.encode(request).decode(),
        "answer": msgspec.json.encode(answering(asked, Budget.job)).decode(),
    }


def main() -> None:
    """Write all of it."""
    content = {
        "version": __version__,
        "sessions": [{"statements": text, "session": kept_session(text)} for text in SESSIONS],
        "sent": [{"asked": fields, **sent(fields)} for fields in REQUESTS],
    }
    sys.stdout.write(json.dumps(content, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
