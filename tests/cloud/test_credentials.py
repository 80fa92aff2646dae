from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from calculatrice.cloud.credentials import API_URL, credentials, found
from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from pathlib import Path

FILE = """\
access_key: of the file
secret_key: hidden
default_project_id: p
active_profile: work
profiles:
  work:
    access_key: of work
  other:
    access_key: of another
    api_url: https://api.test/
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / ".config" / "scw"
    folder.mkdir(parents=True)
    (folder / "config.yaml").write_text(FILE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("environment", "name", "value"),
    [
        ({}, "SCW_ACCESS_KEY", "of work"),
        ({}, "SCW_DEFAULT_PROJECT_ID", "p"),
        ({}, "SCW_API_URL", API_URL),
        ({"SCW_PROFILE": "other"}, "SCW_ACCESS_KEY", "of another"),
        ({"SCW_PROFILE": "other"}, "SCW_API_URL", "https://api.test/"),
        ({"SCW_PROFILE": "unknown"}, "SCW_ACCESS_KEY", "of the file"),
        ({"SCW_ACCESS_KEY": "of the environment"}, "SCW_ACCESS_KEY", "of the environment"),
        ({"SCW_CONFIG_PATH": "/nowhere"}, "SCW_SECRET_KEY", ""),
        ({"XDG_CONFIG_HOME": "/nowhere"}, "SCW_SECRET_KEY", ""),
    ],
)
def test_a_value_is_taken_from(home: Path, environment: dict[str, str], name: str, value: str) -> None:
    assert found(environment, home)[name] == value


def test_the_secret_key_is_not_shown(home: Path) -> None:
    made = credentials(found({}, home))
    assert made.secret_key == "hidden"  # noqa: S105  # made for this test
    assert "hidden" not in repr(made)


@pytest.mark.parametrize("text", ["secret_key: [hidden", "- hidden", "profiles: hidden", "\x00"])
def test_a_file_that_is_none_is_told_without_what_is_in_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Stopped) as stopped:
        found({"SCW_CONFIG_PATH": str(path), "SCW_PROFILE": "work"}, tmp_path)
    assert stopped.value.details == {"path": path}


def test_without_the_package_that_reads_it_a_file_is_told_of(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(Stopped) as stopped:
        found({}, home)
    assert stopped.value.reason == "no_yaml"
    assert found({"SCW_CONFIG_PATH": "/nowhere", "SCW_ACCESS_KEY": "SCW"}, home)["SCW_ACCESS_KEY"] == "SCW"
