"""A line that goes on with the last answer: it begins with an operator, as `× 2`, or with a sign before a number."""

from __future__ import annotations

from itertools import pairwise

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language import operators
from calculatrice.engine.language.cursor import MAX_LENGTH
from calculatrice.engine.language.indexed_roots import is_index
from calculatrice.engine.language.lexer import tokenize
from calculatrice.engine.language.locale import EN, LOCALES
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.language.word_table import BEFORE, INFIX, TABLE
from calculatrice.engine.records import record
from calculatrice.engine.session import ANSWER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.session import Session

_CAN_OPEN = frozenset(("|", "for", *operators.NEVER_TYPED)).union(operators.BEFORE)
"""What may begin a line that has nothing before it, and what is nothing without more than one operand."""
_BETWEEN = frozenset(one.symbol for one in operators.INFIX if one.symbol not in _CAN_OPEN)
GOING_ON = _BETWEEN | {"of"} | INFIX | operators.RAISING
"""The kinds of token that begin a line which goes on."""
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ"
_NUMBERS = frozenset(("number", "fraction"))
_AFTER_TERM = operators.COMPARISONS | operators.LOOSE | {"=", "end", ".."} - {"not"}


def tight() -> list[str]:
    """Those that stand directly behind the answer."""
    written = operators.TYPED.items()
    behind = (text for text, symbol in written if symbol in operators.RAISING and not text.isalpha())
    return sorted({*_SUPERSCRIPTS, *behind})


@record(frozen=True)
class Line:
    """A line as it is calculated, with what is to be told of it, if anything."""

    text: str
    notice: Notice | None = None


def typed(locale: Locale = EN) -> list[str]:
    """Everything that can be typed at the beginning of a line for it to go on, signs aside: for the page's scripts.

    >>> [text for text in typed() if text in ("*", "×", "÷", "mod", "of", "-", "√")]
    ['mod', 'of', '*', '×', '÷']
    """
    written = operators.TYPED | operators.WORDS | {locale.of: "of"}
    signs = [text for text, symbol in written.items() if symbol in GOING_ON]
    phrases = [phrase for word in TABLE if word.place != BEFORE for phrase in word.english + word.french]
    return sorted(dict.fromkeys((*signs, *phrases, *_SUPERSCRIPTS)), key=lambda text: (-len(text), text))


def continued(text: str, locale: str, session: Session, *, after_number: bool = False) -> Line:
    """The line as it is calculated after others: with `ans` before it where it goes on with the last answer.

    `after_number` says that the line before was answered with a number, so that a sign before another adds to that.

    >>> from calculatrice.engine.session import Session
    >>> session = Session({"ans": 5})
    >>> continued("× 2", "en", session).text, continued("2 × 2", "en", session).text
    ('ans × 2', '2 × 2')
    >>> continued("-5", "en", session).text, continued("-5", "en", session, after_number=True).text
    ('-5', 'ans - 5')
    """
    if ANSWER not in session.variables or len(text) > MAX_LENGTH:
        return Line(text)
    try:
        tokens = _after_answer(text, LOCALES[locale], session)
    except CalculationError:
        return Line(text)
    kind, word, start, end = tokens[0]
    in_words = kind in operators.SIGNS and word.isalpha()
    if in_words or (kind in GOING_ON and tokens[1][0] != "=" and not _is_call(tokens) and not is_index(tokens, 0)):
        return Line(f"{ANSWER}{'' if kind in operators.RAISING and not text[start].isalpha() else ' '}{text[start:]}")
    if after_number and kind in operators.SIGNS and tokens[1][0] in _NUMBERS:
        rest = text[end:].lstrip()
        return Line(f"{ANSWER} {word} {rest}", _told(text, tokens))
    return Line(text)


def _after_answer(text: str, locale: Locale, session: Session) -> list[Token]:
    """The tokens of the text as they are behind the answer, where words may be operators; their places are in it."""
    before = len(ANSWER) + 1
    _, *tokens = tokenize(f"{ANSWER} {text}", locale, session.kind_of)
    return [(kind, word, start - before, end - before) for kind, word, start, end in tokens]


def _is_call(tokens: list[Token]) -> bool:
    """Whether the line begins with a word that is an operator between values, and a function before a bracket."""
    (_, word, _, _), (following, *_) = tokens[:2]
    return word.isalpha() and following == "("


def _told(text: str, tokens: list[Token]) -> Notice:
    """The notice of a sign that goes on, which offers the number with its sign alone."""
    start, end = tokens[0][2], _end_of_term(tokens)
    other = f"({text[start:end]}){text[end:]}".strip()
    return Notice("continues_with_answer", 0, len(text), other, {"sign": tokens[0][1]})


def _end_of_term(tokens: list[Token]) -> int:
    """Where what the sign begins ends: before a comparison, or a form that is wished for."""
    return next(before[3] for before, (kind, *_) in pairwise(tokens) if kind in _AFTER_TERM)
