from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import make_url

from calculatrice.store.secret import BYTES, secret_of

if TYPE_CHECKING:
    from pathlib import Path


def test_a_database_in_a_file_has_a_secret_that_its_owner_alone_reads(tmp_path: Path) -> None:
    url = make_url(f"sqlite:///{tmp_path}/calculations.db")
    secret = secret_of(url)
    assert secret == secret_of(url)
    assert len(secret) == BYTES
    [file] = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_two_databases_have_two_secrets(tmp_path: Path) -> None:
    assert secret_of(make_url(f"sqlite:///{tmp_path}/a.db")) != secret_of(make_url(f"sqlite:///{tmp_path}/b.db"))


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///:memory:", "sqlite:////nowhere/at/all.db", "postgresql://db/calculatrice"]
)
def test_where_none_can_be_kept_each_process_has_its_own(url: str) -> None:
    assert secret_of(make_url(url)) != secret_of(make_url(url))


def test_the_password_of_a_database_makes_a_secret_that_does_not_tell_it() -> None:
    url = make_url("postgresql://calculatrice:Aa1-word@db/calculatrice")
    assert secret_of(url) == secret_of(url.set(host="other"))
    assert b"Aa1-word" not in secret_of(url)
