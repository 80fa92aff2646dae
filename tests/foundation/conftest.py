"""The tool and the provider, the plans of everything, and sites: one where nothing is made, one where shared stands.

Whatever a test says to its Scaleway, and is told by it, has to be as the provider's own SDK has it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Any

import pytest
from tests.foundation import site as sites
from tests.parts.decoding import foreign_to_the_sdk
from tests.parts.scaleway import KEYS
from tests.parts.terraform import copied, tool

from calculatrice.cloud.work import not_yet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.foundation.site import Site
    from tests.parts.terraform import Tool


@pytest.fixture(scope="session")
def terraform() -> Tool:
    return tool()


@dataclass(frozen=True)
class Plans:
    """The plan of each part, by name, as JSON; what Terraform said of it; the seconds that all took."""

    json: dict[str, dict[str, Any]]
    said: dict[str, str]
    seconds: float


@pytest.fixture(scope="session")
def plans(terraform: Tool, tmp_path_factory: pytest.TempPathFactory) -> Plans:
    """Plans of everything, with nothing made yet: Scaleway is not asked anything for them."""
    home = tmp_path_factory.mktemp("plans")
    foundation = copied(home)
    network = f"-var=network={json.dumps(not_yet('fr-par'))}"
    parts: dict[str, tuple[str, tuple[str, ...]]] = {"shared": ("shared", ())}
    parts |= {name: ("environment", (f"-var-file={name}.tfvars", network)) for name in ("dev", "prod")}
    for folder in ("shared", "environment"):
        terraform.need(foundation / folder, "init", "-input=false", home=home)
    said, told = {}, {}
    began = perf_counter()
    for name, (folder, words) in parts.items():
        variables = KEYS if name == "shared" else {**KEYS, "TF_WORKSPACE": name}
        asked = ("plan", "-no-color", "-out", f"{name}.tfplan", *words)
        said[name] = terraform.need(foundation / folder, *asked, home=home, **variables)
    seconds = perf_counter() - began
    for name, (folder, _) in parts.items():
        told[name] = json.loads(terraform.need(foundation / folder, "show", "-json", f"{name}.tfplan", home=home))
    return Plans(told, said, seconds)


@pytest.fixture(scope="session")
def shared_site(terraform: Tool, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Where the shared part stands; tests take copies of it."""
    site = sites.new(tmp_path_factory.mktemp("site"), terraform)
    with site.scaleway:
        site.need("up", "shared", "--yes")
    return site


@pytest.fixture
def site(shared_site: Site, tmp_path: Path) -> Iterator[Site]:
    """A copy of the site where the shared part stands."""
    copy = shared_site.copied_to(tmp_path)
    with copy.scaleway:
        yield copy
    assert foreign_to_the_sdk(copy.scaleway.exchanges) == []


@pytest.fixture
def empty_site(terraform: Tool, tmp_path: Path) -> Iterator[Site]:
    """A site where nothing is made yet."""
    made = sites.new(tmp_path, terraform)
    with made.scaleway:
        yield made
    assert foreign_to_the_sdk(made.scaleway.exchanges) == []
