"""Every group of the catalogue has one title, and every title a group."""

from __future__ import annotations

from calculatrice.engine.functions import catalogue  # noqa: F401  # declares every function
from calculatrice.engine.functions.groups import GROUPS
from calculatrice.engine.functions.registry import REGISTRY


def test_groups_and_titles_are_the_same() -> None:
    assert {declared.group for declared in REGISTRY.values()} == set(GROUPS)
