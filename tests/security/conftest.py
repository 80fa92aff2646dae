"""One server that strangers ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.api.serving import Serving

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with Serving(tmp_path_factory.mktemp("home"), "--workers", "1", "--metrics-port", "off") as serving:
        yield serving
