"""The image: small, confined, built twice the same, and all that is in it is in its list."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.bill import ASKED, with_base
from tests.kubernetes.manifests import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.parts.engine import Engine

MOST_MEBIBYTES = 180
"""Beside the base it was 174, of which the SDK of MCP and what it brings are 34, the parts for browsers 9."""
CONFINED = ("--rm", "--read-only", "--cap-drop=ALL", "--security-opt=no-new-privileges", "--network=none")
VERSIONS = "import importlib.metadata as m; print(*(f'{d.name}=={d.version}' for d in m.distributions()))"
OURS = "calculatrice==0.2.0"
OURS_ON_TOP = 2
"""The layers of what the application stands on, and of itself."""


def run(engine: Engine, image: str, program: str, *words: str) -> str:
    """What a program of the image prints, where it may do nothing."""
    return engine.docker("run", *CONFINED, f"--entrypoint={program}", image, *words)


def size(engine: Engine, image: str) -> int:
    return int(engine.docker("image", "inspect", "--format={{.Size}}", image))


def test_it_calculates_where_nothing_can_be_written(engine: Engine, image: str) -> None:
    assert engine.docker("run", *CONFINED, image, "eval", "1/3") == "= 1/3 ≈ 0.333333333333333"


def test_it_is_little_larger_than_its_base(engine: Engine, base: str, image: str) -> None:
    assert size(engine, image) - size(engine, base) <= MOST_MEBIBYTES << 20


def test_its_user_is_a_number_that_is_not_root(engine: Engine, image: str) -> None:
    assert engine.docker("image", "inspect", "--format={{.Config.User}}", image) == "10001:10001"
    assert run(engine, image, "id", "-u") == "10001"


def test_its_labels_say_what_it_is(engine: Engine, image: str) -> None:
    labels = json.loads(engine.docker("image", "inspect", "--format={{json .Config.Labels}}", image))
    told = {name.removeprefix("org.opencontainers.image."): value for name, value in labels.items()}
    assert (told["title"], told["licenses"], told["revision"]) == ("Calculatrice", "MIT", "of-the-tests")


@pytest.mark.parametrize("tool", ["gcc", "cc", "make", "pip", "pip3"])
def test_no_tool_that_builds_or_installs_is_left(engine: Engine, image: str, tool: str) -> None:
    assert run(engine, image, "sh", "-c", f"command -v {tool} || echo none") == "none"


@pytest.mark.parametrize("python", ["/app/bin/python", "/usr/bin/env python3"])
@pytest.mark.parametrize("module", ["pip", "ensurepip", "setuptools", "hatchling"])
def test_no_python_of_the_image_can_install(engine: Engine, image: str, python: str, module: str) -> None:
    asked = f"{python} -c 'import importlib.util as u; print(u.find_spec(\"{module}\"))'"
    assert run(engine, image, "sh", "-c", asked) == "None"


@pytest.mark.parametrize("module", ["calculatrice.cloud", "yaml"])
def test_what_deploys_the_image_is_not_in_it(engine: Engine, image: str, module: str) -> None:
    asked = f"import importlib.util as u; print(u.find_spec('{module}'))"
    assert run(engine, image, "/app/bin/python", "-c", asked) == "None"


def test_two_builds_have_the_same_application(engine: Engine, base: str, image: str) -> None:
    engine.build(ROOT, "calculatrice.test/again", "--no-cache", PYTHON_IMAGE=base)
    layers = [
        json.loads(engine.docker("image", "inspect", "--format={{json .RootFS.Layers}}", name))
        for name in (image, "calculatrice.test/again")
    ]
    engine.docker("image", "rm", "calculatrice.test/again")
    assert layers[0][-OURS_ON_TOP:] == layers[1][-OURS_ON_TOP:]


def test_all_that_is_installed_is_in_the_bill_of_materials(engine: Engine, image: str, tmp_path: Path) -> None:
    bill = tmp_path / "bill.json"
    listing = ["requirements", "requirements.lock", "--pyproject=pyproject.toml", f"--output-file={bill}"]
    subprocess.run([sys.executable, "-m", "cyclonedx_py", *listing], cwd=ROOT, check=True, capture_output=True)
    listed = json.loads(bill.read_text())
    components = {f"{each['name']}=={each['version']}" for each in listed["components"]}
    installed = run(engine, image, "/app/bin/python", "-c", VERSIONS).split()
    assert {normal(each) for each in installed} - {normal(each) for each in components} == {OURS}
    assert listed["metadata"]["component"]["name"] == "calculatrice"


def test_its_base_is_in_the_bill_too(engine: Engine, image: str) -> None:
    told = engine.docker("run", *CONFINED, "--entrypoint=sh", image, "-c", ASKED)
    found = {each["name"] for each in with_base({"components": []}, told)["components"]}
    assert {"debian", "python", "libc6", "dpkg"} <= found


def normal(name: str) -> str:
    """A requirement as the lock writes it."""
    name, _, version = name.lower().partition("==")
    return f"{name.replace('_', '-').replace('.', '-')}=={version}"
