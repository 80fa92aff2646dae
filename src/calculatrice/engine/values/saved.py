"""Values as what JSON knows, to be saved, sent to another process and read again."""

from __future__ import annotations

from calculatrice.engine.values.kinds import SAVED
from calculatrice.engine.values.scalar import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.values.value import Value


def dump_value(value: Value) -> dict[str, Any]:
    """The value, marked with its kind.

    >>> dump_value(3)
    {'rational': '3'}
    """
    return kind_of(value).dump(value)


def load_value(content: dict[str, Any]) -> Value:
    """The value that `dump_value` wrote; `KeyError` for one of a kind that is not known here.

    >>> load_value({"rational": "7/2"})
    7/2
    """
    return SAVED[next((mark for mark in content if mark in SAVED), "")].load(content)
