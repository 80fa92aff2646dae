"""The language by its tables, as its reference page lists it: operators, words, forms, functions by all their names."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from calculatrice.engine.answers.saying import localized
from calculatrice.engine.functions import catalogue  # noqa: F401  # declares every function
from calculatrice.engine.functions.registry import REGISTRY
from calculatrice.engine.language import operators, word_table
from calculatrice.engine.language.labels import LABELS
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.operators import AND, NEVER_TYPED, OR, RANGE, XOR
from calculatrice.engine.language.printer import AMONG
from calculatrice.engine.language.wishes import COUNTED, WISHES
from calculatrice.service.languages import LANGUAGES
from calculatrice.web.languages import strings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.language.operators import Operator

_TRUTHS = {"en": ("true", "false"), "fr": ("vrai", "faux")}
_BETWEEN_TRUTHS = frozenset((AND, XOR, OR))
_SAMPLES = {
    "degrees": "45.5°",
    "fraction": "0.375",
    "mixed": "7/2",
    "percent": "0.2",
    "repeating": "1/7",
    "continued": "355/113",
    "hms": "5000",
    "prefix": "12345",
    "scientific": "12345",
    "engineering": "12345",
    "exact": "7/2",
}
_SAMPLE = "255"
"""What a form is shown with, where no other number shows it better."""
_PATTERNS = {"of": "10% {} 50", "for": "[k^2 {} k {} [1; 2]]", "to": "255 {} hex"}


class Row(Struct, frozen=True):
    """A line of a table: what is written, all ways of one meaning, what it means, and a calculation with it."""

    written: tuple[str, ...]
    meaning: str
    example: str


@cache
def tables(language: str) -> dict[str, list[Row]]:
    """The tables by the names of their headings.

    >>> [row.written for row in tables("en")["words"] if "squared" in row.written]
    [('squared',)]
    """
    return {
        "operators": list(_operators(language)),
        "words": list(_words(language)),
        "forms": list(_forms(language)),
        "names": list(_names()),
    }


def form_name(form: str, language: str) -> str:
    """What the page calls a form.

    >>> form_name("base:16", "en"), form_name("percent", "fr")
    ('base 16', 'pourcentage')
    """
    told = strings(language)
    family, _, count = form.partition(":")
    return str(told[f"form_{family}"]).format(count=count) if count else str(told["form"][form])


def _operators(language: str) -> Iterator[Row]:
    for operator in operators.ALL:
        if operator.symbol in NEVER_TYPED - {"of"}:
            continue
        written = _written(operator, language)
        meaning = operator.spoken[LANGUAGES.index(language)] or operator.function
        yield Row(written, meaning, _example(operator, written[0], language))


def _written(operator: Operator, language: str) -> tuple[str, ...]:
    """Every way to type it, that of the language first."""
    if operator.symbol == "of":
        return (LOCALES[language].of,)
    own = operator.words[LANGUAGES.index(language)]
    typed = operator.words if own else (operator.symbol,)
    return tuple(dict.fromkeys(way for way in (own, *typed, *operator.typed) if way))


def _example(operator: Operator, written: str, language: str) -> str:
    true, false = _TRUTHS[language]
    if operator.symbol in _PATTERNS and operator in operators.INFIX:
        return localized(_PATTERNS[operator.symbol].format(written, AMONG[language]), language)
    if operator in operators.POSTFIX_OPERATORS:
        return localized(f"5{written}", language)
    if operator in operators.PREFIX:
        return f"{written} {false}" if operator.symbol == "not" else f"{written}9"
    if operator.level in _BETWEEN_TRUTHS and operator.words[0]:
        return f"{true} {written} {false}"
    return f"1{written}5" if operator.level == RANGE else f"7 {written} 2"


def _words(language: str) -> Iterator[Row]:
    for word in word_table.TABLE:
        phrases = word.phrases(language)
        yield Row(phrases, f"= {localized(word.value, language)}", word.example[LANGUAGES.index(language)])
    yield Row(LABELS[language], "= 120", localized(f"100 + 20% {LABELS[language][0]}", language))


def _forms(language: str) -> Iterator[Row]:
    """The words behind `to`, by the form that they name."""
    named: dict[str, list[str]] = {}
    for wish, form in WISHES.items():
        named.setdefault(form, []).append(wish)
    for form, wishes in named.items():
        yield Row(
            tuple(wishes),
            form_name(form, language),
            localized(f"{_SAMPLES.get(form, _SAMPLE)} to {wishes[0]}", language),
        )
    counted: dict[str, list[str]] = {}
    for wish, family in COUNTED.items():
        counted.setdefault(family, []).append(wish)
    for family, wishes in counted.items():
        yield Row(
            tuple(f"2 {wish}" for wish in wishes),
            form_name(family, language),
            localized(f"1/3 to 2 {wishes[0]}", language),
        )


def _names() -> Iterator[Row]:
    """Functions and constants that have several names."""
    names: dict[str, list[str]] = {}
    for name, declared in REGISTRY.items():
        names.setdefault(declared.name, []).append(name)
    for name, known in names.items():
        if len(known) > 1:
            yield Row((name, *(one for one in known if one != name)), REGISTRY[name].signature, "")
