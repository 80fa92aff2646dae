from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.settings import SETTINGS

if TYPE_CHECKING:
    from tests.cli.command import Command


def test_every_setting_is_listed_with_its_value(calculatrice: Command) -> None:
    ended = calculatrice("settings", CALCULATRICE_DIGITS="42")
    rows = [line.split() for line in ended.out.splitlines()[1:]]
    assert [row[:4:3] for row in rows] == [[setting.name, setting.variable] for setting in SETTINGS]
    assert rows[0][:3] == ["digits", "42", "15"]


@pytest.mark.parametrize(
    ("variable", "value", "shown"),
    [
        ("DATABASE_URL", "postgresql://me:hush@db/calculatrice", "postgresql://me:***@db/calculatrice"),
        ("DATABASE_URL", "postgresql://me@db/name?password=hush", "postgresql://me@db/name?password=***"),
        ("REDIS_URL", "rediss://:hush@cache:6379/0", "rediss://:***@cache:6379/0"),
        ("REDIS_URL", "redis://cache?password=hush&db=1", "redis://cache?password=***&db=1"),
        ("OTLP_ENDPOINT", "https://me:hush@collector:4318", "https://me:***@collector:4318"),
        ("SECRET", "hush" * 8, "***"),
    ],
)
def test_no_password_is_shown(calculatrice: Command, variable: str, value: str, shown: str) -> None:
    out = calculatrice("settings", **{f"CALCULATRICE_{variable}": value}).out
    assert f" {shown} " in out
    assert "hush" not in out
