"""Questions, for whoever sits there: nothing is changed without an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.cloud.messages import tell
from calculatrice.cli.cloud.stopped import Stopped

if TYPE_CHECKING:
    from calculatrice.cli.cloud.work import Work

AGREEMENT = frozenset({"y", "yes", "o", "oui"})


def agreed(work: Work, question: str, **details: object) -> None:
    """Ask whether to go on, unless `--yes` said so. Raises `Stopped`."""
    if not work.yes and _answer(work, question, **details).lower() not in AGREEMENT:
        raise Stopped("refused")


def named(work: Work, name: str) -> None:
    """Have a name typed, `--yes` or not. Raises `Stopped`."""
    if _answer(work, "type_name", name=name) != name:
        raise Stopped("refused")


def _answer(work: Work, question: str, **details: object) -> str:
    work.console.flush()
    work.console.err.write(tell(question, work.console.locale, **details) + " ")
    work.console.err.flush()
    try:
        return input().strip()
    except EOFError:
        work.console.complain("")
        return ""
