from __future__ import annotations

from datetime import date
from hashlib import sha256

from calculatrice.service.digests import Digests

SECRET = b"a secret that nobody else has, 32"
ADDRESS = "192.0.2.1"
DAY = date(2026, 1, 1)


def test_without_the_secret_all_addresses_can_be_tried_in_vain() -> None:
    mine = Digests(SECRET).client(ADDRESS, DAY)
    assert mine == Digests(SECRET).client(ADDRESS, DAY)
    assert mine not in (sha256(ADDRESS.encode()).hexdigest(), Digests(b"").client(ADDRESS, DAY))


def test_the_clients_of_two_days_can_not_be_told_to_be_one() -> None:
    assert Digests(SECRET).client(ADDRESS, DAY) != Digests(SECRET).client(ADDRESS, date(2026, 1, 2))


def test_a_key_counts_for_its_client_alone() -> None:
    digests = Digests(SECRET)
    assert len({digests.key(ADDRESS, "a"), digests.key("192.0.2.2", "a"), digests.key(ADDRESS, "b")}) == 3


def test_what_is_told_for_one_purpose_opens_no_other() -> None:
    digests = Digests(SECRET)
    assert digests.client(f"{ADDRESS}\na", DAY) != digests.key(ADDRESS, "a")
    assert len({digests.account("a"), digests.cancel_token("a")}) == 2


def test_the_token_of_a_job_is_told_by_no_other_and_by_no_identifier() -> None:
    mine, other = (Digests(SECRET).cancel_token(job_id) for job_id in ("a", "b"))
    assert mine == Digests(SECRET).cancel_token("a")
    assert mine not in (other, sha256(b"a").hexdigest(), Digests(b"").cancel_token("a"))
