"""`to dms`: an angle that is written in degrees, minutes and seconds from there on."""

from __future__ import annotations

from calculatrice.engine.language.notice import Notice
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.values import Arc

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language import tree
    from calculatrice.engine.walk import Walk


def converted(walk: Walk, node: tree.Conversion) -> Arc:
    """The angle; a plain number is one of the unit of the calculation, which is told where that is radians."""
    angle = walk.number(node.operand)
    if walk.context.angle == "rad" and angle != 0 and not isinstance(angle, Exact):
        walk.context.tell(Notice("plain_number_as_angle", node.start, node.end))
    return Arc(angle)
