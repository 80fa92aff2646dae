"""Amounts with a tax and without it, in words: `€120 incl. VAT to excl. VAT at 20%`, « 120 € TTC en HT à 20 % »."""

from __future__ import annotations

import re
from functools import cache

from calculatrice.engine.errors import InvalidSyntax
from calculatrice.engine.language.labels import OF_INVOICES
from calculatrice.engine.language.operators import SUMS
from calculatrice.engine.language.positional import shown
from calculatrice.engine.language.tree import Call, Chain
from calculatrice.engine.language.wishes import INTO

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node

WITH, WITHOUT, TAX = "with", "without", "tax"
"""An amount that has the tax in it, one that it comes upon, and the tax itself."""
TAXES = ("vat", "gst", "tax", "taxes", "tva", "taxe")
_BEFORE = {
    WITH: ("incl", "inc", "including", "with", "avec", "avec la"),
    WITHOUT: ("excl", "exc", "ex", "excluding", "without", "before", "hors", "sans", "sans la"),
    TAX: ("", "the", "la"),
}
_BEHIND = {
    WITH: ("incl", "included", "comprise", "comprises", "incluse", "incluses"),
    WITHOUT: ("excl", "excluded", "exclue", "exclues", "non comprise", "non comprises"),
}
_RATES = (("at", "a", "rate", "of"), ("au", "taux", "de"), ("at",), ("à",))
"""What stands between the wish and the rate, the longest first."""
FUNCTIONS = {
    (WITH, WITHOUT): "remove_vat",
    (WITHOUT, WITH): "add_vat",
    (WITH, TAX): "vat_in",
    (WITHOUT, TAX): "vat_on",
    ("", WITHOUT): "remove_vat",
    ("", WITH): "add_vat",
}
"""What becomes of an amount, by what is said of it and what is asked for; of one alone the other is meant."""
_SHORTENED = re.compile(rf"\b(?:incl?|excl?|ex)\.(?=[ ]*(?:{'|'.join(TAXES)})\b)", re.IGNORECASE)
_SHORTENED_BEHIND = re.compile(rf"\b(?:{'|'.join(TAXES)})[ ]+(?:incl?|excl?)\.", re.IGNORECASE)
NAMES = frozenset(FUNCTIONS.values())
_RATE = ["number", "%"]
_WORDS = frozenset(("name", "not"))
_LONGEST = 4


@cache
def phrases() -> dict[str, str]:
    """What each phrase says of an amount."""
    found = {word: WITHOUT if word.startswith("h") else WITH for word in OF_INVOICES}
    for side, words in _BEFORE.items():
        found |= {f"{word} {tax}".strip(): side for word in words for tax in TAXES}
    for side, words in _BEHIND.items():
        found |= {f"{tax} {word}": side for word in words for tax in TAXES}
    return {**found, "toutes taxes": WITH, "toutes taxes comprises": WITH}


def plain(text: str) -> str:
    """The text without the points of shortened words beside a tax.

    >>> plain("€120 incl. VAT to excl. VAT at 20%")
    '€120 incl  VAT to excl  VAT at 20%'
    """
    if "." not in text:
        return text
    shortened = _SHORTENED.sub(lambda found: f"{found[0][:-1]} ", text)
    return _SHORTENED_BEHIND.sub(lambda found: f"{found[0][:-1]} ", shortened)


def conversions(tokens: list[Token], is_defined: Callable[[str], bool]) -> list[Token]:
    """The tokens, each phrase that converts as one of kind `to` that has the name of the function.

    >>> words = [("number", "5"), ("name", "TTC"), ("name", "en"), ("name", "HT"), ("name", "à"), ("number", "1")]
    >>> tokens = [(kind, word, place, place + 1) for place, (kind, word) in enumerate(words)]
    >>> conversions([*tokens, ("end", "", 6, 6)], lambda name: False)[1]
    ('to', 'remove_vat', 1, 5)
    """
    if not any(_side(tokens, place, is_defined)[0] for place in range(len(tokens))):
        return tokens
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        found, count = _conversion(tokens, place, is_defined) if place else (None, 0)
        made.append(tokens[place] if found is None else found)
        place += count or 1
        if found is not None and (kept := _rate_of_tax(tokens, place)):
            made += tokens[place : place + len(_RATE)]
            place += kept
    return made


