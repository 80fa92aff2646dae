"""One text, one reading: every row of the language has the same answer, error and warnings at every door."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from tests.engine.corpora import lines
from tests.engine.tables import rows
from tests.golden.doors import opened
from tests.golden.questions import Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.golden.doors import Doors

SECOND = [row[:2] for row in rows("language-2.tsv", columns=4)]
FIRST_OF_DATES, FIRST_OF_FORMS = "2024-12-25 - 2024-01-01", "ln(3)*pi"
PLACES = {text: place for place, (_, text) in enumerate(SECOND)}
ASKED = [*SECOND[: PLACES[FIRST_OF_DATES]], *SECOND[PLACES[FIRST_OF_FORMS] :]]
PEOPLE = [row[:2] for row in rows("readings.tsv", columns=4)][::6]
"""Every sixth of how people write: all of them take minutes."""
SHOWN = re.compile(r'id="value">(.*?)(?:\n|$)')
MESSAGE = re.compile(r'id="message">(.*)', re.DOTALL)
TAGS = re.compile(r"<[^>]+>")
WITHOUT_WARNING = {"en": ("Exactly", "Rounded", "Proved"), "fr": ("Valeur exacte", "Arrondi", "Prouvé")}


class Told(NamedTuple):
    """What a door says to programs: the answer, its relation, its reading and the warnings; or the code of an error."""

    decimal: str | None
    exact: str | None
    relation: str | None
    reading: str | None
    warnings: tuple[str, ...]
    error: str | None


def told(document: dict[str, Any]) -> Told:
    error = document.get("code") or (document.get("error") or {}).get("code")
    warnings = tuple(warning["code"] for warning in document.get("warnings", ()))
    said = [document.get(name) for name in ("decimal", "exact", "relation", "reading")]
    return Told(said[0], said[1], said[2], said[3], () if error else warnings, error)


@pytest.fixture(scope="module")
def doors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doors]:
    with opened(tmp_path_factory.mktemp("home")) as doors:
        yield doors


@pytest.mark.parametrize(
    ("locale", "text"), [*ASKED, *PEOPLE], ids=[f"{locale} {text}" for locale, text in [*ASKED, *PEOPLE]]
)
def test_a_row_is_answered_the_same_at_every_door(doors: Doors, locale: str, text: str) -> None:
    asked = Question(locale, lines(text), text)
    answers = {name: told(_document(doors[name](asked))) for name in ("json", "batch", "api", "job")}
    assert len(set(answers.values())) == 1, answers
    assert all(len(set(answer.warnings)) == len(answer.warnings) for answer in answers.values()), "told twice"
    assert _fits(doors["page"](asked), doors["api"](asked), locale)


def _document(said: str) -> dict[str, Any]:
    """The last line that is an answer or an error: what comes before it are other statements, and the status."""
    found: dict[str, Any] = json.loads(said[said.index("{") :].splitlines()[-1])
    return found


def _fits(page: str, api: str, locale: str) -> bool:
    """Whether a page shows this answer, and says the first of its warnings or the error."""
    document = _document(api)
    message = html.unescape(TAGS.sub("", MESSAGE.findall(page)[0])).strip()
    if "code" in document:
        return bool(message) and not SHOWN.findall(page)[0].strip("</div>\n ")
    warned = [warning["message"] for warning in document["warnings"]]
    says = message == warned[0] if warned else message.startswith(WITHOUT_WARNING[locale])
    shown = SHOWN.findall(page)[0]
    plain = html.unescape(TAGS.sub("", shown)).strip().replace("−", "-")
    return says and ("<math" in shown or "<sup" in shown or plain.split() == document["text"].split()[-2:])
