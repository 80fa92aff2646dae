"""The brackets of a chain that its reading needs: percentages, and what they are of."""

from __future__ import annotations

from itertools import pairwise

from calculatrice.engine.language.operators import DIVISIONS, FLOORED, OF_LEFT
from calculatrice.engine.language.precedence import is_percent
from calculatrice.engine.language.tree import Postfix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Chain, Link


def bracketed_percents(node: Chain) -> list[bool]:
    """Which terms are percentages of themselves in brackets: all such, unless only such stand before and none after."""
    terms = [node.first, *[link.operand for link in node.links]]
    if Postfix not in map(type, terms):
        return [False] * len(terms)
    bare = not any(link.operator in OF_LEFT for link in node.links)
    bracketed = [is_percent(node.first) and not bare]
    bare = bare and is_percent(node.first)
    for link in node.links:
        percent = is_percent(link.operand)
        bracketed.append(percent and not bare and link.operator not in OF_LEFT)
        bare = bare and percent
    return bracketed


def groups_in_sum(links: tuple[Link, ...]) -> list[int]:
    """After which operands a group of all that stands before ends: what a percentage is of."""
    return [index for index, link in enumerate(links) if index and link.operator in OF_LEFT]


def needed_groups(node: Chain) -> list[int]:
    """The groups without which a percentage would be read as hundredths."""
    from calculatrice.engine.language.percents import is_fraction, is_one  # most sums have no percentages

    groups = []
    doubtful = is_one(node.first) or is_fraction(node.first)
    for index, link in enumerate(node.links):
        if link.operator not in OF_LEFT:
            doubtful = doubtful or is_fraction(link.operand)
        elif doubtful and index:
            groups.append(index)
            doubtful = False
    return groups


def groups_in_product(links: tuple[Link, ...]) -> list[int]:
    """After which factors a group ends: what was divided before the next factor, and what is floored as a whole."""
    return [
        index
        for index, (before, link) in enumerate(pairwise(links), start=1)
        if before.operator in DIVISIONS or link.operator in FLOORED
    ]
