"""Why no long calculation is taken: what is the matter with their record, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from calculatrice.api.problem import Problem

if TYPE_CHECKING:
    from calculatrice.api.problem import ProblemDocument
    from calculatrice.service.condition import Trouble

CODE = "record_unavailable"
SOON, LATER = 5, 60
"""Seconds until another try: what is out of reach often returns by itself, the rest needs a hand."""


class RecordProblem(Problem):
    """`record_unavailable`, whose reason says what is the matter.

    >>> RecordProblem("full").document("en").reason
    'full'
    """

    def __init__(self, why: Trouble) -> None:
        seconds = SOON if why == "unreachable" else LATER
        super().__init__(CODE, {"Retry-After": str(seconds)}, seconds=seconds)
        self.why: Trouble = why

    def document(self, language: str) -> ProblemDocument:
        """As `Problem.document`."""
        document = replace(super().document(language), reason=self.why)
        if self.why == "unreachable":
            return document
        return replace(document, detail=f"{_MATTERS[self.why][language]} {_SHORT_ONES[language]}")


_MATTERS: dict[Trouble, dict[str, str]] = {
    "full": {
        "en": "The disk of the record of long calculations is full: none is taken until there is room.",
        "fr": "Le disque du registre des longs calculs est plein : aucun n’est accepté tant que la place manque.",
    },
    "read_only": {
        "en": "The record of long calculations can only be read at the moment: none is taken until it can be "
        "written to.",
        "fr": "Le registre des longs calculs n’est accessible qu’en lecture : aucun n’est accepté tant qu’on ne peut "
        "pas y écrire.",
    },
    "damaged": {
        "en": "The record of long calculations is damaged: none is taken until it has been restored.",
        "fr": "Le registre des longs calculs est endommagé : aucun n’est accepté tant qu’il n’a pas été restauré.",
    },
    "incomplete": {
        "en": "The record of long calculations lacks a table: none is taken until it has been restored, or "
        "“calculatrice migrate” was run.",
        "fr": "Il manque une table au registre des longs calculs : aucun n’est accepté tant qu’il n’a pas été "
        "restauré, ou que « calculatrice migrate » n’a pas été lancé.",
    },
}
_SHORT_ONES = {
    "en": "Short ones are answered as ever.",
    "fr": "Les calculs courts reçoivent toujours leur réponse.",
}
