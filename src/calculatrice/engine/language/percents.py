"""The percentages of sums: shares of what stands before them, or hundredths."""

from __future__ import annotations

from calculatrice.engine.language.operators import PRODUCTS, SIGNS
from calculatrice.engine.language.tree import Chain, Link, Number, Postfix, Prefix, Rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.tree import Node

_HUNDRED, _ZEROS = 100, 2


def is_percentage(node: Node) -> bool:
    """Whether the node is `b%`, in brackets or not."""
    return type(node) is Postfix and node.operator == "%"


def in_sum(text: str, first: Node, links: list[Link]) -> Iterator[Doubt]:
    """The doubts about the percentages of a sum; those that are no shares become hundredths in `links`.

    A percentage is a share of what stands before it, unless the sum begins with a plain 1 or has a fraction there.
    """
    terms, only_percentages, told = [first], is_percentage(first), False
    for index in range(len(links)):
        link = links[index]
        if is_percentage(link.operand) and not only_percentages:
            doubt = _doubt(text, terms, links, index)
            if doubt is not None and doubt[0] == "percent_as_hundredths":
                _make_hundredths(terms, links, index)
            if doubt is not None and not told:
                told = True
                yield doubt
        only_percentages = only_percentages and is_percentage(link.operand)
        terms.append(link.operand)


def _doubt(text: str, terms: list[Node], links: list[Link], index: int) -> Doubt | None:
    """What may be doubted of the percentage of a link."""
    link, start = links[index], terms[0].start
    percentage = link.operand
    end = percentage.end
    sign = link.operator[0]
    before, typed = text[start : links[index].start], text[percentage.start : end]
    details = {"percentage": typed.strip()}
    if _is_in_hundredths(text, terms) and not typed.endswith(")"):
        return "percent_as_hundredths", start, end, f"({before.rstrip()})×(1{sign}{typed})", details
    if all(map(is_percentage, terms[1:])) and index:
        shares = _in_brackets(text, links[: index + 1])
        return "percent_of_all_before", start, end, f"{text[start : links[0].end]}({shares})", details
    code = _reason(terms, percentage)
    as_number = text[start : percentage.start] + _hundredths(text, percentage)
    return None if code is None else (code, start, end, as_number, details)


def _reason(terms: list[Node], percentage: Node) -> str | None:
    if len(terms) > 1 or _has_division(terms[0]):
        return "percent_of_all_before"
    return "percent_from_100" if _is_hundred_or_more(percentage) and not is_one(terms[0]) else None


def _is_in_hundredths(text: str, terms: list[Node]) -> bool:
    if is_one(terms[0]) and text[terms[0].start] != "(":
        return len(terms) > 1  # a share of 1 is as many hundredths
    return any(map(is_fraction, terms))


def is_one(node: Node) -> bool:
    """Whether the node is a plain 1.

    >>> is_one(Number(0, 1, 1, 0)), is_one(Number(0, 3, 10, -1))
    (True, False)
    """
    return type(node) is Number and node.significand == 1 and not node.exponent and not node.written


def _unsigned(node: Node) -> Node:
    while type(node) is Prefix and node.operator in SIGNS:
        node = node.operand
    return node


def is_fraction(node: Node) -> bool:
    """Whether the node is a fraction of two integers, or a mixed number.

    >>> is_fraction(Rational(0, 5, 3, 2, "1 1/2")), is_fraction(Number(0, 1, 3, 0))
    (True, False)
    """
    node = _unsigned(node)
    if type(node) is Rational:
        return node.mixed
    if type(node) is not Chain or len(node.links) != 1:
        return False
    operator, last = node.links[0].operator, node.links[0].operand
    if operator == "+":
        return _is_integer(node.first) and last.end == last.start + 1 and is_fraction(last)  # as in 1½
    return operator == "/" and _is_integer(node.first) and _is_integer(last) and not _is_made_of_a_percentage(node)


def _is_made_of_a_percentage(node: Chain) -> bool:
    return node.links[0].start == node.links[0].operand.end


def _is_integer(node: Node) -> bool:
    node = _unsigned(node)
    return type(node) is Number and not node.exponent


def _has_division(node: Node) -> bool:
    """Whether fractions stand in the node: a product with a division, or a sum of such."""
    node = _unsigned(node)
    if type(node) is not Chain:
        return False
    if node.links[0].operator in PRODUCTS:
        return any(link.operator == "/" for link in node.links)
    return any(map(_has_division, (node.first, *(link.operand for link in node.links))))


def _is_hundred_or_more(percentage: Node) -> bool:
    number = percentage.operand if isinstance(percentage, Postfix) else percentage
    if type(number) is Rational:
        return number.numerator >= _HUNDRED * number.denominator
    if type(number) is not Number:
        return False
    exponent = number.exponent
    if exponent > 0:
        enough: int = _HUNDRED // 10 ** min(exponent, _ZEROS)
        return number.significand >= enough
    if -exponent > number.significand.bit_length():
        return False  # too small for its power of ten to be worked out
    least: int = _HUNDRED * 10**-exponent
    return number.significand >= least


def _in_brackets(text: str, links: list[Link]) -> str:
    """The percentages of links as one sum, of which the first sign stands before the bracket."""
    first = links[0].operator[0]
    parts = [text[links[0].operand.start : links[0].operand.end]]
    for link in links[1:]:
        sign = "+" if link.operator[0] == first else "-"
        parts.append(sign + text[link.operand.start : link.operand.end])
    return "".join(parts)


def _hundredths(text: str, percentage: Node) -> str:
    """A percentage as a text that is no percentage: `10/100`."""
    number = percentage.operand if isinstance(percentage, Postfix) else percentage
    typed = text[number.start : number.end]
    return f"({typed})/100" if type(number) is Rational and number.mixed else f"{typed}/100"


def _make_hundredths(terms: list[Node], links: list[Link], last: int) -> None:
    """Let the percentages of links up to `last` be hundredths, those too that are both: the 40% of `1-40%-30%`."""
    for index, link in enumerate(links[: last + 1]):
        percentage = link.operand
        if isinstance(percentage, Postfix) and link.operator.endswith("%"):
            end = percentage.end
            hundred = Link(end, end, "/", Number(end, end, _HUNDRED, 0))
            quotient = Chain(percentage.start, end, percentage.operand, (hundred,))
            links[index] = Link(link.start, link.end, link.operator[0], quotient)
            if index + 1 < len(terms):
                terms[index + 1] = quotient
