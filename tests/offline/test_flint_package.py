"""What stays of python-flint is what is named, and what that needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from offline.flint_package import initial, names, reduce

if TYPE_CHECKING:
    from pathlib import Path

INITIAL = """from .pyflint import ctx

from .types.arb import arb
from .types.nmod import nmod
from .flint_base.flint_base import (
    FLINT_VERSION as __FLINT_VERSION__,
    Ordering,
)
"""


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("flint.fmpz(3) + flint.fmpq(1, 2)", {"fmpz", "fmpq"}),
        ("from flint import arb, ctx\n", {"arb", "ctx"}),
        ("lazy_flint = 1", set()),
    ],
)
def test_names_are_found_where_they_are_used(source: str, found: set[str]) -> None:
    assert names([source]) == found


def test_a_statement_of_several_lines_is_kept_whole() -> None:
    assert initial(INITIAL, {"Ordering"}) == INITIAL[INITIAL.index("from .flint_base") :]


def test_what_a_module_needs_stays_and_the_rest_goes(tmp_path: Path) -> None:
    contents = {
        "flint/__init__.py": INITIAL,
        "flint/pyflint.x.so": "",
        "flint/types/arb.x.so": "\0flint.types.arf\0",
        "flint/types/arf.x.so": "",
        "flint/types/nmod.x.so": "",
        "flint/types/arb.pyi": "",
        "flint/test/test_all.py": "",
        "python_flint.libs/libflint.so": "",
    }
    for name, content in contents.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    reduce(tmp_path, ["flint.arb", "flint.ctx"])
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    gone = {"flint/types/nmod.x.so", "flint/types/arb.pyi", "flint/test/test_all.py"}
    assert left == contents.keys() - gone
