"""The operator's command as its users meet it: a process of its own, in an environment that says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.command import Command

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def calculatrice(tmp_path: Path) -> Command:
    return Command(tmp_path)
