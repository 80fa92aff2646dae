"""The names of a server: which are its own, and which one stands in what it writes."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from tests.api.serving import PROGRAM

from calculatrice.api.hosts import Hosts
from calculatrice.api.proxies import PROXIED
from calculatrice.settings import Settings
from calculatrice.settings.setting import InvalidSetting

if TYPE_CHECKING:
    from pathlib import Path

    from tests.api.conftest import Start

HERE = ("10.0.0.2", 8000)


@pytest.mark.parametrize(
    ("public", "host", "proxied", "expected"),
    [
        ("none", "localhost:8000", False, "localhost:8000"),
        ("none", "127.0.0.1:8000", False, "127.0.0.1:8000"),
        ("none", "[::1]:8000", False, "[::1]:8000"),
        ("none", "calc.example", False, "10.0.0.2:8000"),
        ("none", "calc.example", True, "calc.example"),
        ("none", "a.b@evil:80", True, "10.0.0.2:8000"),
        ("calc.example", "calc.example:8443", False, "calc.example:8443"),
        ("calc.example", "CALC.example", False, "calc.example"),
        ("calc.example", "evil.example", True, "calc.example"),
        ("calc.example,other.example", "other.example", False, "other.example"),
        ("localhost:3000", "evil.example", False, "localhost:3000"),
    ],
)
def test_a_name_is_believed(public: str, host: str, proxied: bool, expected: str) -> None:  # a case
    scope: dict[str, Any] = {"headers": [(b"host", host.encode())], "server": HERE}
    if proxied:
        scope[PROXIED] = True
    assert Hosts(Settings(public_host=public)).believed(scope) == expected


@pytest.mark.parametrize("public", ["https://calc.example", "calc.example/x", "a@b", "calc.example,", " "])
def test_what_is_no_name_is_no_setting(public: str) -> None:
    with pytest.raises(InvalidSetting):
        Hosts(Settings(public_host=public))


def test_a_server_with_a_wrong_name_does_not_start(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/calculations.db"
    wrong = [*PROGRAM, "--database-url", database, "--public-host", "https://calc.example"]
    ended = subprocess.run(wrong, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "https://calc.example" in ended.stderr


@pytest.mark.parametrize("path", ["/docs", "/?e=1"])
def test_pages_repeat_no_name_that_is_not_the_servers(start: Start, path: str) -> None:
    server = start("--host", "0.0.0.0")  # noqa: S104  # as a server for others listens
    answer = server.client.get(path, headers={"Host": "evil.example"})
    assert answer.status_code == 200
    assert "evil" not in answer.text
    assert f"http://127.0.0.1:{server.port}" in answer.text
