"""Numbers that a comma, a bracket, a vulgar fraction or another number follows: which of it is a part of them."""

from __future__ import annotations

from calculatrice.engine.errors import InvalidNumber
from calculatrice.engine.language import doubts, faults, literal, mixed, positional, repeating
from calculatrice.engine.language.locale import EN
from calculatrice.engine.language.tree import Chain, Link, Number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node, Rational


def compound(parser: Grammar, token: Token) -> Node:
    """A number that a comma, a bracket, a vulgar fraction or another number follows."""
    start, end = token[2:]
    if parser.kind == "fraction":
        return _with_vulgar_fraction(parser, token)
    if parser.kind == "number":
        return _mixed(parser, literal.number(token, parser.text, parser.locale))
    if parser.kind == "(":
        return _before_bracket(parser, token)
    if repeating.after_comma(parser.text, end, parser.locale):
        plain = literal.plain(token[1], parser.text, start, parser.locale)
        return _repeating(parser, plain, start, end + 1)
    if _is_grouped(parser, start, end):
        return _grouped(parser, start)
    return literal.number(token, parser.text, parser.locale)


def _is_grouped(parser: Grammar, start: int, end: int) -> bool:
    """Whether the comma behind a number is a part of it; where it separates, digits in groups are doubtful."""
    kind, _, following, _ = parser.tokens[parser.position + 1]
    if kind != "number" or following != end + 1:
        return False
    if "," not in parser.separators or parser.inside not in ("call", "["):
        return True
    grouped = literal.grouped_end(parser.text, start)
    if grouped is None:
        if parser.inside == "call" and parser.has_semicolon():
            parser.notice_all(doubts.decimals(parser.text, start, parser.tokens[parser.position + 1][3]))
        return False
    joined = parser.has_semicolon()
    parser.notice_all(doubts.groups(parser.text, start, grouped, joined=joined))
    return joined


def _grouped(parser: Grammar, start: int) -> Node:
    end = literal.grouped_end(parser.text, start)
    if end is None:
        raise literal.malformed(parser.text, start, parser.locale)
    while parser.tokens[parser.position - 1][3] < end:
        parser.advance()
    if parser.kind == "(":
        return _before_bracket(parser, ("number", parser.text[start:end].replace(",", ""), start, end))
    whole = literal.grouped(parser.text, start, end)
    return _mixed(parser, whole) if parser.kind == "number" else whole


def _before_bracket(parser: Grammar, token: Token) -> Node:
    """A number before a bracket, whose digits repeat where decimals stand before it."""
    _, word, start, end = token
    plain = word if positional.has_base(word) else literal.plain(word, parser.text, start, parser.locale)
    if plain.isdecimal() or not repeating.may_repeat(plain):
        return literal.number((token[0], plain, start, end), parser.text, EN)
    if repeating.digits(parser.text, end) is not None:
        return _repeating(parser, plain, start, end)
    parser.notice_all(doubts.bracket_after_decimals(parser.text, start, end))
    return literal.number((token[0], plain, start, end), parser.text, EN)


def _repeating(parser: Grammar, plain: str, start: int, end: int) -> Node:
    """A number whose last digits, those in the bracket at `end`, repeat without end."""
    node = repeating.number(parser.text, plain, start, end)
    while parser.tokens[parser.position][2] < node.end:
        parser.advance()
    parser.notice_all(doubts.repeating(parser.text, node, end))
    return node


def _mixed(parser: Grammar, whole: Number | Rational) -> Node:
    """An integer, a space and a proper fraction: one number."""
    if not isinstance(whole, Number) or not mixed.is_one(parser.text, whole, parser.tokens, parser.position):
        return whole
    top, _, bottom = parser.advance(), parser.advance(), parser.advance()
    node = mixed.number(whole, top, bottom)
    faults.check_around_mixed(parser.text, node, parser.tokens[parser.position])
    parser.notice_all(doubts.mixed_or_grouped(parser.text, node))
    parser.notice_all(doubts.suffix_of_mixed(parser.text, node, parser.tokens[parser.position]))
    return node


def _with_vulgar_fraction(parser: Grammar, token: Token) -> Chain:
    whole = literal.number(token, parser.text, parser.locale)
    fraction = literal.vulgar_fraction(parser.advance())
    if not token[1].isdecimal():
        raise InvalidNumber(
            "malformed_number", (whole.start, fraction.end), literal=parser.text[whole.start : fraction.end]
        )
    return Chain(whole.start, fraction.end, whole, (Link(fraction.start, fraction.start, "+", fraction),))
