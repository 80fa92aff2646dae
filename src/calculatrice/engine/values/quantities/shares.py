"""How an amount is shared out without losing a cent: whole cents, whose sum is the amount."""

from __future__ import annotations

from calculatrice.engine.numbers import rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Rational


def evenly(cents: Rational, count: int, budget: Budget) -> list[Rational]:
    """Parts that differ by a cent at most, the larger ones first; what is less than a cent is in the first one.

    >>> from calculatrice.engine.budget import Budget
    >>> evenly(10000, 3, Budget.inline()), evenly(-10000, 3, Budget.inline())
    ([3334, 3333, 3333], [-3334, -3333, -3333])
    """
    size = rational.multiply(rational.sign(cents), cents, budget)
    whole = rational.floor(size)
    each, left = divmod(whole, count)
    parts: list[Rational] = [each + (place < left) for place in range(count)]
    return _signed(parts, 0, cents, whole, budget)


def by_weights(cents: Rational, weights: list[Rational], budget: Budget) -> list[Rational]:
    """Parts in proportion to weights; the cents that are left go to those that lost the largest part of one.

    >>> from calculatrice.engine.budget import Budget
    >>> by_weights(100, [1, 1, 1], Budget.inline()), by_weights(-1000, [1, 2], Budget.inline())
    ([34, 33, 33], [-333, -667])
    """
    whole = rational.floor(rational.multiply(rational.sign(cents), cents, budget))
    total: Rational = 0
    for weight in weights:
        total = rational.add(total, weight, budget)
    due = [rational.divide(rational.multiply(whole, weight, budget), total, budget) for weight in weights]
    kept = [rational.floor(share) for share in due]
    most = sorted(range(len(due)), key=lambda place: (kept[place] - due[place], place))
    for place in most[: whole - sum(kept)]:
        kept[place] += 1
    heaviest = max(range(len(due)), key=lambda place: (weights[place], -place))
    return _signed([*kept], heaviest, cents, whole, budget)


def _signed(parts: list[Rational], first: int, cents: Rational, whole: int, budget: Budget) -> list[Rational]:
    """The parts with the sign of the amount; what is less than a cent is added to one of them."""
    sign = rational.sign(cents)
    rest = rational.add(rational.multiply(sign, cents, budget), -whole, budget)
    parts[first] = rational.add(parts[first], rest, budget)
    return [rational.multiply(sign, part, budget) for part in parts]
