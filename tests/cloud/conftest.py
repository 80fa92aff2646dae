"""The operator's command as its users meet it: a process of its own, in an environment that says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.command import Command
from tests.parts.decoding import foreign_to_the_sdk
from tests.parts.postgresql import HASTY, Postgresql, installed
from tests.parts.scaleway import Scaleway

from calculatrice.cloud import account as account_module
from calculatrice.cloud.account import Account
from calculatrice.cloud.credentials import credentials

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def calculatrice(tmp_path: Path) -> Command:
    return Command(tmp_path)


@pytest.fixture
def scaleway(monkeypatch: pytest.MonkeyPatch) -> Iterator[Scaleway]:
    """A small Scaleway that is not waited for, and that says what the SDK decodes."""
    monkeypatch.setattr(account_module, "sleep", lambda _seconds: None)
    with Scaleway() as started:
        yield started
    assert foreign_to_the_sdk(started.exchanges) == []


@pytest.fixture
def account(scaleway: Scaleway) -> Account:
    return Account(credentials(scaleway.variables))


@pytest.fixture(scope="session")
def server() -> Iterator[Postgresql]:
    """A server for the databases of an environment, which each test makes and drops."""
    if not installed():
        pytest.skip("no PostgreSQL is installed")
    started = Postgresql(*HASTY).start()
    yield started
    started.remove()
