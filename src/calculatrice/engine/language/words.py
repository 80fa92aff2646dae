"""The table of the words that people write in place of signs, `17 div 5`, `half of 30`, « 20 % de remise sur 50 ».

Each is read in both languages, where nothing is defined under its name and where it can stand: between two operands,
behind one, or before one.
"""

from __future__ import annotations

from functools import cache

from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculatrice.engine.language.tokens import Token

BETWEEN, BEHIND, BEFORE, ANYWHERE = "between", "behind", "before", "anywhere"
"""Where a word can stand by its operands; a sign, between them or before one."""
CHOICE, REBATE, PART = "choice", "rebate", "part"
"""The kinds of token that no sign has: a function of two operands, a percentage off, a part or a multiple."""
KINDS = frozenset((CHOICE, REBATE, PART))
INFIX = frozenset((CHOICE, REBATE))


@record(frozen=True)
class Word:
    """Phrases of one meaning, in English and French, and the token that they are: its kind, and its text where that
    says more. `example` is one way to use it, with its value, in each language."""

    place: str
    kind: str
    text: str
    english: tuple[str, ...]
    french: tuple[str, ...]
    example: tuple[str, str]
    value: str

    def phrases(self, language: str) -> tuple[str, ...]:
        """How it is written in a language."""
        return self.french if language == "fr" else self.english


TABLE = (
    Word(ANYWHERE, "+", "+", ("plus",), ("plus",), ("2 plus 3", "2 plus 3"), "5"),
    Word(ANYWHERE, "-", "-", ("minus",), ("moins",), ("5 minus 3", "5 moins 3"), "2"),
    Word(BETWEEN, "*", "*", ("times", "multiplied by"), ("fois", "multiplié par"), ("2 times 3", "2 fois 3"), "6"),
    Word(BETWEEN, "/", "/", ("divided by",), ("divisé par",), ("6 divided by 4", "6 divisé par 4"), "3/2"),
    Word(BETWEEN, "//", "//", ("div",), ("div",), ("17 div 5", "17 div 5"), "3"),
    Word(BEHIND, "superscript", "²", ("squared",), ("au carré",), ("5 squared", "5 au carré"), "25"),
    Word(BEHIND, "superscript", "³", ("cubed",), ("au cube",), ("5 cubed", "5 au cube"), "125"),
    Word(
        BEHIND,
        "%",
        "%",
        ("percent", "per cent"),
        ("pour cent", "pourcent"),
        ("50 + 20 percent", "50 + 20 pour cent"),
        "60",
    ),
    Word(BETWEEN, CHOICE, "binomial", ("choose", "nCr"), ("nCr",), ("10 choose 3", "10 nCr 3"), "120"),
    Word(BETWEEN, CHOICE, "nPr", ("nPr",), ("nPr",), ("5 nPr 2", "5 nPr 2"), "20"),
    Word(
        BETWEEN,
        REBATE,
        "-%",
        ("off", "discount on"),
        ("de remise sur", "de réduction sur", "de rabais sur"),
        ("20% off 50", "20 % de remise sur 50"),
        "40",
    ),
    Word(
        BEFORE,
        PART,
        "1/2",
        ("half of", "one half of"),
        ("la moitié de", "moitié de"),
        ("half of 30", "la moitié de 30"),
        "15",
    ),
    Word(
        BEFORE,
        PART,
        "1/3",
        ("a third of", "one third of"),
        ("le tiers de", "un tiers de"),
        ("a third of 30", "le tiers de 30"),
        "10",
    ),
    Word(
        BEFORE,
        PART,
        "2/3",
        ("two thirds of",),
        ("les deux tiers de",),
        ("two thirds of 30", "les deux tiers de 30"),
        "20",
    ),
    Word(
        BEFORE,
        PART,
        "1/4",
        ("a quarter of", "one quarter of"),
        ("le quart de", "un quart de"),
        ("a quarter of 30", "le quart de 30"),
        "15/2",
    ),
    Word(
        BEFORE,
        PART,
        "3/4",
        ("three quarters of",),
        ("les trois quarts de",),
        ("three quarters of 30", "les trois quarts de 30"),
        "45/2",
    ),
    Word(
        BEFORE,
        PART,
        "1/5",
        ("a fifth of", "one fifth of"),
        ("le cinquième de", "un cinquième de"),
        ("a fifth of 30", "le cinquième de 30"),
        "6",
    ),
    Word(
        BEFORE,
        PART,
        "1/10",
        ("a tenth of", "one tenth of"),
        ("le dixième de", "un dixième de"),
        ("a tenth of 30", "le dixième de 30"),
        "3",
    ),
    Word(
        BEFORE,
        PART,
        "2",
        ("double of", "double", "twice"),
        ("le double de", "double de", "deux fois"),
        ("double of 30", "le double de 30"),
        "60",
    ),
    Word(
        BEFORE,
        PART,
        "3",
        ("triple of", "triple", "three times"),
        ("le triple de", "triple de", "trois fois"),
        ("triple of 30", "le triple de 30"),
        "90",
    ),
)
"""A row a meaning."""
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


FIRST = frozenset(phrase.split()[0] for word in TABLE for phrase in (*word.english, *word.french))
"""The words that a phrase begins with."""


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
