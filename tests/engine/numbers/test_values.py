from __future__ import annotations

import pytest

from calculatrice.engine.numbers.combination import ONE, of_monomial, total
from calculatrice.engine.numbers.monomial import power_of
from calculatrice.engine.numbers.radicals import NoForm
from calculatrice.engine.numbers.values import MOST_PARTS, Values


def test_one_function_at_one_argument_is_one_atom() -> None:
    home = Values()
    assert home.atom("sin", (ONE,), is_real=True) == home.atom("sin", (ONE,), is_real=True)
    assert home.atom("sin", (ONE,), is_real=True) != home.atom("cos", (ONE,), is_real=True)


def test_what_is_known_to_be_positive_once_is_so_from_then_on() -> None:
    home = Values()
    atom = home.atom("sin", (ONE,), is_real=True)
    root = of_monomial(power_of(atom, 1, 2))
    assert not home.is_real(root)
    home.atom("sin", (ONE,), is_real=True, is_positive=True)
    home.atom("sin", (ONE,), is_real=True)
    assert home.is_real(root)
    assert home.is_positive(power_of(atom))


@pytest.mark.parametrize(("name", "stands"), [("+", True), ("sin", False)])
def test_only_a_sum_stands_for_itself(name: str, *, stands: bool) -> None:
    home = Values()
    assert home.has_sums is False
    assert (home.sum_of(home.atom(name, (ONE,), is_real=True)) == ONE) is stands
    assert home.has_sums is stands


def test_functions_in_functions_are_counted_and_bounded() -> None:
    home, inside = Values(), ONE
    for depth in range(1, MOST_PARTS):
        inside = of_monomial(power_of(home.atom("sin", (inside,), is_real=True)))
        assert home.size(inside) == 1 + 2 * depth if depth < MOST_PARTS // 2 else True
        if home.size(inside) >= MOST_PARTS:
            break
    with pytest.raises(NoForm):
        home.atom("sin", (total((inside, ONE)),), is_real=True)
