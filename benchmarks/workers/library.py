"""A Python library that evaluates text, as a process: `python library.py NAME`, requests and replies in JSON lines."""

from __future__ import annotations

import importlib
import json
import math
import sys
from collections.abc import Callable
from importlib.metadata import version
from time import perf_counter

Evaluate = Callable[[str], str]


def calculatrice() -> Evaluate:
    evaluate = importlib.import_module("calculatrice").evaluate
    return lambda text: str(evaluate(text).decimal)


def python_eval() -> Evaluate:
    names = vars(math)
    return lambda text: f"{eval(text, names):.15g}"  # noqa: S307 - eval is the peer, its input is our own table


def mpmath() -> Evaluate:
    library = importlib.import_module("mpmath")
    names = vars(library)
    return lambda text: str(library.nstr(eval(text, names), 15))  # noqa: S307 - the way mpmath is used on text


def simpleeval() -> Evaluate:
    library = importlib.import_module("simpleeval")
    functions = {name: value for name, value in vars(math).items() if callable(value)}
    return lambda text: f"{library.simple_eval(text, functions=functions, names={'pi': math.pi}):.15g}"


def sympy() -> Evaluate:
    library = importlib.import_module("sympy")
    return lambda text: str(library.sympify(text).evalf(15))


LIBRARIES: dict[str, Callable[[], Evaluate]] = {
    "calculatrice": calculatrice,
    "eval": python_eval,
    "mpmath": mpmath,
    "simpleeval": simpleeval,
    "sympy": sympy,
}


def measured(evaluate: Evaluate, text: str, count: int) -> dict[str, object]:
    """The answer, and the seconds that `count` evaluations took; None where there is no answer."""
    try:
        answer = evaluate(text)
        start = perf_counter()
        for _ in range(count):
            evaluate(text)
        return {"answer": answer, "seconds": perf_counter() - start}
    except Exception as error:  # noqa: BLE001 - whatever a peer raises is its answer
        return {"answer": type(error).__name__, "seconds": None}


def main(name: str) -> None:
    evaluate = LIBRARIES[name]()
    release = sys.version.split()[0] if name == "eval" else version(name)
    reply({"version": release})
    for line in sys.stdin:
        request = json.loads(line)
        reply(measured(evaluate, request["expression"], request["count"]))


def reply(message: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
