"""Arguments that are huge, tiny or far off the real line: every function ends soon, with an answer or a typed error."""

from __future__ import annotations

from itertools import product
from time import process_time

import pytest
from tests.engine.functions.answering import ends

from calculatrice.engine.functions.catalogue import lookup, names
from calculatrice.engine.functions.registry import REGISTRY, Function

ARGUMENTS = (
    *("10^30", "-10^30", "10^30+1/3", "-10^30-1/3", "10^-30", "-10^-30", "10^10+1/2", "10^1000", "-10^1000-1/7"),
    *("10^6*i", "10^30*i", "1/3+10^30*i", "10^30+10^30*i", "i*10^-30", "pi*10^30", "exp(1000)", "123456789"),
)
MOST_SECONDS = 0.5
"""Of this process: what else the machine does does not count."""
NAMES = sorted({entry.name for entry in map(lookup, names()) if isinstance(entry, Function) and not entry.special})


@pytest.mark.no_cover  # what counts lines takes as long as the call itself
@pytest.mark.parametrize("name", NAMES)
def test_every_call_ends_soon(name: str) -> None:
    entry = REGISTRY[name]
    assert isinstance(entry, Function)
    for arguments in product(ARGUMENTS, repeat=min(entry.least, 2)):
        call = f"{name}({'; '.join(arguments)}{'; 7' * (entry.least - 2)})"
        start = process_time()
        assert ends(call)
        assert process_time() - start < MOST_SECONDS, call
