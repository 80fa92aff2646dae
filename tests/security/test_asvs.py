"""Every item of ASVS that applies has a test that is there, or a reason."""

from __future__ import annotations

import pytest
from tests.security.verification import Requirement, counts, faults, table

REQUIREMENTS = table()
APPLY = 118


def test_every_item_that_applies_has_one_row() -> None:
    assert len({each.item for each in REQUIREMENTS}) == len(REQUIREMENTS) == APPLY
    assert {each.level for each in REQUIREMENTS} == {1, 2}


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=lambda each: each.item)
def test_an_item_has_tests_that_there_are_or_a_reason(requirement: Requirement) -> None:
    assert requirement.asks
    assert faults(requirement) == []


@pytest.mark.parametrize(
    ("status", "proof", "expected"),
    [
        ("met", "tests/security/test_asvs.py::test_every_item_that_applies_has_one_row", []),
        (
            "met",
            "tests/security/test_asvs.py::test_nothing",
            ["there is no test tests/security/test_asvs.py::test_nothing"],
        ),
        ("met", "tests/nowhere.py::test_nothing", ["there is no test tests/nowhere.py::test_nothing"]),
        ("met", "tests/security/test_asvs.py", ["there is no test tests/security/test_asvs.py"]),
        ("met", "", ["neither a test nor a reason"]),
        ("reason", " ", ["neither a test nor a reason"]),
        ("reason", "The browser keeps it.", []),
        ("partly", "", ["'partly' is none of ('met', 'reason')"]),
    ],
)
def test_a_row_without_its_proof_is_seen(status: str, proof: str, expected: list[str]) -> None:
    assert faults(Requirement("V1.1.1", 1, "anything", status, proof)) == expected


def test_they_are_counted() -> None:
    rows = [Requirement("V1.1.1", 1, "", "met", "x"), Requirement("V1.1.2", 2, "", "reason", "y")]
    assert counts(rows) == "level 1: 1 apply: 1 met, 0 reason\nlevel 2: 1 apply: 0 met, 1 reason"
