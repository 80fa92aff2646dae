from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.functions.catalogue import entries

if TYPE_CHECKING:
    from tests.cli.command import Command


def test_the_catalogue_lists_everything_once(calculatrice: Command) -> None:
    listed = [line.split("  ")[1] for line in calculatrice("functions").out.splitlines() if line.startswith("  ")]
    assert sorted(listed) == sorted(entry.signature for entry in entries())


def test_a_name_is_explained(calculatrice: Command) -> None:
    ended = calculatrice("functions", "sin")
    assert ended.status == 0
    assert ended.out.splitlines()[0] == "sin(x)"
    assert "sin(pi/6) = 1/2" in ended.out


def test_an_alias_is_explained_in_french(calculatrice: Command) -> None:
    ended = calculatrice("functions", "pgcd", "--locale", "fr")
    assert ended.out.startswith("gcd(")
    assert "aussi" in ended.out
    assert "domaine" in ended.out


def test_a_constant_is_explained(calculatrice: Command) -> None:
    assert calculatrice("functions", "pi").out.startswith("pi")


@pytest.mark.parametrize(("name", "near"), [("sinn", "sin"), ("qqqqq", "calculatrice functions")])
def test_a_name_that_there_is_not_is_an_error(calculatrice: Command, name: str, near: str) -> None:
    ended = calculatrice("functions", name)
    assert (ended.status, ended.out) == (1, "")
    assert near in ended.err
