"""The tables of the page on security are complete: settings, sources, columns, policies and secrets are all in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml
from tests.security.sources import who_imports
from tests.security.verification import ROOT

from calculatrice.settings import SERVICE, SETTINGS
from calculatrice.store.schema import calculations

if TYPE_CHECKING:
    from calculatrice.settings.setting import Setting

PAGE = (ROOT / "docs" / "operations" / "security.md").read_text(encoding="utf-8")
SECTIONS = dict(section.split("\n", 1) for section in PAGE.split("\n## ")[1:])
CRYPTOGRAPHY = ("hashlib", "hmac", "secrets", "ssl")
POLICIES = [ROOT / "kubernetes" / folder / "network.yaml" for folder in ("base", "monitoring", "logs")]
TERRAFORM = sorted((ROOT / "foundation").rglob("*.tf"))
SECRET = re.compile(r"password|secret|key", re.IGNORECASE)
REACHES = re.compile(r"_url$|_port$|^port$|^host$|_endpoint$|^proxies$")
KEEPS_A_SECRET = re.compile(r'^(?:module "(\w*password)"|resource "(\w*(?:api_key|certificate|token))")', re.MULTILINE)


def cells(section: str) -> list[list[str]]:
    """The rows of the table of a section, without its head."""
    rows = [line for line in SECTIONS[section].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows[2:]]


def named(section: str) -> set[str]:
    """What the table of a section names as code."""
    return {name for row in cells(section) for cell in row for name in re.findall(r"`([^`]+)`", cell)}


def is_secret(setting: Setting) -> bool:
    return bool(SECRET.search(f"{setting.name} {setting.help['en']}"))


def is_bound(setting: Setting) -> bool:
    """Whether it is a number that bounds something; the digits that are shown are what one asks for."""
    return setting.least is not None and not REACHES.search(setting.name) and setting.name != "digits"


@pytest.mark.parametrize("section", SECTIONS)
def test_a_table_is_filled(section: str) -> None:
    rows = cells(section)
    assert len(rows) > 3
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize("setting", [each for each in SETTINGS if is_secret(each)], ids=lambda setting: setting.name)
def test_a_setting_that_holds_a_secret_is_among_the_keys(setting: Setting) -> None:
    assert setting.variable in named("Keys and secrets")


def test_a_secret_of_the_deployment_is_among_the_keys() -> None:
    made = {name for file in TERRAFORM for pair in KEEPS_A_SECRET.findall(file.read_text()) for name in pair if name}
    assert made
    assert made <= named("Keys and secrets")


def test_a_source_with_cryptography_is_among_the_algorithms() -> None:
    sources = {source for module in CRYPTOGRAPHY for source in who_imports(module)}
    assert sources == {name for name in named("Algorithms") if name.endswith(".py")}


@pytest.mark.parametrize(
    "setting", [each for each in SERVICE if REACHES.search(each.name)], ids=lambda setting: setting.name
)
def test_a_setting_of_a_connection_is_among_them(setting: Setting) -> None:
    assert setting.variable in named("Connections")


def test_a_connection_that_a_policy_allows_is_among_them() -> None:
    policies = [each for file in POLICIES for each in yaml.safe_load_all(file.read_text())]
    allowed = {each["metadata"]["name"] for each in policies} - {"deny-all"}
    assert allowed <= named("Connections")
    ports = {
        str(port["port"])
        for each in policies
        for rule in [*each["spec"].get("ingress", []), *each["spec"].get("egress", [])]
        for port in rule.get("ports", [])
    }
    assert ports <= {port.strip() for row in cells("Connections") for port in row[2].split(",")}


def test_a_column_of_the_record_is_of_a_class() -> None:
    assert {column.name for column in calculations.columns} <= named("Data")


@pytest.mark.parametrize("setting", [each for each in SETTINGS if is_bound(each)], ids=lambda setting: setting.name)
def test_a_setting_that_bounds_is_among_what_costs_much(setting: Setting) -> None:
    assert setting.variable in named("What costs much")


def test_the_page_names_no_setting_that_there_is_not() -> None:
    known = {setting.variable for setting in SETTINGS} | {"CALCULATRICE_SMTP_PASSWORD"}
    assert set(re.findall(r"CALCULATRICE_[A-Z_]+", PAGE)) <= known
