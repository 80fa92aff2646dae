"""What Calculatrice stands on is compared with the known advisories, and mended within a time that is written down."""

from __future__ import annotations

import re

import pytest
from tests.security.verification import ROOT

SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("severity", ["critical", "high", "medium", "low"])
def test_a_severity_has_its_time(severity: str) -> None:
    [row] = re.findall(rf"^\| {severity}\b.*", SECURITY, re.MULTILINE)
    assert re.search(r"\d+ days|next version", row.split("|")[2])


def test_what_has_no_advisory_has_its_time_too() -> None:
    assert re.search(r"no advisory is brought up to date once in \d+ days", SECURITY)


def test_every_run_of_the_checks_compares_and_none_fails_for_what_is_published_later() -> None:
    assert "python -m tests.advisories || true" in (ROOT / ".ci" / "run").read_text()
    assert "python -m tests.advisories $(FILE)\n" in (ROOT / "Makefile").read_text()
