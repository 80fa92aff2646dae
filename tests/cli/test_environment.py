from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.settings import SETTINGS

if TYPE_CHECKING:
    from tests.cli.command import Command


def test_every_setting_is_listed_with_its_value(calculatrice: Command) -> None:
    ended = calculatrice("settings", CALCULATRICE_DIGITS="42")
    rows = [line.split() for line in ended.out.splitlines()[1:]]
    assert [row[:4:3] for row in rows] == [[setting.name, setting.variable] for setting in SETTINGS]
    assert rows[0][:3] == ["digits", "42", "15"]
