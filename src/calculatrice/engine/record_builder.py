"""How a record is built: a class with slots, and the methods of a dataclass written as text and compiled once."""

from __future__ import annotations

from operator import attrgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

MISSING = object()


class Field:
    """What is special about a field: its default, or what makes it, and whether `==` and `repr` look at it."""

    def __init__(
        self,
        *,
        default: object = MISSING,
        default_factory: Callable[[], object] | None = None,
        compare: bool = True,
        repr: bool = True,  # noqa: A002  # as in dataclasses
    ) -> None:
        self.default = default
        self.factory = default_factory
        self.compare = compare
        self.repr = repr

    def parameter(self, name: str) -> str:
        """How `__init__` takes the field."""
        if self.factory is not None:
            return f"{name}=MISSING"
        return name if self.default is MISSING else f"{name}=default_{name}"

    def value(self, name: str) -> str:
        """What `__init__` gives the field."""
        return name if self.factory is None else f"default_{name}() if {name} is MISSING else {name}"


def record(cls: type | None = None, /, *, frozen: bool = False, eq: bool = True) -> Any:  # noqa: ANN401  # a class, or a decorator
    """The class with slots for its annotated fields; without a class, the decorator that makes it so."""
    return (
        (lambda decorated: _built(decorated, frozen=frozen, eq=eq))
        if cls is None
        else _built(cls, frozen=frozen, eq=eq)
    )


def _built(cls: type, *, frozen: bool, eq: bool) -> type:
    annotations: dict[str, str] = vars(cls).get("__annotations__", {})
    names = tuple(name for name, of in annotations.items() if not of.startswith("ClassVar["))
    own = {name: _field(vars(cls).get(name, MISSING)) for name in names}
    fields: dict[str, Field] = {**getattr(cls, "_fields", {}), **own}
    body = {name: value for name, value in vars(cls).items() if name not in (*names, "__dict__", "__weakref__")}
    opened = type(cls.__name__, cls.__bases__, {"__slots__": names}) if frozen else None
    made = _methods(fields, opened, checks="__post_init__" in body)
    compared = _comparison(fields) if eq else {}
    bases, slots = (cls.__bases__, names) if opened is None else ((opened,), ())
    return type(cls.__name__, bases, {**made, **compared, **body, "__slots__": slots, "_fields": fields})


def _field(value: object) -> Field:
    return value if isinstance(value, Field) else Field(default=value)


def _methods(fields: dict[str, Field], opened: type | None, *, checks: bool) -> dict[str, object]:
    """The methods. A frozen record is made as an `opened` one, whose fields can be set, and then becomes what it is.

    The constructor alone is compiled for each record: compiling takes longer than anything else of a small record.
    """
    keys = tuple(fields)
    shown = tuple(key for key, about in fields.items() if about.repr)

    def represent(self: object) -> str:
        return f"{type(self).__name__}({', '.join(f'{key}={getattr(self, key)!r}' for key in shown)})"

    def reduce(self: object) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple([getattr(self, key) for key in keys])

    made = {"__repr__": represent, "__reduce__": reduce, **_constructor(fields, opened, checks=checks)}
    return made if opened is None else {**made, "__setattr__": _refuse}


def _refuse(_self: object, name: str, _value: object) -> None:
    raise AttributeError(f"cannot assign to field {name!r}")


def _constructor(fields: dict[str, Field], opened: type | None, *, checks: bool) -> dict[str, object]:
    parameters = ", ".join(about.parameter(key) for key, about in fields.items())
    start = [f"def __init__(self, {parameters}):"]
    end = ["    self.__post_init__()"] if checks else []
    if opened is not None:
        start = [f"def __new__(cls, {parameters}):", "    self = new(opened)"]
        end = ["    self.__class__ = cls", *end, "    return self"]
    lines = [*start, *(f"    self.{key} = {about.value(key)}" for key, about in fields.items()), *end]
    defaults = {f"default_{key}": about.factory or about.default for key, about in fields.items()}
    return _compiled(lines, {"MISSING": MISSING, "new": object.__new__, "opened": opened, **defaults})


def _comparison(fields: dict[str, Field]) -> dict[str, object]:
    keys = [key for key, about in fields.items() if about.compare]
    compared: Callable[[Any], Any] = attrgetter(*keys) if keys else type

    def equal(self: object, other: object) -> bool:
        return self is other or (type(self) is type(other) and bool(compared(self) == compared(other)))

    def hashed(self: object) -> int:
        return hash(compared(self))

    return {"__eq__": equal, "__hash__": hashed}


def _compiled(lines: list[str], scope: dict[str, object]) -> dict[str, object]:
    made: dict[str, object] = {}
    exec("\n".join(lines), scope, made)  # noqa: S102  # the text is made of the names of fields alone
    return made
