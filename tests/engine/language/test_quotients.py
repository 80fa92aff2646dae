from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice import CalculationError


@pytest.mark.parametrize(("text", "offered"), [("47 r 6", "[47 // 6; 47 mod 6]"), ("7 R 5", "[7 // 5; 7 mod 5]")])
def test_a_quotient_with_its_remainder_is_refused_and_both_are_offered(text: str, offered: str) -> None:
    with pytest.raises(CalculationError) as refused:
        run(text)
    assert (refused.value.reason, refused.value.mended) == ("quotient_with_remainder", offered)
    assert run(offered)


def test_a_name_that_is_defined_stays_a_factor() -> None:
    with pytest.raises(CalculationError) as refused:
        run("r = 2\n7 r 5")
    assert refused.value.reason == "name_then_number"
