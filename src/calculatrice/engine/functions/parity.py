"""Whether integers are even or odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.functions.domains import INTEGERS
from calculatrice.engine.functions.integers import GROUP
from calculatrice.engine.functions.registry import function
from calculatrice.engine.values.truth import Verdict

if TYPE_CHECKING:
    from calculatrice.engine.context import Context


@function(
    "iseven(n: integer)",
    group=GROUP,
    en="Whether n is even.",
    fr="Indique si n est pair.",
    spoken=("evenness", "parité"),
    sentence=("{} is even", "{} est pair"),
    domain=INTEGERS,
    examples={"iseven(4)": "true", "iseven(-3)": "false", "iseven(1/2)": "error:domain_error"},
    aliases=("est_pair",),
)
def iseven(_context: Context, n: int) -> Verdict:
    return Verdict(n % 2 == 0)


@function(
    "isodd(n: integer)",
    group=GROUP,
    en="Whether n is odd.",
    fr="Indique si n est impair.",
    spoken=("oddness", "imparité"),
    sentence=("{} is odd", "{} est impair"),
    domain=INTEGERS,
    examples={"isodd(3)": "true", "isodd(0)": "false"},
    aliases=("est_impair",),
)
def isodd(_context: Context, n: int) -> Verdict:
    return Verdict(n % 2 == 1)
