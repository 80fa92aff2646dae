"""From the tree of an expression to its value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from calculatrice.engine import calls
from calculatrice.engine.budget import STEP
from calculatrice.engine.errors import (
    BudgetExceeded,
    CalculationError,
    DomainError,
    WrongType,
)
from calculatrice.engine.functions.lazy_catalogue import catalogue
from calculatrice.engine.language import tree
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.language.operators import BEFORE, BEHIND, COMPARISONS, SUMS
from calculatrice.engine.language.wishes import DMS, changes
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.number_operators import BINARY, of_operator
from calculatrice.engine.numbers import arithmetic, rational
from calculatrice.engine.numbers.decide import is_zero, settle, sign
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.values import KINDS, TRUTHS, Arc, Items, Percentage, Quantity, Verdict, laws, number_of
from calculatrice.engine.values.items import holds
from calculatrice.engine.values.laws import Step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.context import Context
    from calculatrice.engine.functions.registry import Function
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.session import Session
    from calculatrice.engine.special_forms import (
        arcs,
        lists,
        logic,
        money,
        quantities,
        quantity_functions,
        shares,
        widths,
    )
    from calculatrice.engine.values.value import Value
else:
    lists = lazy_module("calculatrice.engine.special_forms.lists")
    money = lazy_module("calculatrice.engine.special_forms.money")
    arcs = lazy_module("calculatrice.engine.special_forms.arcs")
    logic = lazy_module("calculatrice.engine.special_forms.logic")
    quantities = lazy_module("calculatrice.engine.special_forms.quantities")
    quantity_functions = lazy_module("calculatrice.engine.special_forms.quantity_functions")
    shares = lazy_module("calculatrice.engine.special_forms.shares")
    widths = lazy_module("calculatrice.engine.special_forms.widths")

LINK_EFFORT = 300
COMPARISON_EFFORT = 2_000
PERCENT, PERMILLE = 100, 1000


class Evaluator:
    """One walk over a tree: what it knows is its context, the session's names and the parameters of calls."""

    __slots__ = ("context", "parameters", "session")

    def __init__(self, context: Context, session: Session) -> None:
        self.context = context
        self.session = session
        self.parameters: dict[str, Value] = {}

    def value(self, node: tree.Node) -> Value:
        """The value of any node; most are whole numbers, as they are written."""
        if type(node) is tree.Number and not node.exponent:
            return node.significand
        result: Value = EVALUATE[type(node)](self, node)
        return result

    def number(self, node: tree.Node) -> Number:
        """The value of a node that must be a number."""
        if type(node) is tree.Number and not node.exponent:
            return node.significand
        value = EVALUATE[type(node)](self, node)
        if type(value) in KINDS:
            value = number_of(value, (node.start, node.end))
        result: Number = value
        return result

    @contextmanager
    def bind(self, name: str, value: Value) -> Iterator[None]:
        """Let `name` be `value` inside the `with`, whatever it is outside."""
        outside = self.parameters
        self.parameters = {**outside, name: value}
        try:
            yield
        finally:
            self.parameters = outside

    def variable(self, name: str) -> Value | None:
        """What somebody has given the name to, outside of functions."""
        return self.session.variables.get(name)

    def is_bound(self, name: str) -> bool:
        """Whether the name has a value here."""
        return name in self.parameters or name in self.session.variables or catalogue.constant_named(name) is not None

    def literal(self, node: tree.Number) -> Number:
        """A number as it is written."""
        exponent = node.exponent
        return rational.decimal(node.significand, exponent, self.context.budget) if exponent else node.significand

    def rational(self, node: tree.Rational) -> Number:
        """A number whose decimals may not end, as it is written."""
        budget = self.context.budget
        budget.claim_fraction(max(node.numerator.bit_length(), node.denominator.bit_length()))
        return rational.ratio(node.numerator, node.denominator)

    def arc(self, node: tree.Arc) -> Arc:
        """`10°45'`."""
        return Arc(self.context.from_degrees(rational.ratio(node.numerator, node.denominator)))

    def name(self, node: tree.Name) -> Value:
        """What a name stands for: a parameter, a variable, a constant or a truth, in this order."""
        name = node.name
        for names in (self.parameters, self.session.variables):
            if name in names:
                return names[name]
        constant = catalogue.constant_named(name)
        if constant is not None:
            return constant
        if name in TRUTHS:
            return TRUTHS[name]
        if name in catalogue.FUNCTIONS or name in self.session.functions:
            raise WrongType("function_is_no_number", (node.start, node.end), name=name)
        constant_of_physics = quantities.constant(name)
        if constant_of_physics is not None:
            return constant_of_physics
        raise calls.unknown_name(name, node, self.session)

    def prefix(self, node: tree.Prefix) -> Value:
        """`-x`, `+x`, `√x`, `∛x`, `not x`."""
        self.context.budget.spend(STEP)
        return self._again(node, self.value(node.operand))

    def _by_sign(self, node: tree.Prefix, operand: Value) -> Value:
        """What the operator does with an operand that is no scalar."""
        known = laws.found_sign(node.operator, operand)
        if known is not None:
            return known(operand, Step(node.operator, self.context.budget, partial(self._again, node)))
        return self._signed(node, number_of(operand, (node.operand.start, node.operand.end)))

    def _again(self, node: tree.Prefix, part: Value) -> Value:
        return self._by_sign(node, part) if type(part) in KINDS else self._signed(node, part)  # type: ignore[arg-type]  # a scalar

    def _signed(self, node: tree.Prefix, operand: Number) -> Number:
        if node.operator == "-":
            return arithmetic.negate(operand, self.context.budget)
        if node.operator == "+":
            return operand
        if node.operator == "not":
            self.context.tell(Notice("not_of_bits", node.start, node.end))
            return self._apply(BEFORE["~"].function, node, operand)
        return self._apply(BEFORE[node.operator].function, node, operand)

    def postfix(self, node: tree.Postfix) -> Value:
        """`x!`, `x!!`, `x°`, `x%`, `x‰`."""
        self.context.budget.spend(STEP)
        operand = self.number(node.operand)
        if node.operator == "%":
            return Percentage(arithmetic.divide(operand, PERCENT, self.context.budget))
        if node.operator == "‰":
            return arithmetic.divide(operand, PERMILLE, self.context.budget)
        if node.operator == "°":
            return self.context.from_degrees(operand)
        return self._apply(BEHIND[node.operator].function, node, operand)

    def _apply(self, name: str, node: tree.Node, operand: Number) -> Number:
        result: Number = calls.applied(self, of_operator(name), node, (operand,), ())
        return result

    def power(self, node: tree.Power) -> Value:
        """`base ^ exponent`."""
        base, exponent = self.value(node.base), self.number(node.exponent)
        if type(base) in KINDS:
            if laws.found("^", base, exponent) is not None:
                return self._each_power(node, base, exponent)
            base = number_of(base, (node.base.start, node.base.end))
        return self._power(node, base, exponent)  # type: ignore[arg-type]  # the base is a scalar

    def _each_power(self, node: tree.Power, base: Value, exponent: Number) -> Value:
        try:
            return self.operate("^", base, exponent)
        except CalculationError as error:
            raise error.at((node.base.start, node.base.end)) from None

    def _power(self, node: tree.Power, base: Number, exponent: Number) -> Number:
        self.context.budget.spend(STEP)
        try:
            result = arithmetic.power(base, exponent, self.context.budget)
        except CalculationError as error:
            raise error.at((node.start, node.end)) from None
        if isinstance(result, Exact) and not result.real and _has_real_root(base, exponent):
            self.context.tell(Notice("principal_value", node.start, node.end))
        return result

    def absolute(self, node: tree.Absolute) -> Value:
        """`|x|`."""
        value = self.value(node.operand)
        if type(value) in KINDS:
            if type(value) is Quantity:
                return quantity_functions.called(self, of_operator("abs"), node, (value,))
            value = number_of(value, (node.operand.start, node.operand.end))
        return self._apply("abs", node, value)  # type: ignore[arg-type]  # a scalar

    def chain(self, node: tree.Chain) -> Value:
        """A sum or a product, from left to right."""
        budget = self.context.budget
        budget.spend(LINK_EFFORT * len(node.links))
        value = self.value(node.first)
        by_law = type(value) in KINDS
        for link in node.links:
            operand = link.operand
            try:
                right = self.value(operand)
                if by_law or type(right) in KINDS:
                    value = self._by_law(node, link, value, right)
                    by_law = type(value) in KINDS
                else:
                    value = BINARY[link.operator](value, right, budget)  # type: ignore[arg-type]  # both are scalars
            except CalculationError as error:
                raise error.at((operand.start, operand.end)) from None
        return value

    def _by_law(self, node: tree.Chain | tree.Comparison, link: tree.Link, left: Value, right: Value) -> Value:
        """What a link’s operator does with the value before it and the one behind it, of which one is no scalar."""
        operator = link.operator.rstrip("%")
        if laws.found(operator, left, right) is None:
            try:
                left = number_of(left, None)
            except WrongType as error:
                raise error.at(_before(node, link)) from None
            right = number_of(right, (link.operand.start, link.operand.end))
        elif operator in SUMS and type(left) is not Percentage and shares.holds_percentage(right):
            shares.tell(self, node, link, right)  # type: ignore[arg-type]  # a sum is a chain
        elif operator in SUMS and (holds(left, Quantity) or holds(right, Quantity)):
            money.tell(self, node, left, right)
        return self.operate(operator, left, right)

    def operate(self, operator: str, left: Value, right: Value) -> Value:
        """What the operator does with two values of any kinds."""
        if type(left) in KINDS or type(right) in KINDS:
            known = laws.found(operator, left, right)
            if known is not None:
                return known(left, right, Step(operator, self.context.budget, partial(self.operate, operator)))
            left, right = number_of(left, None), number_of(right, None)
        if operator in COMPARISONS:
            return Verdict(self._compare(left, operator, right))  # type: ignore[arg-type]  # both are scalars
        return BINARY[operator](left, right, self.context.budget)  # type: ignore[arg-type]  # both are scalars

    def comparison(self, node: tree.Comparison) -> Verdict:
        """`a < b <= c`: true where all are, false where one is not."""
        self.context.budget.spend(COMPARISON_EFFORT * len(node.links))
        left = self.value(node.first)
        verdict: bool | None = True
        for link in node.links:
            right = self.value(link.operand)
            try:
                if type(left) in KINDS or type(right) in KINDS:
                    told = self._by_law(node, link, left, right)
                    truth = told.truth if isinstance(told, Verdict) else None
                else:
                    truth = self._compare(left, link.operator, right)  # type: ignore[arg-type]  # both are scalars
                verdict = logic.both(verdict, truth)
            except CalculationError as error:
                raise error.at((node.start, node.end)) from None
            left = right
        return Verdict(verdict)

    def _compare(self, left: Number, operator: str, right: Number) -> bool | None:
        budget = self.context.budget
        difference = arithmetic.subtract(left, right, budget)
        if operator in ("==", "!="):
            zero = is_zero(difference, budget)
            return zero if operator == "==" or zero is None else not zero
        if not all(arithmetic.is_real(settle(side, budget)) for side in (left, right)):
            raise DomainError("order_of_complex")
        known = sign(settle(difference, budget), budget)
        return None if known is None else known in SIGNS[operator]

    def items(self, node: tree.Items) -> Items:
        """`[a; b; c]`."""
        self.context.budget.spend(LINK_EFFORT * len(node.items))
        return Items(tuple(self.value(item) for item in node.items))

    def logic(self, node: tree.Logic) -> Value:
        """`a and b`, `a & b`."""
        return logic.logic(self, node)

    def range(self, node: tree.Range) -> Items:
        """`a..b`."""
        return lists.range_of(self, node)

    def comprehension(self, node: tree.Comprehension) -> Items:
        """`[term for name in list]`."""
        return lists.comprehension(self, node)

    def item(self, node: tree.Index) -> Value:
        """`list[position]`."""
        return lists.index(self, node)

    def conversion(self, node: tree.Conversion) -> Value:
        """`value to form`: how it is told is a wish beside the value, which calculations drop; a width changes it."""
        if node.form == DMS:
            return arcs.converted(self, node)
        return widths.converted(self, node) if changes(node.form) else self.value(node.operand)

    def measured(self, node: tree.Measured) -> Value:
        """`5 km/h`."""
        return quantities.measured(self, node)

    def amount(self, node: tree.Amount) -> Value:
        """`$5`."""
        return quantities.amount(self, node)

    def compound(self, node: tree.Compound) -> Value:
        """`6 ft 2 in`."""
        return quantities.compound(self, node)

    def unit_conversion(self, node: tree.UnitConversion) -> Value:
        """`value to unit`: the value is measured in that from there on."""
        return quantities.converted(self, node)

    def apply(self, entry: Function, node: tree.Node, values: tuple[Value, ...]) -> Any:  # noqa: ANN401  # a function's value may be of any kind
        """A function of the catalogue, of values that it takes."""
        return calls.applied(self, entry, node, values, ())


