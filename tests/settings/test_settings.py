from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calculatrice.settings import DEFAULTS, SETTINGS, Settings, language_of, resolve
from calculatrice.settings.setting import InvalidSetting

if TYPE_CHECKING:
    from calculatrice.settings.setting import Setting

README = Path(__file__).parents[2] / "README.md"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_documented(setting: Setting) -> None:
    assert setting.variable in README.read_text(encoding="utf-8")


def test_the_defaults_of_the_table_are_those_of_the_settings() -> None:
    assert resolve(DEFAULTS, {}) == Settings()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("digits", "0"),
        ("digits", "1000001"),
        ("digits", "1.5"),
        ("digits", ""),
        ("locale", "de"),
        ("angle", "gon"),
        ("seconds", "0"),
        ("seconds", "nan"),
        ("seconds", "inf"),
        ("seconds", "soon"),
        ("memory", "-1"),
    ],
)
def test_what_is_no_value_is_refused(name: str, text: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        resolve({**DEFAULTS, name: text}, {})
    assert (refused.value.name, refused.value.text) == (name, text)


def test_a_secret_that_can_be_guessed_is_refused_without_being_told() -> None:
    with pytest.raises(InvalidSetting) as refused:
        resolve({**DEFAULTS, "secret": "s3cret"}, {})
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "fr_CA"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": ""}, "fr"),
        ({"LANG": "C.UTF-8"}, "en"),
    ],
)
def test_the_language_is_the_system_s(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language
