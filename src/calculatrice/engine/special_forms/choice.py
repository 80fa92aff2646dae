"""The choice between two calculations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import Undecided, WrongType
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.values import Verdict

if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Call
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk


@function(
    "if(condition; a; b)",
    group="control",
    en="a where the condition is true, b where it is false; only that one is calculated.",
    fr="a si la condition est vraie, b si elle est fausse ; seul celui-là est calculé.",
    spoken=("choice", "choix"),
    domain=Text("a comparison, then any two values", "une comparaison, puis deux valeurs quelconques"),
    examples={"if(2 < 3; 10; 1/0)": "10", "if(isprime(91); 1; 0)": "0", "if(1; 2; 3)": "error:wrong_type"},
    special=True,
    aliases=("SI",),
)
def choose(walk: Walk, call: Call) -> Value:
    condition, when_true, when_false = call.arguments
    verdict = walk.value(condition)
    place = (condition.start, condition.end)
    if not isinstance(verdict, Verdict):
        raise WrongType("condition_expected", place)
    if verdict.truth is None:
        raise Undecided("undecided_condition", place)
    return walk.value(when_true if verdict.truth else when_false)
