"""The catalogue as the page lists it: groups of entries, each with examples that can be clicked."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from calculatrice.engine.answers.saying import localized
from calculatrice.engine.functions import catalogue
from calculatrice.engine.functions.groups import GROUPS
from calculatrice.engine.functions.registry import Function, unaccented
from calculatrice.web.languages import strings

if TYPE_CHECKING:
    from calculatrice.engine.functions.registry import Constant, Text


MOST_WORDS = 50
"""Different words of a search that are looked for."""


class Example(Struct, frozen=True):
    """An expression and its answer; `answer` is empty where the point is that there is none."""

    expression: str
    relation: str
    answer: str


class Entry(Struct, frozen=True):
    """One function or constant, in one language."""

    signature: str
    doc: str
    domain: str
    aliases: tuple[str, ...]
    examples: tuple[Example, ...]

    @property
    def searched(self) -> str:
        """Everything that a search looks at."""
        names = (self.signature, *self.aliases)
        return " ".join((*names, *map(unaccented, names), self.doc, self.domain)).casefold()


@cache
def entries(language: str) -> dict[str, list[Entry]]:
    """The entries of each group, in the order of the groups.

    >>> entries("fr")["constants"][0].examples[0].expression
    'pi'
    """
    groups: dict[str, list[Entry]] = {group: [] for group in GROUPS}
    for declared in catalogue.entries():
        groups[declared.group].append(_entry(declared, language))
    return groups


def titles(language: str) -> dict[str, str]:
    """The headings of the groups.

    >>> titles("fr")["control"]
    'Choix'
    """
    return {group: _told(title, language) for group, title in GROUPS.items()}


def found(language: str, words: str) -> dict[str, list[Entry]]:
    """The entries in which each of the words stands.

    >>> [entry.signature for entry in found("en", "lambert")["special"]]
    ['lambertw(x; k?)']
    """
    looked_for = wanted(words)
    kept = {
        group: [entry for entry in members if is_found(entry.searched, looked_for)]
        for group, members in entries(language).items()
    }
    return {group: members for group, members in kept.items() if members}


def wanted(words: str) -> list[str]:
    """The different words of a search.

    >>> wanted("Nautical mile mile")
    ['mile', 'nautical']
    """
    return sorted(set(words.casefold().split()))[:MOST_WORDS]


def is_found(searched: str, words: list[str]) -> bool:
    """Whether each of the words stands in what is searched."""
    return all(word in searched for word in words)


def _entry(declared: Function | Constant, language: str) -> Entry:
    domain = _told(declared.domain, language) if isinstance(declared, Function) else ""
    examples = tuple(_example(expression, answer, language) for expression, answer in declared.examples)
    return Entry(declared.signature, _told(declared.doc, language), domain, declared.aliases, examples)


def _told(text: Text, language: str) -> str:
    return text.fr if language == "fr" else text.en


def _example(expression: str, answer: str, language: str) -> Example:
    if answer.startswith("error:"):
        return Example(localized(expression, language), "", "")
    relation, text = ("≈", answer[1:]) if answer.startswith("≈") else ("=", answer)
    said = strings(language).get(f"truth_{text}") or localized(text, language)
    return Example(localized(expression, language), relation, said)
