"""The page's files made few and small, built beforehand: taken where they were made of just the sources here."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "page"
SOURCES = "page.sources"
"""The file, beside the folder, that says what the files in it were made from."""
BROTLI = ".br"


class Bundle(NamedTuple):
    """The files by their names, and the same in brotli."""

    files: dict[str, bytes]
    compressed: dict[str, bytes]


def digest(files: Mapping[str, bytes]) -> str:
    """What names and contents hash to.

    >>> digest({"a": b"1", "b": b"2"}) == digest({"b": b"2", "a": b"1"}), digest({"a": b"2"}) == digest({"a": b"1"})
    (True, False)
    """
    named = (name.encode() + content for name, content in sorted(files.items()))
    return sha256(b"\0".join(named)).hexdigest()


def is_of(parts: Path, sources: str) -> bool:
    """Whether the folder of the parts has what was built of files with this digest."""
    made = parts / SOURCES
    return made.is_file() and made.read_text("utf-8") == sources


def bundle(parts: Path | None, files: Mapping[str, bytes]) -> Bundle | None:
    """What was built of these files in the folder of the parts, or None.

    >>> bundle(None, {}) is None
    True
    """
    if parts is None or not is_of(parts, digest(files)):
        return None
    folder = parts / FOLDER
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    whole = {name: content for name, content in found.items() if not name.endswith(BROTLI)}
    return Bundle(whole, {name: found[name + BROTLI] for name in whole})
