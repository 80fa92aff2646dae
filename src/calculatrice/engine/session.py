"""The names that a person has defined: variables, functions and `ans`."""

from __future__ import annotations

from calculatrice.engine.functions.lazy_catalogue import catalogue
from calculatrice.engine.language.printer import reading
from calculatrice.engine.records import field, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.functions.registry import Kind
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tree import Node
    from calculatrice.engine.values.value import Value


ANSWER = "ans"
"""The variable that holds the last answer."""


@record(frozen=True)
class Definition:
    """A function of the session, `name(parameters) = body`."""

    name: str
    parameters: tuple[str, ...]
    body: Node

    @property
    def signature(self) -> str:
        """How it is called."""
        return f"{self.name}({'; '.join(self.parameters)})"

    def text(self, locale: Locale | None = None) -> str:
        """The definition as it can be typed."""
        body = reading(self.body) if locale is None else reading(self.body, locale)
        return f"{self.signature} = {body}"


@record
class Session:
    """Variables and functions by name. A name is one or the other; the later definition wins.

    >>> session = Session()
    >>> session.set_variable("x", 3)
    >>> session.variables
    {'x': 3}
    """

    variables: dict[str, Value] = field(default_factory=dict)
    functions: dict[str, Definition] = field(default_factory=dict)

    def kind_of(self, name: str) -> Kind | None:
        """What the name is here or in the catalogue, as the parser asks.

        >>> Session({"x": 3}).kind_of("x"), Session().kind_of("sin"), Session().kind_of("x")
        ('value', 'function', None)
        """
        if name in self.functions:
            return "definition"
        if name in self.variables:
            return "unit" if _is_unit(name, self.variables[name]) else "value"
        return catalogue.kind_of(name)

    def defines(self, name: str) -> bool:
        """Whether the name has been defined.

        >>> Session({"x": 3}).defines("x")
        True
        """
        return name in self.variables or name in self.functions

    @property
    def is_empty(self) -> bool:
        """Whether nothing is defined but the last answer.

        >>> Session({"ans": 3}).is_empty, Session({"x": 3}).is_empty
        (True, False)
        """
        return not self.functions and len(self.variables) <= (ANSWER in self.variables)

    def set_variable(self, name: str, value: Value) -> None:
        """Let `name` be `value` from now on."""
        self.functions.pop(name, None)
        self.variables[name] = value

    def set_function(self, definition: Definition) -> None:
        """Let the definition's name be that function from now on."""
        self.variables.pop(definition.name, None)
        self.functions[definition.name] = definition

    def forget(self, name: str) -> None:
        """Let `name` mean nothing any more."""
        self.variables.pop(name, None)
        self.functions.pop(name, None)

    def replace(self, other: Session) -> None:
        """Hold what the other session holds, and nothing else."""
        self.variables, self.functions = other.variables, other.functions

    def copy(self) -> Session:
        """A session that changes without this one."""
        return Session(dict(self.variables), dict(self.functions))


def base_of(session: Session, name: str) -> str | None:
    """The base units that a unit of somebody's is told in, "1" for a number; None where the name is no such unit.

    >>> base_of(Session({"x": 3}), "x")
    """
    value = session.variables.get(name)
    if value is None or not _is_unit(name, value):
        return None
    return str(value.unit.dimension)  # type: ignore[union-attr]  # a quantity


def _is_unit(name: str, value: Value) -> bool:
    """Whether a variable is a unit that somebody has defined under its name: one of itself."""
    unit = getattr(value, "unit", None)
    return unit is not None and str(unit) == name and unit.parts[0][0].is_own and getattr(value, "amount", 0) == 1
