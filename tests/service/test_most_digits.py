from __future__ import annotations

import pytest

from calculatrice.service.most_digits import beyond
from calculatrice.service.request import Request


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (Request("pi", digits=51), ("digits", 51)),
        (Request("pi", digits=50), None),
        (Request("pi", forms=["decimals:200", "digits:51"]), ("forms", 51)),
        (Request("pi to 51 digits"), ("expression", 51)),
        (Request("x = 1\nx → 51 chiffres significatifs"), ("expression", 51)),
        (Request("pi in 51 digits"), ("expression", 51)),
        (Request("pi en 51 chiffres", locale="fr"), ("expression", 51)),
        (Request("pi à 51 chiffres", locale="fr"), ("expression", 51)),
        (Request("pi to 50 digits"), None),
        (Request("pi to 51 decimals"), None),
    ],
)
def test_the_field_that_asks_for_too_many_digits(request_: Request, expected: tuple[str, int] | None) -> None:
    assert beyond(request_, 50) == expected
