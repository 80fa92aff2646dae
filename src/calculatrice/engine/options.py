"""How an expression is read, and how much of its answer is shown."""

from __future__ import annotations

from calculatrice.engine.context import ANGLE_UNITS
from calculatrice.engine.errors import WrongType
from calculatrice.engine.language.locale import LOCALES, writing
from calculatrice.engine.language.wishes import MOST_DIGITS
from calculatrice.engine.records import record
from calculatrice.engine.system_names import SYSTEMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.context import AngleUnit
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.system_names import System


@record(frozen=True)
class Options:
    """How to read an expression and how much of the answer to show.

    >>> Options(digits=50).angle
    'rad'
    """

    digits: int = 15
    locale: str = "en"
    angle: AngleUnit = "rad"
    units: System = "auto"

    def __post_init__(self) -> None:
        if not 1 <= self.digits <= MOST_DIGITS:
            raise WrongType("digits_out_of_range", most=MOST_DIGITS)
        if self.locale not in LOCALES:
            raise WrongType("unknown_locale", locale=self.locale)
        if self.angle not in ANGLE_UNITS:
            raise WrongType("unknown_angle_unit", angle=self.angle)
        if self.units not in SYSTEMS:
            raise WrongType("unknown_system", units=self.units)

    @property
    def writing(self) -> Locale:
        """How numbers and words are written, and which gallon is meant.

        >>> Options(locale="fr").writing.decimal
        ','
        """
        return writing(self.locale, self.units)
