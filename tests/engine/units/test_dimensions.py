"""Dimensions: their algebra is that of vectors of rational exponents."""

from __future__ import annotations

import pytest
from flint import fmpq
from hypothesis import given
from hypothesis import strategies as st

from calculatrice.engine.units.dimensions import BASES, dimension, of_exponents

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.units.dimensions import Dimension

ONE = dimension("1")
EXPONENTS = st.builds(fmpq, st.integers(-4, 4), st.integers(1, 3))
DIMENSIONS = st.dictionaries(st.sampled_from((*BASES, "EUR", "USD")), EXPONENTS, max_size=4).map(of_exponents)


@given(DIMENSIONS, DIMENSIONS, DIMENSIONS)
def test_products_are_those_of_a_commutative_group(a: Dimension, b: Dimension, c: Dimension) -> None:
    assert a * b == b * a
    assert (a * b) * c == a * (b * c)
    assert a * ONE == a
    assert a / a == ONE
    assert a / b * b == a


@given(DIMENSIONS, DIMENSIONS, EXPONENTS, EXPONENTS)
def test_powers_are_those_of_exponents(a: Dimension, b: Dimension, p: fmpq, q: fmpq) -> None:
    assert a.raised(p) * a.raised(q) == a.raised(p + q)
    assert a.raised(p).raised(q) == a.raised(p * q)
    assert (a * b).raised(p) == a.raised(p) * b.raised(p)
    assert a.raised(0) == ONE


@given(DIMENSIONS)
def test_what_is_written_is_read_as_the_same(a: Dimension) -> None:
    assert dimension(str(a)) == a
    assert hash(dimension(str(a))) == hash(a)


@pytest.mark.parametrize(
    ("product", "written"),
    [
        ("m/s", "m/s"),
        ("m*kg/s^2", "kg*m/s^2"),
        ("1/s", "1/s"),
        ("s^-1", "1/s"),
        ("m^2/m", "m"),
        ("m/m", "1"),
        ("m^(1/2)", "m^(1/2)"),
        ("m/EUR", "m/EUR"),
        ("EUR/kg", "EUR/kg"),
    ],
)
def test_bases_stand_in_one_order(product: str, written: str) -> None:
    assert str(dimension(product)) == written
