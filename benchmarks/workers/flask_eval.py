"""What many would write: Flask, and Python's `eval`."""

from __future__ import annotations

import importlib

flask = importlib.import_module("flask")
app = flask.Flask(__name__)


def calculate() -> object:
    """The answer to an expression in the address."""
    return answer(flask.request.args["expression"])


def calculations() -> object:
    """The answer to an expression in the body."""
    return answer(flask.request.get_json()["expression"])


def answer(expression: str) -> object:
    """The answer to an expression, by whatever Python thinks of it."""
    return flask.jsonify(expression=expression, decimal=str(eval(expression)))  # noqa: S307 - eval is the peer


app.get("/api/v1/calculate")(calculate)
app.post("/api/v1/calculations")(calculations)
