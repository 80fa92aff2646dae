"""What a word that is typed may become, for the scripts of the page: names, words and forms, from their tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from calculatrice.engine.answers import currency_listing
from calculatrice.engine.answers.saying import localized
from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.functions import catalogue
from calculatrice.engine.functions.registry import Function, unaccented
from calculatrice.engine.language import operators, word_table
from calculatrice.engine.language.wishes import COUNTED, INTO, WISHES
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session
from calculatrice.engine.units import table
from calculatrice.engine.units.atom import atom
from calculatrice.engine.units.currencies import FIRST, WORDS, currencies
from calculatrice.service.languages import LANGUAGES
from calculatrice.service.perform import last, perform
from calculatrice.service.question import Question
from calculatrice.web.languages import strings
from calculatrice.web.units import PREFIXED, quantity_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.functions.registry import Constant


class Vocabulary(Struct, frozen=True):
    """All that can be proposed: names and words, units, forms, those behind a number, and the signs before them."""

    names: list[Suggestion]
    units: list[Suggestion]
    forms: list[Suggestion]
    counted: list[Suggestion]
    to: list[str]
    into: list[str]
    """Words that are such a sign before a unit or a form, and something else elsewhere."""


class Suggestion(Struct, frozen=True, omit_defaults=True):
    """A text to put in, the letters that find it, and a line about it; `form` in place of one where it names a form."""

    text: str
    found: str
    about: str = ""
    form: str = ""


def suggestions(language: str) -> Vocabulary:
    """The names and words of a language in the order in which they are proposed, and the forms behind `to`.

    >>> [one.text for one in suggestions("fr").names if one.found.startswith("racine_c")]
    ['racine_carrée(', 'racine_cubique(']
    >>> [one.form for one in suggestions("en").forms if one.text == "hex"]
    ['base:16']
    """
    return Vocabulary(
        names=[*_names(language), *_words(language), *_aliases(language)],
        units=[*_units(language), *_currencies(language)],
        forms=[Suggestion(wish, unaccented(wish), form=WISHES[wish]) for wish in _wishes(language)],
        counted=[Suggestion(wish, unaccented(wish), form=family) for wish, family in COUNTED.items()],
        to=_conversions(),
        into=sorted(INTO),
    )


def _units(language: str) -> Iterator[Suggestion]:
    """The names of units, for several: they stand behind numbers, and behind `to`. Those of the keypad come first."""
    for symbol in PREFIXED:
        several = atom(symbol).named(language, several=True)
        yield Suggestion(several, unaccented(several).casefold(), symbol)
    for unit in table.units():
        names = unit.french if language == "fr" else unit.english
        about = (
            f"{unit.symbol}  {quantity_name(unit, language)}".strip() if unit.symbols else quantity_name(unit, language)
        )
        for name in names:
            yield Suggestion(name.several, unaccented(name.several).casefold(), about)


def _currencies(language: str) -> Iterator[Suggestion]:
    """Names and codes of currencies, those that signs mean first; names that are not read are left out."""
    for code in dict.fromkeys((*FIRST, *currencies())):
        names = (name for name in currency_listing.names(code, language) if _means(name, code, language))
        yield from (Suggestion(name, unaccented(name).casefold(), code) for name in names)
    for word, codes in WORDS.items():
        yield Suggestion(word.replace("_", " "), word.replace("_", " "), codes)
    for code in dict.fromkeys((*FIRST, *currencies())):
        yield Suggestion(code, code.casefold(), currency_listing.title(code, language))


def _means(name: str, code: str, language: str) -> bool:
    """Whether an amount can be typed with that name."""
    text = f"5 {name}"
    try:
        return last(perform(Question(text, Options(locale=language)), Session(), Budget.inline), text).unit == code
    except CalculationError:
        return False


def _wishes(language: str) -> list[str]:
    """The words for forms, those of the language first."""
    return list(dict.fromkeys((*strings(language)["wish"].values(), *WISHES)))


def _conversions() -> list[str]:
    """Every way to type the sign before a form."""
    operator = operators.BETWEEN["to"]
    return list(dict.fromkeys((operator.symbol, *operator.words, *operator.typed)))


def _names(language: str) -> Iterator[Suggestion]:
    for declared in catalogue.entries():
        yield _named(declared.name, declared, language)


def _aliases(language: str) -> Iterator[Suggestion]:
    for declared in catalogue.entries():
        yield from (_named(alias, declared, language) for alias in declared.aliases)


def _named(name: str, declared: Function | Constant, language: str) -> Suggestion:
    doc = declared.doc.fr if language == "fr" else declared.doc.en
    if not isinstance(declared, Function):
        return Suggestion(name, unaccented(name).casefold(), doc)
    return Suggestion(f"{name}(", unaccented(name).casefold(), f"{declared.signature}  {doc}")


def _words(language: str) -> Iterator[Suggestion]:
    place = LANGUAGES.index(language)
    for operator in operators.of_words():
        word = operators.word(operator, language)
        yield Suggestion(word, unaccented(word).casefold(), operator.spoken[place])
    for row in word_table.TABLE:
        about = f"{row.example[place]} = {localized(row.value, language)}"
        yield from (Suggestion(text, unaccented(text).casefold(), about) for text in row.phrases(language))
