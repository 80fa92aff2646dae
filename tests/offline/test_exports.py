"""A library in WebAssembly keeps the exports that somebody asks for, and loses nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from offline.exports import exporting, imported, reduce

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"\0asm\1\0\0\0"
FUNCTION, TABLE, MEMORY, GLOBAL, TAG = range(5)


def sized(content: bytes) -> bytes:
    return bytes([len(content)]) + content


def section(kind: int, entries: list[bytes]) -> bytes:
    return bytes([kind]) + sized(bytes([len(entries)]) + b"".join(entries))


def taken(name: str, type_: bytes) -> bytes:
    return sized(b"env") + sized(name.encode()) + type_


def given(name: str, index: int = 0) -> bytes:
    return sized(name.encode()) + bytes([FUNCTION, index])


@pytest.mark.parametrize(
    "type_",
    [
        bytes([FUNCTION, 3]),
        bytes([FUNCTION, 0x80, 1]),
        bytes([TABLE, 0x70, 0, 1]),
        bytes([TABLE, 0x70, 1, 1, 0x80, 2]),
        bytes([MEMORY, 0, 1]),
        bytes([MEMORY, 1, 1, 0x80, 0x80, 4]),
        bytes([GLOBAL, 0x7F, 1]),
        bytes([TAG, 0, 5]),
    ],
)
def test_what_is_imported_is_found_behind_every_kind(type_: bytes) -> None:
    module = MAGIC + section(1, []) + section(2, [taken("first", type_), taken("second", bytes([FUNCTION, 0]))])
    assert imported(module) == {"first", "second"}


def test_a_module_without_imports_has_none() -> None:
    assert imported(MAGIC) == set()


def test_only_the_exports_go() -> None:
    before, after = section(1, [b"\x60\0\0"]), section(10, [b"\2\0\x0b"])
    module = MAGIC + before + section(7, [given("ca_add"), given("ca_sub", 1), given("__wasm_call_ctors", 2)]) + after
    kept = section(7, [given("ca_add"), given("__wasm_call_ctors", 2)])
    assert exporting(module, {"ca_add"}) == MAGIC + before + kept + after


def test_a_library_keeps_what_modules_and_texts_name(tmp_path: Path) -> None:
    library, module = tmp_path / "libflint.so", tmp_path / "arb.so"
    library.write_bytes(MAGIC + section(7, [given("arb_add"), given("ca_add"), given("fmpz_add")]))
    own = MAGIC + section(2, [taken("arb_add", bytes([FUNCTION, 0]))]) + section(7, [given("PyInit_arb")])
    module.write_bytes(own)
    reduce([library], [module], ['getattr(flint, "ca_add")'])
    assert library.read_bytes() == MAGIC + section(7, [given("arb_add"), given("ca_add")])
    assert module.read_bytes() == own
