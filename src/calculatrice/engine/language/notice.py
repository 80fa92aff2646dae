"""What the reader of an expression should be told about the way it was read."""

from __future__ import annotations

from collections.abc import Mapping

from calculatrice.engine.messages import sentence
from calculatrice.engine.records import field, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@record(frozen=True)
class Notice:
    """A warning about the characters `start` to `end`: `alternative` is the other reading, as text.

    >>> Notice("radical_before_power", 0, 4, "√(2^2)").message("en")
    'The root is taken first; the other reading is written: √(2^2)'
    """

    code: str
    start: int
    end: int
    alternative: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)

    def document(self, locale: str) -> dict[str, Any]:
        """The warning as JSON holds it.

        >>> list(Notice("radical_before_power", 0, 4, "√(2^2)").document("en"))
        ['code', 'message', 'start', 'end', 'alternative', 'details']
        """
        return {
            "code": self.code,
            "message": self.message(locale),
            "start": self.start,
            "end": self.end,
            "alternative": self.alternative,
            "details": {name: str(value) for name, value in self.details.items()},
        }

    def message(self, locale: str = "en") -> str:
        """The sentence of the warning, in `en` or `fr`."""
        return sentence(self.code, locale, {"alternative": self.alternative, **self.details})
