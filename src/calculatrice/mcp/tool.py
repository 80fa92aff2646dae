"""A tool: its name and what it is for, the types of what it takes and gives, and what it does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from calculatrice.api.reading import invalid
from calculatrice.mcp.schema import schema_of

if TYPE_CHECKING:
    from msgspec import Struct

    from calculatrice.mcp.call import Call
    from calculatrice.mcp.schema import Json


class Tool(NamedTuple):
    """One row of the table of tools. `told` writes a result for hosts that read no structured ones."""

    name: str
    title: str
    description: str
    arguments: type[Struct]
    result: type[Struct]
    run: Callable[[Any, Call], Awaitable[Struct]]
    told: Callable[[Any], str]

    @property
    def input_schema(self) -> Json:
        """What the tool takes, as JSON Schema."""
        return schema_of(self.arguments)

    @property
    def output_schema(self) -> Json:
        """What the tool gives, as JSON Schema."""
        return schema_of(self.result)

    def read(self, arguments: object) -> Struct:
        """The arguments of a call. Raises `Problem` for what is none.

        A number may come as text: models write both, and `"20"` can mean nothing else.
        """
        try:
            return msgspec.convert(arguments, self.arguments, strict=False)
        except msgspec.ValidationError as error:
            problem = invalid(str(error))
        if "known" in problem.details:
            problem.details["known"] = ", ".join(self.arguments.__struct_fields__)
        raise problem
