"""The table of kinds: no row lacks anything."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.engine.asking import number_of

from calculatrice.engine import values
from calculatrice.engine.budget import Budget
from calculatrice.engine.messages import MESSAGES
from calculatrice.engine.units.measure import measure
from calculatrice.engine.values import (
    KINDS,
    SAVED,
    SCALAR,
    Arc,
    Factorization,
    Items,
    Level,
    Percentage,
    Quantity,
    Verdict,
    kind_of,
)
from calculatrice.engine.values.saved import dump_value, load_value

if TYPE_CHECKING:
    from calculatrice.engine.values.value import Value

EXAMPLES: list[Value] = [
    Verdict(truth=True),
    Verdict(None),
    Items((1, Items((2, Verdict(truth=False))))),
    Items(()),
    Factorization(-360, ((2, 3), (3, 2), (5, 1))),
    7,
    number_of("1/3"),
    -(7**3000),
    number_of("sqrt(2)"),
    Percentage(number_of("1/5")),
    Arc(number_of("pi/7")),
    Quantity(number_of("5/3"), measure("km/h"), (measure("km/h"),)),
    Level(number_of("5/3"), "dBm"),
]
NOT_KINDS = {"kinds", "laws", "saved", "value"}


def test_every_kind_has_an_example_here() -> None:
    assert {kind_of(value).name for value in EXAMPLES} == {kind.name for kind in SAVED.values()}


def test_every_file_of_the_folder_is_a_kind() -> None:
    files = {path.stem for path in Path(values.__file__).parent.glob("*.py")} - {"__init__"}
    assert len(files - NOT_KINDS) == len({kind.name for kind in SAVED.values()})


@pytest.mark.parametrize("value", EXAMPLES, ids=lambda value: kind_of(value).name)
def test_a_value_is_saved_shown_and_has_an_exact_form(value: Value) -> None:
    kind = kind_of(value)
    loaded = load_value(json.loads(json.dumps(dump_value(value))))
    assert repr(loaded) == repr(value)
    assert kind.show(value, 15, Budget.inline()).text
    assert kind.exact(value, Budget.inline()) is not None


@pytest.mark.parametrize("kind", [SCALAR, *KINDS.values()], ids=lambda kind: kind.name)
def test_what_is_no_number_says_why(kind: values.Kind) -> None:
    example = next(value for value in EXAMPLES if kind_of(value) is kind)
    assert (kind.number(example) is None) == bool(kind.reason)
    assert not kind.reason or kind.reason in MESSAGES


def test_a_value_of_an_unknown_kind_is_no_value_here() -> None:
    with pytest.raises(KeyError):
        load_value({"matrix": [[1]]})
