"""Something that is missing before a run can begin."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Lack:
    """`reason` names the sentence that says what is missing and what to do about it."""

    reason: str
    details: dict[str, object] = field(default_factory=dict)