def _side(tokens: list[Token], place: int, is_defined: Callable[[str], bool]) -> tuple[str, int]:
    """What the longest phrase at a place says of an amount, and of how many words it is."""
    words: list[str] = []
    for kind, word, *_ in tokens[place : place + _LONGEST]:
        if kind not in _WORDS or is_defined(word):
            break
        words.append(word.casefold())
    for count in range(len(words), 0, -1):
        side = phrases().get(" ".join(words[:count]))
        if side is not None:
            return side, count
    return "", 0


def _conversion(tokens: list[Token], place: int, is_defined: Callable[[str], bool]) -> tuple[Token | None, int]:
    """The token for a phrase that converts, and of how many it is; None where none begins here."""
    said, first = _side(tokens, place, is_defined)
    kind, word, *_ = tokens[place + first]
    if said == TAX or not (kind == "to" or (kind == "name" and word in INTO)):
        if said in (WITH, WITHOUT) and first > 1:
            raise InvalidSyntax("tax_alone", _span(tokens, place, first), phrase=_written(tokens, place, first))
        return None, 0
    wished, second = _side(tokens, place + first + 1, is_defined)
    count = first + 1 + second
    rated = _length_of_rate_words(tokens, place + count)
    if not wished or (not said and not rated and wished == TAX):
        return None, 0
    name = FUNCTIONS.get((said, wished), "")
    span = _span(tokens, place, count)
    reason = "" if name and rated else "tax_without_rate" if name else "tax_on_both_sides" if said else "tax_of_what"
    if reason:
        raise InvalidSyntax(reason, span, phrase=_written(tokens, place, count))
    return ("to", name, span[0], tokens[place + count + rated - 1][3]), count + rated


def _length_of_rate_words(tokens: list[Token], place: int) -> int:
    words = [word.casefold() for _, word, *_ in tokens[place : place + _LONGEST]]
    return next((len(one) for one in _RATES if words[: len(one)] == [*one]), 0)


def _rate_of_tax(tokens: list[Token], place: int) -> int:
    """How many tokens a percentage and the name of the tax behind it are, `20% VAT`, « 20 % de TVA »; 0 for others."""
    following = place + len(_RATE)
    if [kind for kind, *_ in tokens[place:following]] != _RATE:
        return 0
    following += tokens[following][0] == "of"
    is_tax = tokens[following][0] == "name" and tokens[following][1].casefold() in TAXES
    return following + 1 - place if is_tax else 0


def _span(tokens: list[Token], place: int, count: int) -> tuple[int, int]:
    return tokens[place][2], tokens[place + count - 1][3]


def _written(tokens: list[Token], place: int, count: int) -> str:
    return shown(" ".join(word for _, word, *_ in tokens[place : place + count]))


def converted(parser: Grammar, amount: Node, name: str) -> Call:
    """The amount with or without its tax, whose rate stands here."""
    parser.deepen()
    rate = parser.sum(parser.operand())
    parser.depth -= 1
    parser.notice_all(_doubts(parser.text, amount, rate.end))
    return Call(amount.start, rate.end, name, (amount, rate))


def _doubts(text: str, amount: Node, end: int) -> Iterator[Doubt]:
    """A sum without brackets, of which only the last term may be meant."""
    if type(amount) is not Chain or amount.links[0].operator[0] not in SUMS:
        return
    last = amount.links[-1].operand
    if last.end == amount.end:
        other = f"{text[amount.start : last.start]}({text[last.start : end]})"
        yield "tax_of_sum", amount.start, end, other, {"sum": text[amount.start : amount.end]}
