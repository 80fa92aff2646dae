"""Which files of Python's library are shipped."""

from __future__ import annotations

import pytest
from offline.standard_library import stays


@pytest.mark.parametrize(
    ("name", "shipped"),
    [
        ("decimal.py", True),
        ("json/decoder.py", True),
        ("encodings/utf_8.py", True),
        ("encodings/cp037.py", False),
        ("asyncio/base_events.py", True),
        ("asyncio/windows_events.py", False),
        ("unittest/case.py", False),
        ("pdb.py", False),
        ("ctypes/macholib/dyld.py", False),
        ("site-packages/README.txt", False),
    ],
)
def test_what_no_calculation_comes_near_stays_out(name: str, shipped: bool) -> None:
    assert stays(name) is shipped
