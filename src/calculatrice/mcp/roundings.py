"""The check of a claim with `≈`: that a decimal is the value of an expression, rounded to as many digits as it has."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from calculatrice.api.problem import CalculationProblem
from calculatrice.mcp.checked import Checked, Side, difference_told, differing, no_claim, undecided, with_unit
from calculatrice.mcp.messages import say
from calculatrice.service.answer import Failure
from calculatrice.service.digits import decimal_of

if TYPE_CHECKING:
    from calculatrice.mcp.call import Call
    from calculatrice.mcp.wishes import Wishes
    from calculatrice.service.answer import Answer

ROUNDED = "≈"
_CLAIMED = re.compile(
    r"(?P<number>[-+−]?[\d., _\u00a0\u202f]*\d(?:[eE][-+−]?\d+)?)\s*(?P<unit>(?:[^\W\d_]|[°Δ€$£])[^+≈=<>();]*|)",
    re.ASCII,
)
_DECIMAL = re.compile(r"(?P<factor>[-+]?\d+(?:\.(?P<part>\d+))?)(?:[eE](?P<power>[-+]?\d{1,6}))?", re.ASCII)
_GROUPS = {"en": ",_ \u00a0\u202f", "fr": ". \u00a0\u202f"}
_MARK = {"en": ".", "fr": ","}


class Rounded(NamedTuple):
    """An expression, and what is claimed for it: `factor` with its decimals, times 10 to the `power`, of the `unit`."""

    expression: str
    factor: str
    power: int
    decimals: int
    unit: str = ""

    @property
    def scaled(self) -> str:
        """What the factor is to be the rounded value of."""
        scaled = f"({self.expression})/10^{self.power}" if self.power else self.expression
        return f"({scaled}) to {self.unit}" if self.unit else scaled

    def written(self, factor: str) -> str:
        """A decimal of the same power as a machine text."""
        return f"{factor}e{self.power}" if self.power else factor


def rounded(claim: str, locale: str) -> Rounded | None:
    """The claim, where it is one with `≈`, the decimal on either side. Raises `Problem` where there is no decimal.

    >>> rounded("pi ≈ 3.1416", "en")
    Rounded(expression='pi', factor='3.1416', power=0, decimals=4, unit='')
    >>> rounded("299792458 ≈ 3.00e8", "en").scaled, rounded("1 == 1", "en")
    ('(299792458)/10^8', None)
    >>> rounded("5 km ≈ 3.1 mi", "en").scaled
    '(5 km) to mi'
    """
    first, mark, second = claim.partition(ROUNDED)
    if not mark:
        return None
    for expression, text in ((first, second), (second, first)):
        claimed = _CLAIMED.fullmatch(text.strip())
        found = claimed and _DECIMAL.fullmatch(_plain(claimed["number"], locale))
        if claimed and found and expression.strip() and ROUNDED not in expression:
            decimals, power = len(found["part"] or ""), int(found["power"] or 0)
            return Rounded(expression.strip(), found["factor"], power, decimals, claimed["unit"].strip())
    raise CalculationProblem(Failure("wrong_type", "no_decimal_claimed", len(first), len(first) + 1))


def _plain(text: str, locale: str) -> str:
    """A decimal as machines write it, without groups."""
    ungrouped = text.strip().translate({ord(sign): None for sign in _GROUPS[locale]})
    return ungrouped.replace(_MARK[locale], ".").replace("−", "-")


async def matched(claim: Rounded, text: str, wishes: Wishes, call: Call) -> Checked:
    """What is found of the claim, which was written so. Raises `Problem` where the value is no real number alone."""
    form = f"decimals:{claim.decimals}"
    answer = await call.answer(wishes.request(claim.scaled, (form,)))
    if bool(answer.unit) != bool(claim.unit):
        raise no_claim(text, answer.reading)
    if answer.relation == "<":
        return _near_zero(claim, text, answer, wishes.locale)
    factor = ((answer.forms or {}).get(form) or "").removesuffix(f" {answer.unit}")
    if decimal_of(factor) is None:
        raise no_claim(text, answer.reading)
    value = Side(claim.expression, _relation(answer, form), claim.written(factor), answer.unit or None)
    return _judged(claim, text, value, wishes.locale)


def _relation(answer: Answer, form: str) -> Literal["=", "≈", "<"]:
    return answer.relations[form] if answer.relations else answer.relation


def _near_zero(claim: Rounded, text: str, answer: Answer, locale: str) -> Checked:
    """Of what is only known to be small: it rounds to zero where it is less than half of the last place."""
    if 2 * Decimal(answer.decimal) >= Decimal(10) ** -claim.decimals:
        return undecided(text, locale)
    return _judged(claim, text, Side(claim.expression, "≈", "0"), locale)


def _judged(claim: Rounded, text: str, value: Side, locale: str) -> Checked:
    claimed = claim.written(claim.factor)
    told = say("rounds", locale, expression=value.expression, decimal=with_unit(value))
    sides = value, Side(claimed, "=", claimed, value.unit)
    if decimal_of(value.decimal) == decimal_of(claimed):
        return Checked("proved", text, f"{say('proved', locale, claim=text)} {told}", *sides)
    digit = differing(value.decimal, claimed)
    lines = [say("refuted", locale, claim=text), told, *difference_told(digit, locale)]
    return Checked("refuted", text, " ".join(lines), *sides, digit)
