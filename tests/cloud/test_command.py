from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from tests.parts.scaleway import KEYS
from tests.parts.terraform import copied

from calculatrice.cli.arguments import parse
from calculatrice.cli.commands import COMMANDS
from calculatrice.cli.console import Console
from calculatrice.cloud import command as command_module
from calculatrice.settings import from_environment, resolve

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.command import Command

ACTIONS = "check|plan|up|status|diagram|logs|monitor|rollback|backup|backups|restore|switch|down"


@pytest.fixture
def checkout(calculatrice: Command) -> Command:
    """A user who stands in a checkout, and has neither tools nor keys."""
    copied(calculatrice.home)
    return calculatrice


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], ACTIONS),
        (["destroy"], ACTIONS),
        (["up"], "cloud up dev|prod|shared"),
        (["up", "staging"], "cloud up dev|prod|shared"),
        (["status"], "cloud status dev|prod|shared"),
        (["monitor"], "cloud monitor up|open|down"),
        (["monitor", "dev"], "cloud monitor up|open|down"),
        (["monitor", "up", "dev"], "monitor up takes no dev: calculatrice cloud monitor up"),
        (["up", "dev", "prod"], "up takes no prod: calculatrice cloud up dev"),
        (["backup", "dev"], "Say which FILE: calculatrice cloud backup dev FILE"),
        (["backup", "shared", "it.dump"], "cloud backup dev|prod\n"),
        (["backups", "dev", "it.dump"], "backups takes no it.dump"),
        (["restore", "shared", "--from", "it.dump"], "cloud restore dev|prod\n"),
        (["restore", "dev", "it.dump"], "restore takes no it.dump"),
        (["backup", "dev", "it.dump", "--from", "it"], "--from is an option of: calculatrice cloud restore"),
        (["up", "dev", "--from-backup", "latest"], "--from-backup is an option of: calculatrice cloud restore"),
        (["switch", "dev"], "Say which DATABASE: calculatrice cloud switch dev DATABASE"),
        (["up", "dev", "--follow"], "--follow is an option of: calculatrice cloud logs"),
        (["status", "dev", "--since", "1h"], "--since is an option of"),
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


def test_what_is_missing_for_the_monitoring_is_named_and_kubectl_with_it(checkout: Command) -> None:
    ended = checkout("cloud", "monitor", "up", PATH="")
    assert (ended.status, "kubectl" in ended.err) == (1, True)
    assert "Not ready for calculatrice cloud monitor up." in ended.err


def test_what_is_there_is_not_named(checkout: Command) -> None:
    folder = checkout.home / ".config" / "scw"
    folder.mkdir(parents=True)
    (folder / "config.yaml").write_text("access_key: SCW1\nsecret_key: hidden\n", encoding="utf-8")
    err = checkout("cloud", "up", "dev", PATH="").err
    assert [line.split()[1] for line in err.splitlines() if line.startswith("  –")] == [
        "terraform",
        "SCW_DEFAULT_PROJECT_ID:",
    ]
    assert "hidden" not in err


def test_it_speaks_french(checkout: Command) -> None:
    assert "Il manque\u202f:\n  – terraform" in checkout("cloud", "up", "dev", "--locale", "fr", PATH="").err


def test_help_tells_the_actions(calculatrice: Command) -> None:
    out = calculatrice("cloud", "--help").out
    assert "calculatrice cloud ACTION [ENV] [FILE|DATABASE]" in out
    assert "  down      destroy the environment" in out


def test_the_options_of_logs_are_told(calculatrice: Command) -> None:
    out = calculatrice("cloud", "--help").out
    assert [words for words in ("-f, --follow", "--since TIME", "--previous") if words not in out] == []


def test_ctrl_c_between_two_tools_is_told_as_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(command_module, "_act", interrupted)
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    status = command_module.run(
        parse(["cloud", "up", "dev"], COMMANDS), resolve(from_environment({}), {}), Console(out, err, {})
    )
    err.seek(0)
    assert (status, "Stopped. What was made is kept" in err.read()) == (130, True)