def evaluate_expression(node: tree.Node, context: Context, session: Session) -> Value:
    """The value of an expression; the session is read, never changed."""
    try:
        return Evaluator(context, session).value(node)
    except RecursionError:
        raise BudgetExceeded("recursion_too_deep", (node.start, node.end)) from None


def _before(node: tree.Chain | tree.Comparison, link: tree.Link) -> tuple[int, int]:
    """Where that stands which a link has on its left: all of a chain, one side of a comparison."""
    operands = [node.first, *(link.operand for link in node.links)]
    last = next(left for left, known in zip(operands, node.links, strict=False) if known is link)
    return (node.first if isinstance(node, tree.Chain) else last).start, last.end


def _has_real_root(base: Number, exponent: Number) -> bool:
    return arithmetic.is_real(base) and not isinstance(exponent, Exact) and rational.denominator(exponent) % 2 == 1


SIGNS: dict[str, tuple[int, ...]] = {"<": (-1,), "<=": (-1, 0), ">": (1,), ">=": (0, 1)}

EVALUATE: dict[type[tree.Node], Callable[[Evaluator, Any], Any]] = {
    tree.Number: Evaluator.literal,
    tree.Rational: Evaluator.rational,
    tree.Arc: Evaluator.arc,
    tree.Name: Evaluator.name,
    tree.Prefix: Evaluator.prefix,
    tree.Postfix: Evaluator.postfix,
    tree.Power: Evaluator.power,
    tree.Absolute: Evaluator.absolute,
    tree.Chain: Evaluator.chain,
    tree.Comparison: Evaluator.comparison,
    tree.Items: Evaluator.items,
    tree.Logic: Evaluator.logic,
    tree.Range: Evaluator.range,
    tree.Index: Evaluator.item,
    tree.Comprehension: Evaluator.comprehension,
    tree.Measured: Evaluator.measured,
    tree.Amount: Evaluator.amount,
    tree.Compound: Evaluator.compound,
    tree.Conversion: Evaluator.conversion,
    tree.UnitConversion: Evaluator.unit_conversion,
    tree.Call: calls.called,
}
