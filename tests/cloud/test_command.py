from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.parts.scaleway import KEYS
from tests.parts.terraform import copied

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.command import Command


@pytest.fixture
def checkout(calculatrice: Command) -> Command:
    """A user who stands in a checkout, and has neither tools nor keys."""
    copied(calculatrice.home)
    return calculatrice


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "plan|up|status|diagram|logs|rollback|down"),
        (["destroy"], "plan|up|status|diagram|logs|rollback|down"),
        (["up"], "cloud up dev|prod|shared"),
        (["up", "staging"], "cloud up dev|prod|shared"),
        (["status"], "cloud status dev|prod|shared"),
        (["up", "dev", "prod"], "prod"),
    ],
)
def test_a_wrong_usage_is_told(checkout: Command, words: list[str], said: str) -> None:
    ended = checkout("cloud", *words)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_where_there_is_no_foundation_it_is_said_so(calculatrice: Command) -> None:
    ended = calculatrice("cloud", "up", "dev")
    assert (ended.status, ended.out) == (2, "")
    assert "--foundation" in ended.err


def test_another_folder_can_be_named(calculatrice: Command, tmp_path: Path) -> None:
    named = copied(tmp_path / "elsewhere")
    (named / "environment" / "prod.tfvars").rename(named / "environment" / "staging.tfvars")
    assert "dev|staging|shared" in calculatrice("cloud", "up", "--foundation", str(named)).err


def test_all_that_is_missing_is_named_at_once(checkout: Command) -> None:
    ended = checkout("cloud", "up", "dev", PATH="")
    assert (ended.status, ended.out) == (1, "")
    for missing in ("terraform (>= 1.11)", *KEYS, ".config/scw/config.yaml"):
        assert missing in ended.err


def test_what_is_there_is_not_named(checkout: Command) -> None:
    folder = checkout.home / ".config" / "scw"
    folder.mkdir(parents=True)
    (folder / "config.yaml").write_text("access_key: SCW1\nsecret_key: hidden\n", encoding="utf-8")
    err = checkout("cloud", "up", "dev", PATH="").err
    assert "Missing: terraform (>= 1.11), SCW_DEFAULT_PROJECT_ID." in err
    assert "hidden" not in err


def test_it_speaks_french(checkout: Command) -> None:
    assert "Il manque\u202f: terraform" in checkout("cloud", "up", "dev", "--locale", "fr", PATH="").err


def test_help_tells_the_actions(calculatrice: Command) -> None:
    out = calculatrice("cloud", "--help").out
    assert "calculatrice cloud ACTION [ENV]" in out
    assert "  down      destroy the environment" in out
