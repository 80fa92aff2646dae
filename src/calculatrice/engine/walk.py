"""What a special form asks of the walk over the tree that it stands in."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from typing import Any, Protocol

    from calculatrice.engine.context import Context
    from calculatrice.engine.functions.registry import Function
    from calculatrice.engine.language.tree import Node
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.values.value import Value
else:
    Protocol = object


class Walk(Protocol):
    """A walk: it knows what calculates here, and what the names mean here."""

    context: Context

    def value(self, node: Node) -> Value:
        """The value of any node."""

    def number(self, node: Node) -> Number:
        """The value of a node that must be a number."""

    def operate(self, operator: str, left: Value, right: Value) -> Value:
        """What the operator does with two values of any kinds."""

    def apply(self, entry: Function, node: Node, values: tuple[Any, ...]) -> Any:  # noqa: ANN401  # of any kind
        """The value of a function of the catalogue."""

    def bind(self, name: str, value: Value) -> AbstractContextManager[None]:
        """Let `name` be `value` inside the `with`, whatever it is outside."""

    def variable(self, name: str) -> Value | None:
        """What somebody has given the name to, outside of functions."""

    def is_bound(self, name: str) -> bool:
        """Whether the name has a value here."""
