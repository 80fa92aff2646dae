"""The composition on one machine: what it would not start without."""

from __future__ import annotations

import re
from pathlib import Path

COMPOSITION = (Path(__file__).parents[1] / "compose.yaml").read_text(encoding="utf-8")


def test_no_password_has_a_default() -> None:
    used = re.findall(r"\$\{CALCULATRICE_PASSWORD(..)", COMPOSITION)
    assert set(used) == {":?"}
    assert len(used) == COMPOSITION.count("${CALCULATRICE_PASSWORD")


def test_redis_has_a_password_too() -> None:
    assert "requirepass" in COMPOSITION
    assert 'CALCULATRICE_REDIS_URL: "redis://:${CALCULATRICE_PASSWORD' in COMPOSITION
