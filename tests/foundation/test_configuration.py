"""The configurations themselves: in their layout, valid, every variable described and every refusal tried."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.parts.scaleway import KEYS
from tests.parts.terraform import FOUNDATION, copied

if TYPE_CHECKING:
    from pathlib import Path

    from tests.parts.terraform import Tool

ROOTS = ("shared", "environment")
FOLDERS = (*ROOTS, "modules/password")
BLOCK = re.compile(r'^(variable|output) "(\w+)" \{\n(.*?)^\}', re.MULTILINE | re.DOTALL)
TRIED = re.compile(r"expect_failures = \[var\.(\w+)\]")


def blocks(kind: str, folder: str) -> dict[str, str]:
    """The variables or outputs of a configuration, by name."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((FOUNDATION / folder).glob("*.tf")))
    return {name: body for found, name, body in BLOCK.findall(text) if found == kind}


VARIABLES = [(folder, name) for folder in FOLDERS for name in blocks("variable", folder)]
OUTPUTS = [(folder, name) for folder in FOLDERS for name in blocks("output", folder)]


@pytest.mark.parametrize(("folder", "name"), VARIABLES)
def test_a_variable_is_described_typed_and_validated(folder: str, name: str) -> None:
    body = re.sub(r" +=", " =", blocks("variable", folder)[name])
    assert [part for part in ("description = ", "type = ", "validation {") if part not in body] == []
    assert all(f'error_message = "{name}' in part for part in body.split("validation {")[1:])


@pytest.mark.parametrize(("folder", "name"), OUTPUTS)
def test_an_output_is_described(folder: str, name: str) -> None:
    assert re.search(r"description += \".{20,}", blocks("output", folder)[name])


@pytest.mark.parametrize("folder", ROOTS)
def test_every_refusal_is_tried(folder: str) -> None:
    tried = TRIED.findall((FOUNDATION / folder / "tests" / "variables.tftest.hcl").read_text(encoding="utf-8"))
    refusals = {name: body.count("validation {") for name, body in blocks("variable", folder).items()}
    assert {name: count for name, count in refusals.items() if tried.count(name) < count} == {}


def test_everything_is_in_its_layout(terraform: Tool, tmp_path: Path) -> None:
    terraform.need(FOUNDATION, "fmt", "-check", "-recursive", "-diff", home=tmp_path)


@pytest.mark.parametrize("folder", ROOTS)
def test_a_configuration_is_valid(terraform: Tool, tmp_path: Path, folder: str) -> None:
    place = copied(tmp_path) / folder
    terraform.need(place, "init", "-input=false", "-backend=false", home=tmp_path)
    terraform.need(place, "validate", home=tmp_path)


@pytest.mark.parametrize(("folder", "runs"), [("shared", 29), ("environment", 30)])
def test_the_refusals_are_refused(terraform: Tool, tmp_path: Path, folder: str, runs: int) -> None:
    place = copied(tmp_path) / folder
    terraform.need(place, "init", "-input=false", home=tmp_path)
    assert f"{runs} passed, 0 failed." in terraform.need(place, "test", "-no-color", home=tmp_path, **KEYS)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", '"the password"'),
        ("path", '"calculatrice"'),
        ("description", '""'),
        ("tags", '[""]'),
        ("generation", "0"),
    ],
)
def test_the_password_s_module_refuses(terraform: Tool, tmp_path: Path, name: str, value: str) -> None:
    """A module with an ephemeral output can't be tested by `terraform test`, which makes it the root."""
    given = {"name": '"database"', "path": '"/calculatrice/dev"', "description": '"PostgreSQL"', name: value}
    lines = [f"  {key} = {text}" for key, text in {"source": '"./modules/password"', **given}.items()]
    place = copied(tmp_path)
    (place / "main.tf").write_text("\n".join(['module "password" {', *lines, "}\n"]), encoding="utf-8")
    terraform.need(place, "init", "-input=false", home=tmp_path)
    ended = terraform.run(place, "plan", "-no-color", home=tmp_path, **KEYS)
    assert ended.status == 1
    assert "Invalid value for variable" in ended.err
    assert f"var.{name}" in ended.err


def test_an_environment_that_is_not_the_workspace_is_refused(terraform: Tool, tmp_path: Path) -> None:
    place = copied(tmp_path) / "environment"
    terraform.need(place, "init", "-input=false", home=tmp_path)
    network = '-var=network={id="fr-par/11111111-1111-1111-1111-111111111111",subnet="172.16.8.0/22"}'
    asked = ("plan", "-no-color", "-var-file=prod.tfvars", network)
    ended = terraform.run(place, *asked, home=tmp_path, **KEYS, TF_WORKSPACE="dev")
    assert (ended.status, "TF_WORKSPACE" in ended.err) == (1, True)
