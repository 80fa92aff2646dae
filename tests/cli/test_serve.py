from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from tests.cli.command import Command


def test_one_line_says_where_it_serves(calculatrice: Command) -> None:
    with calculatrice.start("serve", "--port", "0") as process:
        assert process.stdout is not None
        name, url = process.stdout.readline().decode().split()
        assert name == "Calculatrice:"
        assert httpx.get(f"{url}/api/v1/calculate?expression=1/3").json()["exact"] == "1/3"
        process.terminate()
        assert process.stdout.read() == b""
        assert process.wait(20) == 0


@pytest.mark.parametrize(("language", "sentence"), [("en", "can’t be listened at"), ("fr", "Impossible d’écouter")])
def test_a_port_in_use_is_said_to_be(calculatrice: Command, language: str, sentence: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = calculatrice("serve", "--port", str(port), "--locale", language)
    assert (ended.status, ended.out) == (1, "")
    assert sentence in ended.err
    assert f"127.0.0.1:{port}" in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_host_that_is_not_there_is_said_not_to_be(calculatrice: Command, language: str) -> None:
    ended = calculatrice("serve", "--port", "0", "--host", "192.0.2.1", "--locale", language)
    assert (ended.status, "192.0.2.1" in ended.err, "Traceback" in ended.err) == (1, True, False)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("url", ["nonsense", "mysql://localhost/x", "sqlite:////proc/nothing/x.db"])
def test_a_database_that_can_not_be_used_is_said_not_to_be(calculatrice: Command, url: str, language: str) -> None:
    ended = calculatrice("serve", "--port", "0", "--database-url", url, "--locale", language)
    assert (ended.status, ended.out, "Traceback" in ended.err) == (1, "", False)
    assert "--database-url" in ended.err or "sqlite:///" in ended.err


@pytest.mark.parametrize(("language", "sentence"), [("en", "is in use"), ("fr", "est occupée")])
def test_a_database_serves_one_server(calculatrice: Command, language: str, sentence: str) -> None:
    with calculatrice.start("serve", "--port", "0") as process:
        assert process.stdout is not None
        process.stdout.readline()
        ended = calculatrice("serve", "--port", "0", "--locale", language)
        assert (ended.status, sentence in ended.err) == (1, True)
        process.terminate()


def test_it_opens_the_browser_where_that_is_asked_for(calculatrice: Command) -> None:
    with calculatrice.start("serve", "--port", "0", "--open", BROWSER="echo opened %s &") as process:
        assert process.stdout is not None
        url = process.stdout.readline().decode().split()[1]
        assert process.stdout.readline().decode().strip() == f"opened {url}"
        process.terminate()


@pytest.mark.parametrize("option", ["--port", "--metrics-port", "--rate", "--grace"])
def test_a_wrong_value_is_refused(calculatrice: Command, option: str) -> None:
    ended = calculatrice("serve", option, "many")
    assert (ended.status, option[2:].replace("-", "_") in ended.err) == (2, True)
