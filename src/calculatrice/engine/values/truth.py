"""What a comparison is worth."""

from __future__ import annotations

from calculatrice.engine.answers.present import Shown
from calculatrice.engine.answers.view import Word
from calculatrice.engine.records import record
from calculatrice.engine.values.kinds import Kind, no_number, register
from calculatrice.engine.values.laws import law, sign_law
from calculatrice.engine.values.value import Kinded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.values.laws import Step

WORDS = {True: "true", False: "false", None: "undecided"}


@record(frozen=True)
class Verdict(Kinded):
    """The answer to a comparison: proved true, proved false, or (None) undecided within the budget."""

    truth: bool | None


TRUTHS = {
    **dict.fromkeys(("true", "vrai", "TRUE", "VRAI", "True", "Vrai"), Verdict(truth=True)),
    **dict.fromkeys(("false", "faux", "FALSE", "FAUX", "False", "Faux"), Verdict(truth=False)),
}
"""The truths by name, in both languages; a variable of that name comes before."""


def _show(verdict: Verdict, digits: int, _budget: Budget) -> Shown:
    word = WORDS[verdict.truth]
    return Shown(word, "=", digits, verdict, Word(word))


def _exact(verdict: Verdict, _budget: Budget) -> Word:
    return Word(WORDS[verdict.truth])


def _dump(verdict: Verdict) -> dict[str, Any]:
    return {"truth": verdict.truth}


def _load(content: dict[str, Any]) -> Verdict:
    return Verdict(content["truth"])


@law("== !=", "truth", "truth")
def _compare(left: Verdict, right: Verdict, step: Step) -> Verdict:
    return Verdict(None if left.truth is None or right.truth is None else step.holds(equal=left.truth is right.truth))


@sign_law("not", "truth")
def _not(verdict: Verdict, _step: Step) -> Verdict:
    return Verdict(None if verdict.truth is None else not verdict.truth)


register(
    Kind("truth", "truth", ("truth",), _show, _exact, no_number, _dump, _load, reason="truth_is_no_number"), Verdict
)
