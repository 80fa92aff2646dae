"""The words that people write in place of signs, `17 div 5`, `half of 30`, « 20 % de remise sur 50 ».

Each is read in both languages, where nothing is defined under its name and where it can stand: between two operands,
behind one, or before one.
"""

from __future__ import annotations

from functools import cache

from calculatrice.engine.language.word_table import BEFORE, BEHIND, BETWEEN, PART, TABLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.word_table import Word

_ENDS_OPERAND = frozenset(("number", "fraction", "name", ")", "]", "|", "superscript", "!", "!!", "°", "%", "‰"))
_OPENS_OPERAND = frozenset(("number", "fraction", "name", "(", "[", "|", "√", "∛", "superscript", "+", "-", PART))

_MULTIPLIED = _OPENS_OPERAND - {"name", "+", "-", PART}
"""What nobody writes behind a percentage in words: it would multiply, or be taken for what is divided by."""


def every(language: str) -> list[str]:
    """Every phrase of a language.

    >>> every("fr")[:4]
    ['plus', 'moins', 'fois', 'multiplié par']
    """
    return [phrase for word in TABLE for phrase in word.phrases(language)]


@cache
def _by_first() -> dict[str, list[tuple[list[str], Word]]]:
    """The phrases by their first word, the longest first."""
    found: dict[str, list[tuple[list[str], Word]]] = {}
    for word in TABLE:
        for phrase in dict.fromkeys((*word.english, *word.french)):
            parts = phrase.split()
            found.setdefault(parts[0], []).append((parts, word))
    return {first: sorted(phrases, key=lambda one: -len(one[0])) for first, phrases in found.items()}


TELLING = frozenset(max(phrase.split(), key=len) for word in TABLE for phrase in (*word.english, *word.french))
"""The longest word of each phrase, without which it stands nowhere: the others, as `to`, stand in most texts."""


def read(tokens: list[Token], is_own: Callable[[str], bool]) -> list[Token]:
    """The tokens, each phrase as the one that it stands for; `is_own` says whether a name has been defined.

    >>> tokens = [("number", "6", 0, 1), ("name", "times", 2, 7), ("number", "7", 8, 9), ("end", "", 9, 9)]
    >>> read(tokens, lambda name: False)[1]
    ('*', 'times', 2, 7)
    """
    made: list[Token] = []
    position = 0
    while position < len(tokens):
        phrase = next(_phrases(tokens, position, made[-1][0] if made else "end", is_own), None)
        if phrase is None:
            made.append(tokens[position])
            position += 1
        else:
            token, length = phrase
            made.append(token)
            position += length
    return made


def _phrases(
    tokens: list[Token], position: int, before: str, is_own: Callable[[str], bool]
) -> Iterator[tuple[Token, int]]:
    """The phrases that begin at a token and can stand there, each with how many tokens it has."""
    for parts, word in _by_first().get(tokens[position][1], ()):
        found = tokens[position : position + len(parts)]
        if [text for _, text, _, _ in found] != parts or any(is_own(part) for part in parts):
            continue
        after = tokens[position + len(parts)]
        if _can_stand(word, before, after[0]) and not _is_call(word, tokens, position + len(parts)):
            text = tokens[position][1] if word.text == word.kind else word.text
            yield (word.kind, text, found[0][2], found[-1][3]), len(parts)


def _can_stand(word: Word, before: str, after: str) -> bool:
    ended = before in _ENDS_OPERAND
    if word.place == BEHIND:
        return ended and not (word.kind == "%" and after in _MULTIPLIED)
    if word.place == BEFORE and ended:
        return False
    return (ended or word.place != BETWEEN) and after in _OPENS_OPERAND


def _is_call(word: Word, tokens: list[Token], position: int) -> bool:
    """Whether a bracket with several arguments follows what is a function too: `2 nCr(5; 2)` is a product."""
    if word.place != BETWEEN or tokens[position][0] != "(":
        return False
    depth = 0
    for kind, *_ in tokens[position:]:
        depth += (kind in ("(", "[")) - (kind in (")", "]"))
        if depth == 0 or kind == "end":
            return False
        if depth == 1 and kind in (";", ","):
            return True
    return False
