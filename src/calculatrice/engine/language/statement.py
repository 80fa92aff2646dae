"""One statement of a text."""

from __future__ import annotations

from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.notice import Notice
    from calculatrice.engine.language.tree import Node


@record
class Statement:
    """A statement: its tree, its own text, and what its reading has to warn of."""

    node: Node
    text: str
    notices: tuple[Notice, ...]
