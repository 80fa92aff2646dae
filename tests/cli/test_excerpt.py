from __future__ import annotations

import pytest

from calculatrice.cli.excerpt import excerpt, width


@pytest.mark.parametrize(
    ("text", "start", "end", "shown", "carets"),
    [
        ("1+foo(2)", 2, 5, "1+foo(2)", "  ^^^"),
        ("1+", 2, 2, "1+", "  ^"),
        ("", 0, 0, "", "^"),
        ("a\nb+c\nd", 2, 5, "b+c", "^^^"),
        ("a\r\nb", 0, 1, "a", "^"),
        ("(1\n+2", 0, 5, "(1", "^^"),
        ("12+34", 3, 5, "12+34", "   ^^"),
        ("\t1/0", 1, 4, " 1/0", " ^^^"),
        ("1\u00a0000/0", 0, 7, "1 000/0", "^^^^^^^"),
        ("\u202e1$", 2, 3, "\ufffd1$", "  ^"),
        ("\x1b[31m$", 5, 6, "\ufffd[31m$", "     ^"),
        ("e\u0301+$", 3, 4, "e\u0301+$", "  ^"),
    ],
)
def test_carets_stand_under_the_place(text: str, start: int, end: int, shown: str, carets: str) -> None:
    assert excerpt(text, start, end) == (shown, carets)


def test_a_wide_character_takes_two_columns() -> None:
    assert excerpt("\u4e2d+$", 2, 3)[1] == "   ^"
    assert excerpt("1+\u4e2d", 2, 3)[1] == "  ^^"


@pytest.mark.parametrize("start", [0, 5, 50, 500_000, 999_999])
def test_of_a_long_line_the_part_around_the_place_is_shown(start: int) -> None:
    text = "1" * start + "$" + "1" * (999_999 - start)
    shown, carets = excerpt(text, start, start + 1, most=60)
    assert len(shown) <= 62
    assert shown[carets.index("^")] == "$"
    assert shown.startswith("…") == (start > 30)
    assert shown.endswith("…") == (start < 999_960)


def test_a_long_place_is_marked_as_far_as_it_is_shown() -> None:
    shown, carets = excerpt("1" * 1000, 0, 1000, most=60)
    assert shown == "1" * 60 + "…"
    assert carets == "^" * 60


@pytest.mark.parametrize(("text", "columns"), [("", 0), ("abc", 3), ("π√", 2), ("\u4e2d", 2), ("e\u0301", 1)])
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns
