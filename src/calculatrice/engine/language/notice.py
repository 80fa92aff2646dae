"""What the reader of an expression should be told about the way it was read."""

from __future__ import annotations

from collections.abc import Mapping

from calculatrice.engine.messages import sentence
from calculatrice.engine.records import field, record


@record(frozen=True)
class Notice:
    """A warning about the characters `start` to `end`: `alternative` is the other reading, as text.

    >>> Notice("percent_then_number", 0, 4, "10 mod 3").message("en")
    'Read as a percentage times what follows; the remainder of a division is written: 10 mod 3'
    """

    code: str
    start: int
    end: int
    alternative: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)

    def message(self, locale: str = "en") -> str:
        """The sentence of the warning, in `en` or `fr`."""
        return sentence(self.code, locale, {"alternative": self.alternative, **self.details})
