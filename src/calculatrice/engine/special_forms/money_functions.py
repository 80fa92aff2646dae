"""Functions of amounts of money: what is paid out to the last cent, rounding by name, tax added and taken out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError, WrongType
from calculatrice.engine.functions.arguments import integer
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import divide, multiply
from calculatrice.engine.numbers.decide import as_rational, settle
from calculatrice.engine.numbers.integer_parts import nearest
from calculatrice.engine.special_forms.lists import LONGEST
from calculatrice.engine.values import Items, Percentage, Quantity, number_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language.tree import Call, Node
    from calculatrice.engine.numbers.exact import Rational
    from calculatrice.engine.units import currency_units
    from calculatrice.engine.values.quantities import money, shares
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk
else:
    currency_units = lazy_module("calculatrice.engine.units.currency_units")
    money = lazy_module("calculatrice.engine.values.quantities.money")
    shares = lazy_module("calculatrice.engine.values.quantities.shares")

GROUP = "money"
SHARE_EFFORT = 5_000
AMOUNT = Text("an amount of money", "une somme d’argent")
TAXED = Text("an amount or a number, and a rate such as 20%", "une somme ou un nombre, et un taux comme 20 %")


@function(
    "split(amount; parts)",
    group=GROUP,
    en="An amount shared out so that no cent is lost, in equal parts or by the weights in a list; "
    "cents that are left go to the first parts, or to those that lost most.",
    fr="Une somme répartie sans perdre un centime, en parts égales ou selon les poids d’une liste ; "
    "les centimes qui restent vont aux premières parts, ou à celles qui ont le plus perdu.",
    spoken=("split", "répartition"),
    sentence=("{} split in {}", "{} réparti en {}"),
    domain=Text(
        "an amount of money; a positive integer, or weights", "une somme d’argent ; un entier positif, ou poids"
    ),
    examples={
        "split(€100; 3) == [€33.34; €33.33; €33.33]": "true",
        "split(-$10; 4) == [-$2.5; -$2.5; -$2.5; -$2.5]": "true",
        "split(€100; [50; 30; 20]) == [€50; €30; €20]": "true",
        "split(100; 3)": "error:wrong_type",
    },
    special=True,
    aliases=("répartir",),
)
def split(walk: Walk, call: Call) -> Items:
    amount, code = _amount(walk.value(call.arguments[0]), call.arguments[0])
    value = as_rational(settle(amount.amount, walk.context.budget), walk.context.budget)
    if value is None:
        raise DomainError("amount_without_end", argument=0)
    budget, parts, scale = walk.context.budget, walk.value(call.arguments[1]), 10 ** currency_units.decimals_of(code)
    cents = rational.multiply(value, scale, budget)
    if isinstance(parts, Items):
        budget.spend(SHARE_EFFORT * len(parts.parts))
        parted = shares.by_weights(cents, _weights(walk, parts), budget)
    else:
        count = integer(walk.context, number_of(parts, _place(call.arguments[1])), 1, least=1)
        if count > LONGEST:
            raise DomainError("list_too_long", argument=1, count=count, most=LONGEST)
        budget.spend(SHARE_EFFORT * count)
        parted = shares.evenly(cents, count, budget)
    return Items(tuple(Quantity(rational.divide(share, scale, budget), amount.unit) for share in parted))


@function(
    "round_cents(amount)",
    group=GROUP,
    en="An amount rounded to the decimals of its currency; halves away from 0, as amounts are shown.",
    fr="Une somme arrondie aux décimales de sa monnaie ; les demis s’éloignent de 0, comme les sommes sont montrées.",
    spoken=("amount to the cent", "montant au centime"),
    domain=AMOUNT,
    examples={
        "round_cents(€100/3) == €33.33": "true",
        "round_cents(-$2.345) == -$2.35": "true",
        "round_cents(2.345)": "error:wrong_type",
    },
    special=True,
    aliases=("arrondi_centimes",),
)
def round_cents(walk: Walk, call: Call) -> Value:
    return _each(walk, call.arguments[0], lambda code: rational.ratio(1, 10 ** currency_units.decimals_of(code)))


@function(
    "round_cash(amount)",
    group=GROUP,
    en="An amount rounded to what can be paid in coins of its currency: 0.05 in Swiss francs; halves away from 0.",
    fr="Une somme arrondie à ce qui se paie en pièces de sa monnaie : 0,05 en francs suisses ; les demis "
    "s’éloignent de 0.",
    spoken=("amount in cash", "montant en espèces"),
    domain=AMOUNT,
    examples={
        "round_cash(CHF 12.53) == CHF 12.55": "true",
        "round_cash(CAD 1.02) == CAD 1": "true",
        "round_cash(€1.02) == €1.02": "true",
    },
    special=True,
    aliases=("arrondi_espèces",),
)
def round_cash(walk: Walk, call: Call) -> Value:
    return _each(walk, call.arguments[0], currency_units.cash_of)


@function(
    "add_vat(amount; rate)",
    group=GROUP,
    en="An amount with the tax on it: amount*(1+rate).",
    fr="Une somme hors taxe, avec la taxe : amount*(1+rate).",
    spoken=("amount with tax", "montant toutes taxes comprises"),
    sentence=("{} with a tax of {}", "{} plus une taxe de {}"),
    domain=TAXED,
    examples={
        "add_vat(€100; 20%) == €120": "true",
        "add_vat(100; 5.5%)": "211/2",
        "(€100 HT to TTC at 20%) == €120": "true",
        "add_vat(100; 20)": "error:domain_error",
    },
    special=True,
    aliases=("ajouter_tva",),
)
def add_vat(walk: Walk, call: Call) -> Value:
    return walk.operate("*", walk.value(call.arguments[0]), _with_tax(walk, call.arguments[1]))


@function(
    "remove_vat(amount; rate)",
    group=GROUP,
    en="What an amount was before the tax in it: amount/(1+rate).",
    fr="Ce qu’était une somme avant la taxe qu’elle contient : amount/(1+rate).",
    spoken=("amount without tax", "montant hors taxe"),
    sentence=("{} without its tax of {}", "{} sans sa taxe de {}"),
    domain=TAXED,
    examples={
        "remove_vat(€120; 20%) == €100": "true",
        "(€120 including VAT to excluding VAT at 20%) == €100": "true",
        "remove_vat(120; -1)": "error:domain_error",
    },
    special=True,
    aliases=("retirer_tva",),
)
def remove_vat(walk: Walk, call: Call) -> Value:
    return walk.operate("/", walk.value(call.arguments[0]), _with_tax(walk, call.arguments[1]))


@function(
    "vat_in(amount; rate)",
    group=GROUP,
    en="The tax that an amount has in it: amount*rate/(1+rate).",
    fr="La taxe qu’une somme contient : amount*rate/(1+rate).",
    spoken=("tax in an amount", "taxe contenue"),
    sentence=("the tax of {1} in {0}", "la taxe de {1} dans {0}"),
    domain=TAXED,
    examples={
        "vat_in(€120; 20%) == €20": "true",
        "(€120 including VAT to VAT at 20%) == €20": "true",
        "vat_in(120; 20)": "error:domain_error",
    },
    special=True,
    aliases=("tva_incluse",),
)
def vat_in(walk: Walk, call: Call) -> Value:
    amount, rate = walk.value(call.arguments[0]), _rate(walk, call.arguments[1])
    budget = walk.context.budget
    return walk.operate("*", amount, rational.divide(rate, rational.add(1, rate, budget), budget))


@function(
    "vat_on(amount; rate)",
    group=GROUP,
    en="The tax that comes upon an amount: amount*rate.",
    fr="La taxe qui s’ajoute à une somme : amount*rate.",
    spoken=("tax on an amount", "taxe en sus"),
    sentence=("the tax of {1} on {0}", "la taxe de {1} sur {0}"),
    domain=TAXED,
    examples={
        "vat_on(€100; 20%) == €20": "true",
        "(€100 excluding VAT to VAT at 20%) == €20": "true",
        "vat_on(100; -1)": "error:domain_error",
    },
    special=True,
    aliases=("tva_en_sus",),
)
def vat_on(walk: Walk, call: Call) -> Value:
    return walk.operate("*", walk.value(call.arguments[0]), _rate(walk, call.arguments[1]))


def _with_tax(walk: Walk, node: Node) -> Rational:
    """How many times the amount is what it is with the tax."""
    return rational.add(1, _rate(walk, node), walk.context.budget)


def _rate(walk: Walk, node: Node) -> Rational:
    """The rate of a tax; one of 20 would be of 2000 %."""
    value = walk.value(node)
    number = number_of(value, _place(node))
    found = as_rational(settle(number, walk.context.budget), walk.context.budget)
    if found is None or found < 0 or (found > 1 and not isinstance(value, Percentage)):
        raise DomainError("rate_of_tax", argument=1)
    return found


def _amount(value: Value, node: Node) -> tuple[Quantity, str]:
    """An amount, and the code of its currency."""
    code = money.currency_of(value.unit) if isinstance(value, Quantity) else None
    if code is None or not isinstance(value, Quantity):
        raise WrongType("amount_expected", _place(node))
    return value, code


def _each(walk: Walk, node: Node, step_of: Callable[[str], Rational]) -> Value:
    """An amount, or each of a list, as the nearest multiple of a step that hangs on its currency."""

    def rounded(value: Value) -> Value:
        if isinstance(value, Items):
            walk.context.budget.spend(SHARE_EFFORT * len(value.parts))
            return Items(tuple(map(rounded, value.parts)))
        amount, code = _amount(value, node)
        step, budget = step_of(code), walk.context.budget
        return Quantity(multiply(nearest(divide(amount.amount, step, budget), budget), step, budget), amount.unit)

    return rounded(walk.value(node))


def _weights(walk: Walk, items: Items) -> list[Rational]:
    budget = walk.context.budget
    found = [as_rational(settle(number_of(part, None), budget), budget) for part in items.parts]
    weights = [weight for weight in found if weight is not None and weight >= 0]
    if len(weights) != len(found) or not any(weights):
        raise DomainError("weights_of_shares", argument=1)
    return weights


def _place(node: Node) -> tuple[int, int]:
    return node.start, node.end
