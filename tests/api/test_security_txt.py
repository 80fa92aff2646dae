"""Whoever finds a weakness finds whom to tell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from calculatrice.api.handlers.security_txt import PATH, contacts
from calculatrice.settings.setting import InvalidSetting

if TYPE_CHECKING:
    from tests.api.conftest import Start
    from tests.api.serving import Serving

A_YEAR = timedelta(days=365)


def test_it_names_whom_to_tell_and_has_not_expired(start: Start) -> None:
    server = start("--security-contact", "ada@example.org,https://example.org/report")
    answer = server.client.get(PATH)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    fields = [line.split(": ", 1) for line in answer.text.splitlines()]
    assert [value for name, value in fields if name == "Contact"] == [
        "mailto:ada@example.org",
        "https://example.org/report",
    ]
    [expires] = [datetime.fromisoformat(value) for name, value in fields if name == "Expires"]
    assert timedelta(0) < expires - datetime.now(UTC) < A_YEAR
    assert ["Preferred-Languages", "en, fr"] in fields


def test_where_nobody_is_named_there_is_none(server: Serving) -> None:
    answer = server.client.get(PATH)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("none", []),
        ("ada@example.org", ["mailto:ada@example.org"]),
        ("mailto:ada@example.org", ["mailto:ada@example.org"]),
        ("https://example.org", ["https://example.org"]),
        ("tel:+33-1-23-45", ["tel:+33-1-23-45"]),
        ("b@x.fr , https://x.fr/a?b=c", ["mailto:b@x.fr", "https://x.fr/a?b=c"]),
    ],
)
def test_an_address_is_one_of_mail_a_page_or_a_telephone(setting: str, expected: list[str]) -> None:
    assert contacts(setting) == expected


@pytest.mark.parametrize(
    "setting",
    [
        "ada",
        "http://example.org",
        "ada@example.org,",
        "a@x\nExpires: 1",
        "https://x.fr/\x00",
        "@",
        "https://",
        "a b@x.fr",
    ],
)
def test_what_is_no_address_is_refused(setting: str) -> None:
    with pytest.raises(InvalidSetting):
        contacts(setting)
