"""From text to tokens."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from calculatrice.engine.language import arcs, currency_signs, indices, marks, operators, words
from calculatrice.engine.language.characters import unexpected_character
from calculatrice.engine.language.literal import malformed
from calculatrice.engine.language.locale import MINUS
from calculatrice.engine.language.operators import WORDS
from calculatrice.engine.language.wishes import in_clock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.errors import CalculationError
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tokens import Token

_SYMBOLS = (
    operators.TYPED
    | {symbol: symbol for symbol in "()[];,="}
    | {"\n": "end", "\r\n": "end"}
    | dict.fromkeys(".⁺⁻", "other")
)
SPACES = " \t\u00a0\u202f\u2009"
_LETTERS = "A-Za-z_À-ÖØ-öø-ɏΆΈ-ΡΣ-ορ-ώ"
NAME = f"π|[{_LETTERS}][0-9₀-₉{_LETTERS}]*"
_MARKS = {".": r"\.", ",": "[.,]"}
_FRACTION = {mark: rf"(?:{marks}(?!\.)[0-9A-Za-z]*(?:\([0-9A-Za-z]+\))?)?" for mark, marks in _MARKS.items()}
"""What follows the integer part of a number in another base: digits, and those that repeat."""
_SUBSCRIPTED = re.compile("[₀-₉]")
_FIRST_CHARACTERS = {
    "number": "[0-9.,]",
    "name": f"[π{_LETTERS}{currency_signs.SIGNS}]",
    "superscript": "[⁺⁻⁰¹²³⁴-⁹ⁿ]",
    "fraction": "[¼-¾⅐-⅞]",
    "": f"[#{SPACES}]",
}


@cache
def _tables(
    locale: Locale, rare: str, *, joined: bool
) -> tuple[Callable[[str], list[str]], dict[str, str], dict[str, str]]:
    """What splits a text into words, and their kinds: by the word, where it is short, else by its first character.

    `rare` is the regular expression of what only some texts have; `joined` lets `_` stand between digits.
    """
    kinds = _kinds()
    return _splitter(locale, rare, joined=joined), {**kinds, **_SYMBOLS, locale.of: "of"}, kinds


def _kinds() -> dict[str, str]:
    characters = "".join(map(chr, range(0x2190)))
    return {first: kind for kind, pattern in _FIRST_CHARACTERS.items() for first in re.findall(pattern, characters)}


def _rare(text: str, locale: Locale) -> str:
    """What only some texts have: angles in degrees and minutes, numbers whose base stands below them, currencies."""
    if "$" not in text and text.isascii():
        return ""
    return currency_signs.pattern(text) + _of_numbers(text, locale)


def _of_numbers(text: str, locale: Locale) -> str:
    angles = arcs.pattern(text, SPACES, _MARKS[locale.decimal])
    if not _SUBSCRIPTED.search(text):
        return angles
    return rf"{angles}[0-9][0-9A-Za-z]*{_FRACTION[locale.decimal]}[₀-₉]+|"


def _splitter(locale: Locale, rare: str, *, joined: bool) -> Callable[[str], list[str]]:
    """The commonest come first; an integer that ends where nothing can continue a number needs no closer look."""
    number = locale.number.replace("[0-9]+", "[0-9]+(?:_[0-9]+)*") if joined else locale.number
    return re.compile(
        rf"""{rare}->|[-+^()]|\*\*?|//?
        |[1-9][0-9]*(?![0-9.,eE_{SPACES}])
        |0[xX][0-9A-Fa-f]+(?:{_MARKS[locale.decimal]}[0-9A-Fa-f]*)?[pP][+{MINUS}]?[0-9]+(?![0-9A-Za-z_])
        |0[xXbBoO][0-9A-Za-z_]*{_FRACTION[locale.decimal]}
        |\.\.
        |{number}
        |{NAME}
        |==|!=(?!=)|!!|<=|>=|<>|<<|>>|&&
        |[{SPACES}]+|\#.*
        |[⁺⁻]?(?:[⁰¹²³⁴-⁹]+|ⁿ)
        |\r?\n|.""",
        re.VERBOSE,
    ).findall


def _never(_word: str) -> None:
    return None


_without_phrases = words.TELLING.isdisjoint
_without_words = frozenset(WORDS).union(words.TELLING).isdisjoint


def _operators(found: list[str], text: str, is_name: Callable[[str], object]) -> dict[str, str]:
    """The words that are operators here: not those that are defined, before or in the text itself."""
    names = defined(text) if "=" in text else ()
    return {word: WORDS[word] for word in WORDS.keys() & found if word not in names and not is_name(word)}


def defined(text: str) -> set[str]:
    """The variables and the functions that the text defines, and the parameters of these; in one pass over it.

    >>> sorted(defined("x = 3\\nf(t; u) = t + u"))
    ['', 'f', 't', 'u', 'x']
    """
    found = re.finditer(r"^[ ]*(?:unit[eé]?[ ]+)?([^\W\d]\w*)[ ]*(?:\(([^()\n]*)\)[ ]*)?=(?!=)", text, re.MULTILINE)
    return {name for one in found for name in (one[1], *re.split("[;, ]+", one[2] or ""))}


def tokenize(
    text: str, locale: Locale, is_name: Callable[[str], object] = _never, *, joined: bool = False
) -> list[Token]:
    """The tokens of `text`; the last one is of kind `end` and empty. White space and comments leave none.

    `is_name` says of a word that could be an operator whether something is defined under it; `joined` lets `_` stand
    between digits.

    >>> from calculatrice.engine.language.locale import EN
    >>> tokenize("2×pi # about 6", EN)
    [('number', '2', 0, 1), ('*', '×', 1, 2), ('name', 'pi', 2, 4), ('end', '', 14, 14)]
    """
    rare = _rare(text, locale)
    split, kind_of_word, kind_of_first = _tables(locale, rare, joined=joined)
    tokens: list[Token] = []
    found = split(text)
    worded = not _without_words(found)
    of_word = _with(_operators(found, text, is_name), kind_of_word) if worded else kind_of_word.get
    start = 0
    for word in found:
        end = start + len(word)
        kind = of_word(word) or kind_of_first.get(word[0], "other")
        if kind:
            if kind == "other":
                if joined and marks.joined(tokens, text, start):
                    start = end
                    continue
                if not in_clock(text, start):
                    raise _refused(text, start, locale)
                kind = "name"
            tokens.append((kind, word, start, end))
        start = end
    tokens.append(("end", "", start, start))
    if worded and not _without_phrases(found):
        tokens = words.read(tokens, _own(text, is_name))
    return indices.read(tokens, _named(text, is_name)) if rare and _SUBSCRIPTED.search(text) else tokens


def _with(operators: dict[str, str], kind_of_word: dict[str, str]) -> Callable[[str], str | None]:
    """The kinds of words, among which some are operators here."""
    return lambda word: operators.get(word) or kind_of_word.get(word)


def _named(text: str, is_name: Callable[[str], object]) -> Callable[[str], bool]:
    """Whether a name, its index on the line, means something, here or in the text itself."""
    names = {indices.plain(name) for name in defined(text)}
    return lambda name: name in names or is_name(name) is not None


def _own(text: str, is_name: Callable[[str], object]) -> Callable[[str], bool]:
    """Whether somebody has defined a name, before or in the text itself; the catalogue's functions may be words."""
    names = defined(text)
    return lambda name: name in names or is_name(name) not in (None, "function")


def _refused(text: str, start: int, locale: Locale) -> CalculationError:
    if text[start] == ".":
        return malformed(text, len(text[:start].rstrip("0123456789.,")), locale)
    return unexpected_character(text, start)
