"""What the word being typed may become."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.cli.directives import DIRECTIVES
from calculatrice.cli.functions import in_language
from calculatrice.cli.messages import say
from calculatrice.engine.functions.catalogue import entries
from calculatrice.engine.functions.registry import Function, unaccented
from calculatrice.engine.language import word_table
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.operators import LANGUAGES, of_words, word
from calculatrice.engine.language.wishes import COUNTED, WISHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.session import Session

NAME = re.compile(r"[^\W\d]\w*$")
WISHED = re.compile(r"(?:\bto|→|->) *(?:[0-9]+ *)?[^\W\d]\w*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may stand for the last `replaced` characters, and a line about it."""

    text: str
    replaced: int
    about: str


def candidates(before: str, session: Session, locale: str) -> list[Candidate]:
    """The candidates for the end of `before`, those of the session first.

    >>> from calculatrice.engine.session import Session
    >>> [candidate.text for candidate in candidates("1+sinh", Session(), "en")]
    ['sinh(']
    """
    if before.startswith(":"):
        return list(_directives(before, locale))
    name = NAME.search(before)
    if name is None:
        return []
    typed = name.group()
    known = (
        (WISHES | COUNTED).items()
        if WISHED.search(before)
        else (*_session(session, locale), *_catalogue(locale), *_words(locale))
    )
    found = [Candidate(text, len(typed), about) for text, about in known if text.startswith(typed)]
    if WISHED.search(before):
        return found
    shown = {candidate.text for candidate in found}
    return found + [Candidate(text, len(typed), about) for text, about in _aliases(typed, locale) if text not in shown]


def _directives(before: str, locale: str) -> Iterator[Candidate]:
    name, space, argument = before[1:].partition(" ")
    for directive in DIRECTIVES:
        if not space and directive.name.startswith(name):
            about = f"{directive.argument} {say(f'directive_{directive.name}', locale)}".lstrip()
            yield Candidate(f":{directive.name}", len(before), about)
        elif space and directive.name == name:
            yield from (Candidate(text, len(argument), "") for text in directive.choices if text.startswith(argument))


def _session(session: Session, locale: str) -> Iterator[tuple[str, str]]:
    for definition in session.functions.values():
        yield f"{definition.name}(", definition.text(LOCALES[locale])
    for name in session.variables:
        yield name, ""


def _catalogue(locale: str) -> Iterator[tuple[str, str]]:
    for entry in entries():
        about = in_language(entry.doc, locale)
        if isinstance(entry, Function):
            yield f"{entry.name}(", f"{entry.signature}  {about}"
        else:
            yield entry.name, about


def _aliases(typed: str, locale: str) -> Iterator[tuple[str, str]]:
    """The other names that begin so of functions that are not found by their own."""
    for entry in entries():
        if isinstance(entry, Function) and not entry.name.startswith(typed):
            about = f"{entry.signature}  {in_language(entry.doc, locale)}"
            yield from (
                (f"{alias}(", about) for alias in entry.aliases if unaccented(alias).startswith(unaccented(typed))
            )


def _words(locale: str) -> Iterator[tuple[str, str]]:
    """The operators that are words."""
    for operator in of_words():
        yield word(operator, locale), operator.spoken[LANGUAGES.index(locale)]
    for phrase in word_table.TABLE:
        for text in phrase.phrases(locale):
            yield text, f"{phrase.example[LANGUAGES.index(locale)]} = {phrase.value}"
