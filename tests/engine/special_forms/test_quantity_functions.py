from __future__ import annotations

from calculatrice.engine.functions.catalogue import FUNCTIONS
from calculatrice.engine.special_forms import quantity_functions as tables


def test_every_name_in_the_tables_is_that_of_a_function() -> None:
    named = tables.OF_ALL | tables.OF_FIRST | tables.OF_EACH | tables.OF_SCALES | tables.SQUARED | tables.PLAIN
    assert {name for name in named if name not in FUNCTIONS or FUNCTIONS[name].name != name} == set()
