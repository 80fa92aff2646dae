"""The locks hold all that they need: installed without asking what a package needs, nothing lacks and nothing ages."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from itertools import product
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS = PROJECT["dependency-groups"]
EXTRAS = PROJECT["project"]["optional-dependencies"]
SERVED = ("client", "serve", "postgresql", "redis", "tracing", "cloud", "mcp")
"""The extras that whoever serves has; what works in notebooks and on tables of data is no part of that."""
ASKED = {
    "requirements.lock": [
        *PROJECT["project"]["dependencies"],
        *(text for extra in SERVED for text in EXTRAS[extra]),
        *GROUPS["build"],
    ],
    "requirements-dev.lock": GROUPS["dev"],
}
"""What each lock was made for."""
PYTHONS = ("3.11.0", "3.11.7", "3.12.0", "3.13.0", "3.14.0")
SYSTEMS = (("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt"))
ENVIRONMENTS = [
    {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "implementation_name": "cpython",
        "implementation_version": python,
        "platform_python_implementation": "CPython",
        "sys_platform": system,
        "platform_system": name,
        "os_name": os_name,
        "platform_machine": "x86_64",
    }
    for python, (system, name, os_name) in product(PYTHONS, SYSTEMS)
]

Environment = dict[str, str]


def locked(lock: str) -> list[Requirement]:
    """The entries of a lock, with their extras, markers and versions."""
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    return [Requirement(line.partition("\\")[0]) for line in lines if re.match(r"[a-z]", line)]


def applies(requirement: Requirement, environment: Environment, extra: str = "") -> bool:
    return requirement.marker is None or requirement.marker.evaluate({**environment, "extra": extra})


def needs(entry: Requirement, environment: Environment) -> Iterator[Requirement]:
    """What a locked package itself says that it needs, with the extras that the lock names."""
    for text in distribution(entry.name).requires or []:
        requirement = Requirement(text)
        if any(applies(requirement, environment, extra) for extra in ("", *entry.extras)):
            yield requirement


def lacking(lock: str, environment: Environment) -> list[str]:
    """Each need that no entry of the lock meets in that environment."""
    entries: dict[str, Requirement] = {
        canonicalize_name(entry.name): entry for entry in locked(lock) if applies(entry, environment)
    }
    asked = [(lock, need) for need in map(Requirement, ASKED[lock]) if applies(need, environment)]
    asked += [(name, need) for name, entry in entries.items() if is_known(entry) for need in needs(entry, environment)]
    return [f"{name} needs {need}" for name, need in asked if not is_met(need, entries)]


def is_met(need: Requirement, entries: dict[str, Requirement]) -> bool:
    entry = entries.get(canonicalize_name(need.name))
    return (
        entry is not None and need.extras <= entry.extras and need.specifier.contains(version(entry), prereleases=True)
    )


def version(entry: Requirement) -> str:
    [pin] = entry.specifier
    return pin.version


def is_known(entry: Requirement) -> bool:
    """Whether the package is installed here, so that it can be asked; the others are for other systems and Pythons."""
    try:
        distribution(entry.name)
    except PackageNotFoundError:
        return False
    return True


def in_words(environment: Environment) -> str:
    return f"{environment['sys_platform']}-{environment['python_full_version']}"


@pytest.mark.parametrize("environment", ENVIRONMENTS, ids=in_words)
@pytest.mark.parametrize("lock", ASKED)
def test_a_lock_holds_all_that_its_packages_need(lock: str, environment: Environment) -> None:
    assert lacking(lock, environment) == []


@pytest.mark.parametrize("lock", ASKED)
def test_every_package_of_a_lock_for_this_machine_is_installed_as_locked(lock: str) -> None:
    here = [entry for entry in locked(lock) if entry.marker is None or entry.marker.evaluate()]
    assert [str(entry) for entry in here if distribution(entry.name).version != version(entry)] == []


def test_the_locks_agree() -> None:
    first, second = ({entry.name: version(entry) for entry in locked(lock)} for lock in ASKED)
    assert {name for name in first.keys() & second.keys() if first[name] != second[name]} == set()


def test_an_extra_that_a_lock_lacks_is_seen() -> None:
    entries = {"coverage": Requirement("coverage==7.17.4")}
    assert not is_met(Requirement("coverage[toml]>=7.10.6"), entries)
    assert is_met(Requirement("coverage>=7.10.6"), entries)


def installs(commands: str) -> list[str]:
    return [line for line in commands.splitlines() if "pip install" in line]


def test_what_a_lock_names_is_installed_and_nothing_else() -> None:
    """Asked what a package needs, pip refuses a lock as soon as something newer is published."""
    make = ["make", "--dry-run", "VENV=build/none", "run", "test"]
    recipes = subprocess.run(make, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found = installs(recipes) + installs((ROOT / "Dockerfile").read_text("utf-8"))
    assert sum("--require-hashes" in line for line in found) == 3
    assert [line for line in found if "--no-deps" not in line] == []
