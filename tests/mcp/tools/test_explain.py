"""`explain` tells the reading and the parts of every statement, with the answer or without."""

from __future__ import annotations

from tests.mcp.hosts import called, told


def test_a_reading_and_its_parts_are_told_with_the_answer() -> None:
    found = called("explain", expression="1+2*3").structured_content
    [statement] = found["statements"]
    assert statement["reading"] == "1+2×3"
    assert [(part["before"], part["label"]) for part in statement["tree"]["parts"]] == [("", "1"), ("+", "product")]
    assert (found["answer"]["decimal"], found["error"]) == ("7", None)


def test_a_reading_is_told_where_there_is_no_answer() -> None:
    result = called("explain", expression="x = 0\n1/x")
    found = result.structured_content
    assert [each["reading"] for each in found["statements"]] == ["x = 0", "1/x"]
    assert (result.is_error, found["answer"], found["error"]["code"]) == (False, None, "division_by_zero")


def test_a_warning_is_told_below_the_tree() -> None:
    *tree, answer, warning = told(called("explain", expression="6/2(1+2)")).splitlines()
    assert (tree[0], answer, warning[:8]) == ("Read as: (6/2)×(1+2)", "(6/2)×(1+2) = 9", "Warning:")


def test_what_is_defined_beforehand_decides_how_a_product_is_read() -> None:
    found = called("explain", expression="f(2)", variables={"f(t)": "t^2"}).structured_content
    assert found["statements"][0]["tree"]["kind"] == "call"


def test_what_can_not_be_read_is_refused() -> None:
    result = called("explain", expression="sqrt(2")
    assert (result.is_error, result.structured_content["mended"]) == (True, "sqrt(2)")
