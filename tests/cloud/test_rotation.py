from __future__ import annotations

from datetime import date

import pytest

from calculatrice.cloud.rotation import dated, is_over

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("since", "over"),
    [
        (None, True),
        ("2020-02-29", True),
        ("2026-08-28", True),
        ("2026-08-29", True),
        ("2026-08-30", False),
        ("2026-11-27", False),
        ("2027-01-01", False),
        ("next week", False),
    ],
)
def test_passwords_are_over_after_ninety_days(since: str | None, *, over: bool) -> None:
    assert is_over(since, TODAY) == over


@pytest.mark.parametrize(
    ("since", "locale", "said"),
    [
        (
            "2026-11-01",
            "en",
            "Passwords since 2026-11-01: from 2027-01-30 on, calculatrice cloud up prod",
        ),
        (
            "2026-01-01",
            "en",
            "Passwords since 2026-01-01, overdue since 2026-04-01: calculatrice cloud up",
        ),
        (None, "en", "Passwords without a date: calculatrice cloud up prod makes new ones"),
        (
            "2026-01-01",
            "fr",
            "Mots de passe du 2026-01-01, à remplacer depuis le 2026-04-01\u202f: calculatrice",
        ),
    ],
)
def test_status_says_since_when_passwords_are_and_until_when(since: str | None, locale: str, said: str) -> None:
    assert dated({"passwords_since": since}, "prod", TODAY, locale).startswith(said)
