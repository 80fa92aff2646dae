from __future__ import annotations

import pytest

from calculatrice.engine.units.listing import find
from calculatrice.service.conversions import Conversion, conversions


@pytest.mark.parametrize(
    ("name", "language", "first"),
    [
        ("mi", "en", Conversion("1 mi to m", "= 1609.344 m")),
        ("mi", "fr", Conversion("1 mi to m", "= 1609,344 m")),
        ("°C", "en", Conversion("1 °C to °F", "= 33.8 °F")),
        ("kg", "en", Conversion("1 g to kg", "= 0.001 kg")),
        ("rhe", "en", Conversion("1 rhe", "= 1 rhe")),
    ],
)
def test_a_unit_is_told_in_others(name: str, language: str, first: Conversion) -> None:
    assert conversions(find(name, language)[0], language)[0] == first
