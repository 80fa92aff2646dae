"""What a library in WebAssembly exports, cut to what somebody asks for.

The runtime enters every name in its tables, one by one, and goes through all of them with each library that it loads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

HEADER = 8
"""Bytes before the first section: what a file of WebAssembly begins with, and the version."""
IMPORTS, EXPORTS = 2, 7
_TABLE, _MEMORY, _GLOBAL, _TAG = 1, 2, 3, 4
_LIMITED = 1
_WORD = re.compile(r"\w+")


def reduce(libraries: Iterable[Path], modules: Iterable[Path], sources: Iterable[str]) -> None:
    """Leave, in these libraries, what one of them or of the modules imports, or a text of Python names."""
    libraries = list(libraries)
    wanted = {word for source in sources for word in _WORD.findall(source)}
    for path in (*libraries, *modules):
        wanted |= imported(path.read_bytes())
    for path in libraries:
        path.write_bytes(exporting(path.read_bytes(), wanted))


def imported(module: bytes) -> set[str]:
    """The names that a module takes from elsewhere."""
    content = next((module[start:end] for kind, start, end in _sections(module) if kind == IMPORTS), b"\0")
    count, at = _number(content, 0)
    names = set()
    for _ in range(count):
        _, at = _name(content, at)
        name, at = _name(content, at)
        at = _after_type(content, at)
        names.add(name.decode())
    return names


def exporting(module: bytes, wanted: set[str]) -> bytes:
    """The module with those of its exports alone that are wanted, and those that the tools have for themselves."""
    parts = [module[:HEADER]]
    for kind, start, end in _sections(module):
        content = module[start:end]
        if kind == EXPORTS:
            kept = [entry for name, entry in _exports(content) if name in wanted or name.startswith("__")]
            content = _encoded(len(kept)) + b"".join(kept)
        parts += [bytes([kind]), _encoded(len(content)), content]
    return b"".join(parts)


def _sections(module: bytes) -> Iterator[tuple[int, int, int]]:
    """Each section's kind, and where its content begins and ends."""
    at = HEADER
    while at < len(module):
        kind = module[at]
        size, start = _number(module, at + 1)
        at = start + size
        yield kind, start, at


def _exports(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Each export's name, and all that is written of it."""
    count, at = _number(content, 0)
    for _ in range(count):
        start = at
        name, at = _name(content, at)
        _, at = _number(content, at + 1)
        yield name.decode(), content[start:at]


def _after_type(content: bytes, at: int) -> int:
    """Where what is imported there ends: its kind, and its type."""
    kind, at = content[at], at + 1
    if kind in (_TABLE, _MEMORY):
        at += kind == _TABLE
        limits, at = content[at], at + 1
        for _ in range(1 + (limits & _LIMITED)):
            _, at = _number(content, at)
        return at
    if kind == _GLOBAL:
        return at + 2
    return _number(content, at + (kind == _TAG))[1]


def _name(content: bytes, at: int) -> tuple[bytes, int]:
    size, at = _number(content, at)
    return content[at : at + size], at + size


def _number(content: bytes, at: int) -> tuple[int, int]:
    """A number as WebAssembly writes it, seven bits a byte, and where it ends.

    >>> _number(bytes([0xE5, 0x8E, 0x26]), 0)
    (624485, 3)
    """
    value = shift = 0
    while True:
        byte = content[at]
        value |= (byte & 0x7F) << shift
        at += 1
        shift += 7
        if byte < 0x80:
            return value, at


def _encoded(number: int) -> bytes:
    """The same, written.

    >>> _encoded(624485).hex()
    'e58e26'
    """
    rest, low = number >> 7, number & 0x7F
    return bytes([low]) if not rest else bytes([low | 0x80]) + _encoded(rest)
