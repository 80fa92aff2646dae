"""Servers for tests: one that they share, and others with settings of their own."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol

import pytest
from tests.api.serving import Serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Start(Protocol):
    """Starts a server with these options, that ends with the test."""

    def __call__(self, *options: str, **variables: str) -> Serving: ...


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with Serving(tmp_path_factory.mktemp("home"), "--workers", "1", "--seconds", "10") as serving:
        yield serving


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    with ExitStack() as stack:

        def started(*options: str, **variables: str) -> Serving:
            return stack.enter_context(Serving(tmp_path, *options, **variables))

        yield started
