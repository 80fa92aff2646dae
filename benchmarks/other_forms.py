"""Exact forms beside those of Qalculate and SymPy: `python -m benchmarks.other_forms PYTHON`, one that has SymPy.

Qalculate is asked for exact answers by its command `qalc`. SymPy gets its best chance: the shortest of what its
simplifications make of the expression. Who has no form shows what was typed, or an approximation.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import calculatrice
from benchmarks.table import aligned

EXPRESSIONS = Path(__file__).with_name("other_forms.txt")
QALC = ("qalc", "-t", "-s", "approximation exact", "-s", "fractions on", "-s", "unicode on")
SECONDS = 30
SYMPY = """
import sys
from sympy import (E, I, acos, acosh, asin, asinh, atan, atanh, besselj, catalan, cbrt, cos, cosh, erf, erfc, exp,
    expand, expand_log, gamma, gammasimp, ln, logcombine, nsimplify, pi, radsimp, simplify, sin, sinh, sqrt,
    sqrtdenest, sympify, tan, tanh, trigsimp, zeta)
whole = sympify(sys.argv[1].replace("^", "**"), locals={"i": I, "e": E})
ways = [simplify, sqrtdenest, radsimp, expand, gammasimp, trigsimp, logcombine,
    lambda x: expand_log(expand(x), force=True), lambda x: simplify(sqrtdenest(expand(x))),
    lambda x: simplify(x.rewrite(ln)), lambda x: simplify(x.rewrite(exp)), lambda x: radsimp(sqrtdenest(x))]
found = [str(whole)]
for way in ways:
    try:
        found.append(str(way(whole)))
    except Exception:
        pass
print(min(found, key=len))
"""


def asked(command: list[str]) -> str:
    """The last line of what the program writes."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"no answer in {SECONDS} s"
    return done.stdout.strip().rpartition("\n")[2] or "no answer"


def report(python: str) -> str:
    """Each expression with the form that each of the three writes."""
    rows = [["expression", "calculatrice", "qalc", "sympy"]]
    for text in EXPRESSIONS.read_text(encoding="utf-8").splitlines():
        own = calculatrice.evaluate(text).exact or "none"
        rows.append([text, own, asked([*QALC, text]), asked([python, "-c", SYMPY, text])])
    return aligned(rows)


if __name__ == "__main__":
    sys.stdout.write(report(sys.argv[1]) + "\n")
