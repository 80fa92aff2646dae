"""What a calculation knows besides its expression: its budget, its angle unit, what it has to warn of."""

from __future__ import annotations

from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import divide, multiply
from calculatrice.engine.numbers.operations import PI
from calculatrice.engine.records import field, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.language.notice import Notice
    from calculatrice.engine.numbers.exact import Number

    AngleUnit = Literal["rad", "deg", "grad"]

ANGLE_UNITS: tuple[AngleUnit, ...] = ("rad", "deg", "grad")

HALF_TURN: dict[AngleUnit, int] = {"deg": 180, "grad": 200}
"""Half a turn, in units that are not radians."""


@record
class Context:
    """The circumstances of one calculation."""

    budget: Budget
    angle: AngleUnit = "rad"
    notices: list[Notice] = field(default_factory=list)

    def tell(self, notice: Notice) -> None:
        """Let the notice be said of this calculation, unless one of its code is: a warning is said once a line."""
        if all(known.code != notice.code for known in self.notices):
            self.notices.append(notice)

    def to_radians(self, angle: Number) -> Number:
        """An angle in the unit of this calculation, in radians."""
        if self.angle == "rad":
            return angle
        return multiply(multiply(rational.ratio(1, HALF_TURN[self.angle]), angle, self.budget), PI, self.budget)

    def from_radians(self, angle: Number) -> Number:
        """An angle in radians, in the unit of this calculation."""
        if self.angle == "rad":
            return angle
        return divide(multiply(HALF_TURN[self.angle], angle, self.budget), PI, self.budget)

    def from_degrees(self, angle: Number) -> Number:
        """An angle in degrees, in the unit of this calculation."""
        if self.angle == "rad":
            return multiply(multiply(rational.ratio(1, 180), angle, self.budget), PI, self.budget)
        return multiply(rational.ratio(HALF_TURN[self.angle], 180), angle, self.budget)
