"""The two forms in which trees of files are shipped, both of which only brotli compresses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from pathlib import Path


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder, by their names in it."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def zipped(files: dict[str, bytes], path: Path) -> None:
    """Write what Python's importer reads: an archive without times."""
    with ZipFile(path, "w", ZIP_STORED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(ZipInfo(name), content)


def packed(files: dict[str, bytes]) -> bytes:
    """The files one after the other, and before them a line of JSON: each one's name and size.

    >>> packed({"b": b"22", "a": b"1"})
    b'[["a",1],["b",2]]\\n122'
    """
    ordered = sorted(files.items())
    sizes = json.dumps([[name, len(content)] for name, content in ordered], separators=(",", ":"))
    return sizes.encode() + b"\n" + b"".join(content for _, content in ordered)
