"""What the language must know of the functions that are declared: it reads calls and knows no function by itself."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object


class Declared(Protocol):
    """A function as the parser sees it: see `functions.registry.Function`."""

    @property
    def name(self) -> str:
        """The name that it is declared under, whatever it is called by."""

    @property
    def group(self) -> str:
        """The part of the catalogue that it stands in."""

    @property
    def least(self) -> int:
        """The fewest arguments it takes."""

    @property
    def most(self) -> int | None:
        """The most arguments it takes; None for any number."""

    @property
    def inverse(self) -> str:
        """The function that inverts it, if there is one."""

    @property
    def index(self) -> int | None:
        """Where among the arguments that one has its place which can stand below the name."""


DECLARED: dict[str, Declared] = {}
"""Every function that has been declared, by name and alias: they register themselves."""
