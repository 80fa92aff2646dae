"""`calculatrice mcp` before any host speaks to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.extras import install, lacking

if TYPE_CHECKING:
    from tests.cli.command import Command


def test_without_a_process_for_long_calculations_it_does_not_begin(calculatrice: Command) -> None:
    ended = calculatrice("mcp", "--workers", "0")
    assert (ended.status, ended.out, "workers" in ended.err) == (2, "", True)


def test_without_its_host_it_ends(calculatrice: Command) -> None:
    ended = calculatrice("mcp")
    assert (ended.status, ended.out, ended.err) == (0, "", "")


@pytest.mark.parametrize("module", ["mcp.server", "anyio", "msgspec"])
def test_what_it_lacks_is_brought_by_its_extra(module: str) -> None:
    extra = lacking(ModuleNotFoundError(name=module), "mcp")
    assert extra is not None
    assert install(extra) == "pip install 'calculatrice[mcp]'"
