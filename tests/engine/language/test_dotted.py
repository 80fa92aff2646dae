from __future__ import annotations

import pytest

from calculatrice.engine.language import dotted
from calculatrice.engine.session import Session


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ARRONDI.SUP(2,1; 0)", "ARRONDI_SUP(2,1; 0)"),
        ("1+var.s (1; 2)", "1+var_s (1; 2)"),
        ("ARRONDI.AU.MULTIPLE(10; 3)", "ARRONDI_AU_MULTIPLE(10; 3)"),
        ("2*EST.PAIR(4)", "2*EST_PAIR(4)"),
        ("foo.bar(2)", "foo.bar(2)"),
        ("ARRONDI.SUP", "ARRONDI.SUP"),
        ("x.var.s(2)", "x.var.s(2)"),
    ],
)
def test_points_in_names_of_the_catalogue_are_read(text: str, expected: str) -> None:
    assert dotted.plain(text, Session().kind_of) == expected
