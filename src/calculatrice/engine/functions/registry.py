"""The catalogue: every function and constant, declared where it is defined.

A module of this package declares its functions with the decorator `function`; `catalogue` imports them all. What a
function needs to be called, explained, priced and tested stands in its declaration.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar

from calculatrice.engine.callables import DECLARED
from calculatrice.engine.records import record

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Exact

Declared = TypeVar("Declared", bound=Callable[..., Any])
Kind = Literal["function", "definition", "value", "unit"]

_UNACCENTED = str.maketrans("àâçéèêëîïôùûü", "aaceeeeiiouuu")
REGISTRY: dict[str, Function | Constant] = {}


@record(frozen=True)
class Text:
    """A sentence in the languages of the project."""

    en: str
    fr: str


@record(frozen=True)
class Function:
    """A function of the catalogue.

    `parameters` names its arguments; one that may be left out ends in `?`, one that may be repeated in `…`, for which a
    list can stand. `types` are theirs (see `parameters.CHECKS`), none where every one takes any number.
    `examples` are pairs of an expression and its answer, as `language.tsv` writes them, and run as tests.
    `cost` predicts from the arguments the effort (see `budget`) of a call, beyond that of its enclosure; a prediction
    that can't be made is `budget.UNLIMITED`, which sends the call to a process that can be killed.
    It is called `spoken` in English and French, before `of` and `de`, or in a `sentence` with all its arguments;
    mathematics writes its `symbol`, or its argument between bars of which `bar` is the first. Its powers are `raised`
    before its argument where that is the custom. Its first argument is an angle if it is `of_angle`.
    Its `inverse` is what `f⁻¹` means; the argument at the place `index` can stand below it, as 2 does in `log_2(8)`.
    A `special` form gets the walk and the tree of its call instead of a context and values.
    """

    kind: ClassVar[Kind] = "function"

    name: str
    group: str
    parameters: tuple[str, ...]
    types: tuple[str, ...]
    doc: Text
    domain: Text
    examples: tuple[tuple[str, str], ...]
    call: Callable[..., Any]
    cost: Callable[..., int]
    special: bool
    aliases: tuple[str, ...]
    spoken: tuple[str, str]
    sentence: tuple[str, str] | None
    symbol: str
    bar: str
    raised: bool
    of_angle: bool
    inverse: str
    index: int | None
    least: int
    """The fewest arguments it takes."""
    most: int | None
    """The most arguments it takes; None for any number."""

    @property
    def signature(self) -> str:
        """How it is called, `log(x; b?)`."""
        return f"{self.name}({'; '.join(self.parameters)})"


@record(frozen=True)
class Constant:
    """A constant of the catalogue."""

    kind: ClassVar[Kind] = "value"

    name: str
    doc: Text
    examples: tuple[tuple[str, str], ...]
    value: Exact
    aliases: tuple[str, ...]
    spoken: tuple[str, str] | None = None
    group: str = "constants"

    @property
    def signature(self) -> str:
        """How it is written."""
        return self.name


def free(*_arguments: object) -> int:
    """The cost of a function whose arithmetic already counts."""
    return 0


def function(  # noqa: PLR0913  # a declaration says everything about a function
    signature: str,
    *,
    group: str,
    en: str,
    fr: str,
    domain: Text,
    examples: dict[str, str],
    cost: Callable[..., int] = free,
    special: bool = False,
    aliases: tuple[str, ...] = (),
    spoken: tuple[str, str],
    sentence: tuple[str, str] | None = None,
    symbol: str = "",
    bar: str = "",
    raised: bool = False,
    of_angle: bool = False,
    inverse: str = "",
    index: int | None = None,
) -> Callable[[Declared], Declared]:
    """Declare the decorated function under its `signature`, `name(parameter; parameter?)`.

    A parameter may have a type, `quantile(x: reals; p: real)`: the function then gets what is proved to be of it.
    """
    name, _, parameters = signature.rstrip(")").partition("(")

    def declare(call: Declared) -> Declared:
        pairs = [parameter.partition(":") for parameter in parameters.split(";")]
        names = tuple(parameter.strip() for parameter, _, _ in pairs)
        types = tuple(kind.strip() or "number" for _, _, kind in pairs) if ":" in parameters else ()
        told, tried = Text(en, fr), tuple(examples.items())
        written = (spoken, sentence, symbol or name, bar, raised, of_angle, inverse, index)
        told_of = (name, group, names, types, told, domain, tried, call, cost, special, aliases, *written)
        entry = Function(*told_of, *_arity(names))
        _register(entry)
        return call

    return declare


def constant(  # noqa: PLR0913  # as above
    name: str,
    value: Exact,
    *,
    en: str,
    fr: str,
    examples: dict[str, str],
    aliases: tuple[str, ...] = (),
    spoken: tuple[str, str] | None = None,
) -> None:
    """Declare a constant."""
    _register(Constant(name, Text(en, fr), tuple(examples.items()), value, aliases, spoken))


def _arity(parameters: tuple[str, ...]) -> tuple[int, int | None]:
    """The fewest and the most arguments."""
    optional = sum(parameter.endswith("?") for parameter in parameters)
    return len(parameters) - optional, None if parameters[-1].endswith("…") else len(parameters)


def _register(entry: Function | Constant) -> None:
    declared = (entry.name, *entry.aliases)
    for name in dict.fromkeys((*declared, *map(unaccented, declared))):
        if name in REGISTRY:
            raise ValueError(f"{name} is declared twice")
        REGISTRY[name] = entry
        if isinstance(entry, Function):
            DECLARED[name] = entry


def unaccented(name: str) -> str:
    """The name as it is typed without accents, which capitals often lack.

    >>> unaccented("médiane")
    'mediane'
    """
    return name.translate(_UNACCENTED)
