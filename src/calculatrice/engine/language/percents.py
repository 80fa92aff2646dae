"""The percentages of sums: shares of what stands before them, or hundredths."""

from __future__ import annotations

from calculatrice.engine.language.operators import OF_LEFT, PRODUCTS, SIGNS
from calculatrice.engine.language.tree import Chain, Link, Number, Postfix, Prefix, Rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.tree import Node

SUM = "sum"
"""The detail of a notice that holds a sum up to the percentage that is told of."""
_HUNDRED, _ZEROS = 100, 2


def is_percentage(node: Node) -> bool:
    """Whether the node is `b%`, in brackets or not."""
    return type(node) is Postfix and node.operator == "%"


def in_sum(text: str, first: Node, links: list[Link]) -> Iterator[Doubt]:
    """The doubts about the percentages of a sum; those that are no shares become hundredths in `links`.

    A percentage is a share of what stands before it, unless the sum begins with a plain 1 or has a fraction there.
    """
    yield from _sign_behind(text, first, links[0])
    one = is_one(first) and text[first.start] != "("
    fractional, only_percentages = is_fraction(first), is_percentage(first)
    told = False
    for index, link in enumerate(links):
        if not is_percentage(link.operand):
            only_percentages = False
            fractional = fractional or is_fraction(link.operand)
        elif not only_percentages:
            in_hundredths = (index > 0 if one else fractional) and link.operator in OF_LEFT
            doubt = None if told else _doubt(text, first, links[: index + 1], in_hundredths=in_hundredths)
            if in_hundredths:
                _make_hundredths(links, index)
            if in_hundredths and one and links[0].operator in OF_LEFT:
                _make_hundredths(links, 0)  # a share of 1 is as many hundredths
            if doubt is not None:
                told = True
                yield doubt


def _sign_behind(text: str, first: Node, link: Link) -> Iterator[Doubt]:
    """A percentage before a sign that looks as if it belonged to the number behind it: `7 % -3`."""
    if is_percentage(first) and text[first.end - 2 : link.start].split("%") == [" ", " "] and text[link.end] != " ":
        start, end = first.start, link.operand.end
        other = f"{text[start : first.end - 2]} mod {text[link.start : end]}"
        yield "percent_before_sign", start, end, other, {"percentage": text[start : first.end]}


def _doubt(text: str, first: Node, links: list[Link], *, in_hundredths: bool) -> Doubt | None:
    """What may be doubted of the percentage of the last of the links."""
    *before, link = links
    start, percentage = first.start, link.operand
    end, typed = percentage.end, text[percentage.start : percentage.end]
    details = {"percentage": typed}
    if in_hundredths:
        other = f"({text[start : link.start].rstrip()})×(1{link.operator[0]}{typed})"
        return "percent_as_hundredths", start, end, other, details
    if before and all(is_percentage(earlier.operand) for earlier in before):
        return "percent_of_all_before", start, end, f"{text[start : links[0].end]}({_joined(text, links)})", details
    code = _reason(first, before, percentage)
    as_number = text[start : percentage.start] + _hundredths(text, percentage)
    return None if code is None else (code, start, end, as_number, details)


def _reason(first: Node, before: list[Link], percentage: Node) -> str | None:
    if before or is_divided(first):
        return "percent_of_all_before"
    return "percent_from_100" if _is_hundred_or_more(percentage) and not is_one(first) else None


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
    return operator == "/" and _is_integer(node.first) and _is_integer(last)


def is_divided(node: Node) -> bool:
    """Whether the node is a fraction, or fractions stand in it."""
    return is_fraction(node) or _has_division(node)


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


def as_number(text: str, chain: Chain) -> str:
    """A sum that ends in a percentage without a sign: this as a number, or all as one percentage where all are."""
    last = chain.links[-1].operand
    if len(chain.links) > 1 and chain.start == chain.first.start:
        return f"{text[chain.start : chain.links[0].end]}({_joined(text, chain.links)})"
    return f"{text[chain.start : last.start]}1×{text[last.start : last.end]}"


def _joined(text: str, links: Sequence[Link]) -> str:
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


def _make_hundredths(links: list[Link], index: int) -> None:
    """Let the percentage of a link be a number of hundredths, if it is one still."""
    link = links[index]
    percentage = link.operand
    if isinstance(percentage, Postfix):
        end = percentage.end
        first, factors = _factors(percentage.operand)
        hundred = Link(end, end, "/", Number(end, end, _HUNDRED, 0))
        quotient = Chain(percentage.start, end, first, (*factors, hundred))
        links[index] = Link(link.start, link.end, link.operator[0], quotient)


def _factors(node: Node) -> tuple[Node, tuple[Link, ...]]:
    """The first factor of a product, and the links behind it; of anything else itself."""
    if type(node) is Chain and node.links[0].operator in PRODUCTS:
        return node.first, node.links
    return node, ()
