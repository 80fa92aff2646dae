"""What was said to the small Scaleway and by it, held to the types of the SDK that the provider is built with."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests.parts.programs import DECODER, built

if TYPE_CHECKING:
    from collections.abc import Iterable


def foreign_to_the_sdk(exchanges: Iterable[str]) -> list[str]:
    """What the SDK would pass over, refuse or miss in exchanges, each a line of JSON; every difference once."""
    program = built(DECODER) / "decode"
    done = subprocess.run([program], input="\n".join(exchanges), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return sorted(set(done.stdout.splitlines()))
