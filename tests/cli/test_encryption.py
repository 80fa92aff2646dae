from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from calculatrice.cli.console import Console
from calculatrice.cli.encryption import is_in_the_clear, warn_of_the_clear
from calculatrice.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.command import Command


@pytest.mark.parametrize(
    ("url", "clear"),
    [
        ("auto", False),
        ("none", False),
        ("sqlite:////tmp/calculations.db", False),
        ("postgresql:///calculatrice", False),
        ("postgresql://me@127.0.0.1/name", False),
        ("postgresql://me@[::1]:5432/name", False),
        ("postgresql:///name?host=/run/postgresql", False),
        ("postgresql:///name?host=db.example", True),
        ("postgresql://me:pw@db.example/name", True),
        ("postgres://me:pw@db.example/name", True),
        ("postgresql+psycopg://me:pw@db.example/name", True),
        ("postgresql://me:pw@db.example/name?sslmode=prefer", True),
        ("postgresql://me:pw@db.example/name?sslmode=require", False),
        ("postgresql://me:pw@10.0.0.1/name?sslmode=verify-ca&sslrootcert=/ca.pem", False),
        ("redis://localhost:6379/0", False),
        ("unix:///run/redis", False),
        ("redis://:pw@10.0.0.2", True),
        ("rediss://:pw@10.0.0.2", False),
        ("http://127.0.0.1:4318", False),
        ("http://collector:4318", True),
        ("https://collector:4318", False),
    ],
)
def test_what_others_can_read_on_its_way_is_known(url: str, clear: bool) -> None:
    assert is_in_the_clear(url) is clear


@pytest.mark.parametrize(("locale", "sentence"), [("en", "not encrypted"), ("fr", "n’est pas chiffrée")])
def test_it_is_said_at_the_start_without_the_password(
    capsys: pytest.CaptureFixture[str], locale: str, sentence: str
) -> None:
    settings = Settings(redis_url="redis://:hush@cache.example", otlp_endpoint="http://collector.example:4318")
    warn_of_the_clear(settings, Console(sys.stdout, sys.stderr, {}, locale))
    first, second = capsys.readouterr().err.splitlines()
    assert sentence in first
    assert ("cache.example" in first, "collector.example" in second, "hush" in first) == (True, True, False)


def test_an_address_that_is_none_is_left_to_who_uses_it(capsys: pytest.CaptureFixture[str]) -> None:
    warn_of_the_clear(Settings(redis_url="redis://[nowhere"), Console(sys.stdout, sys.stderr, {}))
    assert capsys.readouterr().err == ""


def test_a_server_says_it(calculatrice: Command, tmp_path: Path) -> None:
    where = {"CALCULATRICE_DATABASE_URL": f"sqlite:///{tmp_path}/c.db", "CALCULATRICE_REDIS_URL": "redis://192.0.2.1"}
    with calculatrice.start("serve", "--port", "0", **where) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"Calculatrice:")
        process.terminate()
        assert process.stderr is not None
        assert b"redis_url: the connection to 192.0.2.1 is not encrypted" in process.stderr.read()
