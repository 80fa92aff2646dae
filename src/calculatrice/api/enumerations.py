"""The sets of texts that requests choose from and answers say: each has a name, by which generated clients know it.

An open one holds what is said today. A client has to get on with a text that it does not know: in its schema any other
text is allowed too, so that a client generated today reads the answers of a later server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, get_args, get_type_hints

from calculatrice.api.events import EventName
from calculatrice.api.problems import CALCULATION_TITLES, KINDS
from calculatrice.service.answer import Answer
from calculatrice.service.job import State
from calculatrice.service.request import FIELDS, Notation, Request

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = dict[str, Any]

NAMES = {"=": "Exact", "≈": "Rounded", "<": "Bound"}
"""What programs call the texts that are no names."""


class Enumeration(NamedTuple):
    """A set of texts under a name, and whether it may grow within this version of the API."""

    name: str
    texts: tuple[str, ...]
    description: str
    is_open: bool = False

    @property
    def reference(self) -> Json:
        """The schema of a text that is one of these or, where the set is open, any other."""
        known = {"$ref": f"#/components/schemas/{self.name}"}
        return {"type": "string", "anyOf": [known, {"type": "string"}]} if self.is_open else known

    @property
    def schema(self) -> Json:
        """The schema of the set.

        >>> Enumeration("Sign", ("<", "="), "How they compare.").schema["x-enum-varnames"]
        ['Bound', 'Exact']
        """
        told: Json = {"title": self.name, "description": self.description, "type": "string", "enum": list(self.texts)}
        if any(text in NAMES for text in self.texts):
            told["x-enum-varnames"] = [NAMES[text] for text in self.texts]
        return told


def _choices(struct: type, field: str) -> tuple[str, ...]:
    return get_args(get_type_hints(struct)[field])


CODE = Enumeration(
    "Code",
    tuple(sorted(CALCULATION_TITLES.keys() | KINDS.keys())),
    "The kinds of problems that there are; `/docs#problems` tells what each means. There will be others.",
    is_open=True,
)
ENUMERATIONS = (
    Enumeration("Angle", _choices(Request, "angle"), "Radians, degrees or gradians."),
    Enumeration("Units", _choices(Request, "units"), "The system of units; `auto` is no choice."),
    Enumeration("Locale", _choices(Request, "locale"), "English or French."),
    Enumeration("Notation", get_args(Notation), "MathML, LaTeX, or words to be spoken."),
    Enumeration(
        "Relation",
        _choices(Answer, "relation"),
        "How the text stands to the value: exactly, rounded, or as a bound. There will be others.",
        is_open=True,
    ),
    Enumeration("Kind", _choices(Answer, "kind"), "What kind of value it is. There will be others.", is_open=True),
    Enumeration("Field", FIELDS, "What an answer has beside its other fields."),
    Enumeration("State", get_args(State), "How far a job has come; `done`, `failed` and `cancelled` are final."),
    Enumeration(
        "EventName",
        get_args(EventName),
        "What an event tells of; `result` and `failed` end the stream. There will be others, to be passed over.",
        is_open=True,
    ),
    CODE,
)
BY_TEXTS: Mapping[frozenset[str], Enumeration] = {frozenset(each.texts): each for each in ENUMERATIONS}
