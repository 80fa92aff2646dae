"""What browsers are told to refuse."""

from __future__ import annotations

import pytest

from calculatrice.web.security import HEADERS, POLICY

DIRECTIVES = dict(part.split(" ", 1) for part in POLICY.split("; "))


@pytest.mark.parametrize("directive", [name for name in DIRECTIVES if name.endswith("-src") or name == "form-action"])
def test_nothing_comes_from_or_goes_to_elsewhere(directive: str) -> None:
    assert DIRECTIVES[directive] in {"'self'", "'none'"}


def test_scripts_are_files_and_make_no_markup() -> None:
    assert "unsafe" not in POLICY
    assert DIRECTIVES["require-trusted-types-for"] == "'script'"
    assert (DIRECTIVES["base-uri"], DIRECTIVES["frame-ancestors"]) == ("'none'", "'none'")


def test_the_policy_is_sent() -> None:
    assert HEADERS["Content-Security-Policy"] == POLICY
    assert HEADERS["X-Content-Type-Options"] == "nosniff"
