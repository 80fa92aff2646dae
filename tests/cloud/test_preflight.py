"""What is missing before anything begins, as the operator meets it: tools that say what the test wants, a checkout."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from tests.cli.command import Command
from tests.parts.scaleway import KEYS, Scaleway
from tests.parts.terraform import FOUNDATION, copied

from calculatrice.cloud import settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.command import Ended

TERRAFORM = 'echo \'{"terraform_version": "%s"}\''
SOUND = {"terraform": TERRAFORM % "1.11.4", "kubectl": "true", "docker": "true"}
ACTIONS = ("plan", "up", "status", "logs", "rollback", "down", "check")


@dataclass(frozen=True)
class Desk:
    """A user with tools and keys, in a checkout of the foundation and the manifests that is committed."""

    command: Command
    scaleway: Scaleway

    @property
    def tools(self) -> Path:
        return self.command.home / "bin"

    def tool(self, name: str, script: str) -> None:
        path = self.tools / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def __call__(self, *words: str, **variables: str) -> Ended:
        surroundings = {"PATH": str(self.tools), **self.scaleway.variables, **variables}
        return self.command("cloud", *words, **surroundings)

    def lacks(self, *words: str, **variables: str) -> list[str]:
        """What is missing, a sentence each."""
        ended = self(*words, **variables)
        assert (ended.status, "Missing:" in ended.err) == (1, True), ended.err
        return [line.removeprefix("  – ") for line in ended.err.splitlines() if line.startswith("  – ")]

    def commit(self) -> None:
        for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message=All"]):
            named = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
            subprocess.run(["git", *named, *words], cwd=self.command.home, check=True)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Scaleway() as scaleway:
        made = Desk(Command(tmp_path), scaleway)
        copied(tmp_path)
        shutil.copytree(FOUNDATION.parent / "kubernetes", tmp_path / "kubernetes")
        made.tools.mkdir()
        (made.tools / "git").symlink_to(str(shutil.which("git")))
        for name, script in SOUND.items():
            made.tool(name, script)
        (tmp_path / ".gitignore").write_text("/bin/\n", encoding="utf-8")
        made.commit()
        yield made


@pytest.mark.parametrize("part", ["shared", "dev", "prod"])
def test_where_nothing_is_missing_it_is_said_so(desk: Desk, part: str) -> None:
    ended = desk("check", part)
    assert (ended.status, f"Nothing is missing: calculatrice cloud up {part}" in ended.err) == (0, True), ended.err


def test_it_is_said_what_there_will_be(desk: Desk) -> None:
    assert "dev: PostgreSQL-17, Redis 8.6.3, a name in polytech-dijon.kiowy.net" in desk("check", "dev").err


def test_a_check_changes_nothing(desk: Desk) -> None:
    desk("check", "dev")
    assert {method for method, _ in desk.scaleway.requests} == {"GET"}
    assert desk.scaleway.cloud.items == {}
    git = ["git", "status", "--porcelain"]
    assert subprocess.run(git, cwd=desk.command.home, check=True, capture_output=True).stdout == b""


def test_everything_that_is_missing_is_told_at_once(desk: Desk) -> None:
    (desk.tools / "kubectl").unlink()
    desk.tool("docker", "exit 1")
    (desk.command.home / "notes").touch()
    desk.scaleway.cloud.offers.redis = []
    desk.scaleway.cloud.offers.zones = []
    desk.scaleway.cloud.offers.granted.remove("RedisFullAccess")
    told = "\n".join(desk.lacks("up", "dev"))
    expected = ("kubectl, in PATH", "docker buildx", "Docker’s daemon", "not committed", "RedisFullAccess")
    more = ("DNS zone polytech-dijon.kiowy.net", 'cache_version = "8.6.3" is not offered in fr-par-1')
    assert [words for words in (*expected, *more) if words not in told] == []
    assert {method for method, _ in desk.scaleway.requests} == {"GET"}


@pytest.mark.parametrize("name", ["terraform", "kubectl", "docker", "git"])
def test_a_tool_that_is_not_there_is_told_with_where_to_get_it(desk: Desk, name: str) -> None:
    (desk.tools / name).unlink()
    [told] = desk.lacks("up", "dev")
    assert told.startswith(name)
    assert "https://" in told


@pytest.mark.parametrize(
    ("action", "name", "is_needed"),
    [
        *((action, "terraform", True) for action in ACTIONS),
        *((action, "kubectl", action != "plan") for action in ACTIONS),
    ],
)
def test_an_action_names_the_tools_that_it_needs_itself(desk: Desk, action: str, name: str, is_needed: bool) -> None:
    (desk.tools / name).unlink()
    assert (name in desk(action, "dev").err.partition("Missing:")[2]) is is_needed


@pytest.mark.parametrize(
    ("version", "is_enough"),
    [("1.9.8", False), ("1.10.0", False), ("1.11.0", True), ("1.12.4", True), ("2.0.0", True)],
)
def test_terraform_has_to_be_new_enough(desk: Desk, version: str, is_enough: bool) -> None:
    desk.tool("terraform", TERRAFORM % version)
    assert (desk("check", "dev").status == 0) is is_enough


def test_opentofu_does_as_well(desk: Desk) -> None:
    (desk.tools / "terraform").rename(desk.tools / "tofu")
    assert desk("check", "dev").status == 0


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('[ "$1" != buildx ]', ["docker buildx"]),
        ('[ "$1" != version ]', ["An answer of Docker’s daemon"]),
        ("exit 1", ["docker buildx", "An answer of Docker’s daemon"]),
    ],
)
def test_docker_has_to_be_able_to_build(desk: Desk, script: str, expected: list[str]) -> None:
    desk.tool("docker", script)
    told = desk.lacks("check", "dev")
    assert [each.startswith(words) for each, words in zip(told, expected, strict=True)] == [True] * len(expected)


def test_without_a_commit_there_is_no_image(desk: Desk) -> None:
    shutil.rmtree(desk.command.home / ".git")
    [told] = desk.lacks("check", "dev", GIT_CEILING_DIRECTORIES=str(desk.command.home.parent))
    assert told.startswith("A commit")


def test_settings_are_not_part_of_the_image(desk: Desk) -> None:
    settings.keep(desk.command.home / "foundation" / "environment" / "dev.tfvars", "dns_ttl", "600")
    assert desk("check", "dev").status == 0


def test_an_environment_without_an_overlay_is_told_how_to_get_one(desk: Desk) -> None:
    (desk.command.home / "foundation" / "environment" / "staging.tfvars").write_text('environment = "staging"\n')
    [told] = desk.lacks("check", "staging")
    assert "kubernetes/overlays/staging/kustomization.yaml" in told


@pytest.mark.parametrize("missing", KEYS)
def test_what_of_the_key_is_missing_is_told(desk: Desk, missing: str) -> None:
    [told] = desk.lacks("check", "dev", **{missing: ""})
    assert told.startswith(missing)
    assert "scw init" in told


def test_a_wrong_key_is_told_once_and_nothing_else_asked(desk: Desk) -> None:
    [told] = desk.lacks("check", "dev", SCW_SECRET_KEY="wrong")  # noqa: S106  # it opens nothing
    assert KEYS["SCW_ACCESS_KEY"] in told


def test_a_network_that_is_away_is_told_once(desk: Desk) -> None:
    [told] = desk.lacks("check", "dev", SCW_API_URL="http://127.0.0.1:9")
    assert "does not answer" in told


@pytest.mark.parametrize("action", [*ACTIONS, "diagram"])
def test_a_setting_that_stands_in_the_shell_alone_is_refused(desk: Desk, action: str) -> None:
    [told] = desk.lacks(action, "dev", TF_VAR_owner="ada")
    assert 'owner = "ada" into foundation/common.tfvars' in told


def test_it_speaks_french(desk: Desk) -> None:
    (desk.tools / "kubectl").unlink()
    err = desk("check", "dev", "--locale", "fr").err
    assert "Pas prêt pour calculatrice cloud check dev. Il manque\u202f:\n  – kubectl, dans PATH\u202f:" in err


def say(desk: Desk, text: str) -> None:
    """Add to the settings of the shared part."""
    with (desk.command.home / "foundation" / "shared" / "shared.tfvars").open("a", encoding="utf-8") as file:
        file.write(text)
    desk.commit()


def test_that_alerts_would_reach_nobody_is_said(desk: Desk) -> None:
    assert "Alerts reach nobody: write alert_addresses" in desk("check", "dev").err


def test_whom_alerts_reach_is_said(desk: Desk) -> None:
    say(desk, 'alert_webhook = "https://chat.example.org/hook"\n')
    assert "Alerts reach chat.example.org." in desk("check", "dev").err


def test_addresses_without_a_mail_server_are_missing_one(desk: Desk) -> None:
    say(desk, 'alert_addresses = ["ada@example.org", "ops"]\n')
    wrong, server = desk.lacks("check", "dev")
    assert ("“ops”" in wrong, "smtp_smarthost" in server) == (True, True)
