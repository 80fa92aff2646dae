"""Records: the part of `dataclasses` that the project uses, without what makes that slow to start.

`import dataclasses` loads `inspect`, and builds every class twice: a third of the whole start of `calculatrice '1+1'`.
Type checkers are told that a record is a dataclass, so they check its fields, its arguments and what is assigned to it.

>>> @record
... class Point:
...     x: int
...     y: int = 0
...     label: str = field(default="", compare=False)
>>> Point(1), Point(1) == Point(1, 0, "a"), Point(1) == Point(2)
(Point(x=1, y=0, label=''), True, False)
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import field
else:
    from calculatrice.engine.record_builder import Field as field  # noqa: N813  # the name it has in dataclasses
    from calculatrice.engine.record_builder import record


def names_of(instance: object) -> tuple[str, ...]:
    """The names of a record's fields, in the order of its arguments."""
    names: dict[str, object] = getattr(instance, "_fields")  # noqa: B009  # a type checker sees a dataclass, which has none
    return tuple(names)


__all__ = ["field", "names_of", "record"]
