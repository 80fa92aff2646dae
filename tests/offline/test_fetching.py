"""What is fetched is, byte for byte, what the table names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from offline.fetching import TABLE, NotMade, checked, parts, program

if TYPE_CHECKING:
    from pathlib import Path

    from offline.fetching import Part

HASHES = {"npm": r"sha512-[\w+/]{86}==", "pip": r"sha256:[0-9a-f]{64}"}
OF_ABC = {
    "npm": "sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==",
    "pip": "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
}


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.name)
def test_every_part_has_a_version_and_a_hash(part: Part) -> None:
    assert re.fullmatch(r"\d+(\.\d+)+", part.version)
    assert re.fullmatch(HASHES[part.client], part.hash)


def test_the_table_names_no_address() -> None:
    assert "://" not in TABLE.read_text("utf-8")


@pytest.mark.parametrize("client", OF_ABC)
def test_the_right_bytes_are_taken(client: str, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.write_bytes(b"abc")
    assert checked(archive, OF_ABC[client]) == archive


@pytest.mark.parametrize("client", OF_ABC)
def test_other_bytes_are_refused(client: str, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.write_bytes(b"abd")
    with pytest.raises(NotMade, match=r"archive is not what offline/parts\.tsv names"):
        checked(archive, OF_ABC[client])


def test_a_program_that_lacks_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NotMade, match="npm is not installed"):
        program("npm")
