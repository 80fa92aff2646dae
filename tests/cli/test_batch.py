from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.command import Command

KEYS = ["expression", "reading", "exact", "decimal", "digits", "relation", "repeating", "warnings", "error"]
SLOW = "sum(sqrt(k); k; 1; 2000)"


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_every_line_is_answered_in_order(calculatrice: Command) -> None:
    ended = calculatrice("batch", stdin=f"1/6\n{SLOW}\n2+3\n2^100")
    assert ended.status == 0
    answers = objects(ended.out)
    assert [answer["expression"] for answer in answers] == ["1/6", SLOW, "2+3", "2^100"]
    assert [answer["decimal"][:4] for answer in answers] == ["0.16", "5965", "5", "1267"]


def test_an_answer_has_exactly_these_keys(calculatrice: Command) -> None:
    [answer] = objects(calculatrice("batch", stdin="1/6\n").out)
    assert list(answer) == KEYS
    assert answer == {
        "expression": "1/6",
        "reading": "1/6",
        "exact": "1/6",
        "decimal": "0.166666666666667",
        "digits": 15,
        "relation": "≈",
        "repeating": "0.1(6)",
        "warnings": [],
        "error": None,
    }


def test_an_error_is_an_answer_with_the_same_keys(calculatrice: Command) -> None:
    [answer] = objects(calculatrice("batch", "--locale", "fr", stdin="1+2/0\n").out)
    assert list(answer) == KEYS
    assert answer["error"].keys() == {"code", "message", "start", "end"}
    assert answer["error"]["code"] == "division_by_zero"
    assert "Division par zéro" in answer["error"]["message"]
    assert 0 <= answer["error"]["start"] < answer["error"]["end"] <= 5
    assert {answer[key] for key in KEYS[1:7]} == {None}


def test_a_warning_has_a_code_a_sentence_and_a_place(calculatrice: Command) -> None:
    [answer] = objects(calculatrice("batch", stdin="6/2(1+2)\n").out)
    [warning] = answer["warnings"]
    assert warning["code"] == "implicit_after_division"
    assert "6/(2(1+2))" in warning["message"]
    assert 0 <= warning["start"] < warning["end"] <= 8


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_the_decimal_is_for_machines_in_every_locale(calculatrice: Command, locale: str) -> None:
    [answer] = objects(calculatrice("batch", "--locale", locale, stdin="7/2\n").out)
    assert answer["decimal"] == "3.5"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"2 3", "syntax_error"),
        (b"", "syntax_error"),
        (b"# only a comment", "syntax_error"),
        (b"1+\xff", "not_utf8"),
        (b"1" * 5_000_000, "budget_exceeded"),
        (b"\xc3\xa9" * 3_000_000, "budget_exceeded"),
        (b"(" * 100_000, "budget_exceeded"),
        (b"9^9^9^9", "budget_exceeded"),
        (b"1\x00+1", "unexpected_character"),
        ("1§".encode(), "unexpected_character"),
    ],
)
def test_a_bad_line_never_ends_the_stream(calculatrice: Command, line: bytes, code: str) -> None:
    ended = calculatrice("batch", stdin=line + b"\n1+1\n")
    bad, good = objects(ended.out)
    assert (ended.status, bad["error"]["code"], good["decimal"]) == (0, code, "2")


def test_lines_are_independent(calculatrice: Command) -> None:
    first, second = objects(calculatrice("batch", stdin="x = 3\nx\n").out)
    assert (first["decimal"], second["error"]["code"]) == ("3", "unknown_name")


def test_with_a_session_definitions_carry_over(calculatrice: Command) -> None:
    answers = objects(calculatrice("batch", "--session", stdin="x = 3\nf(y) = y^2\n1/0\nf(x)\n").out)
    assert answers[3]["decimal"] == "9"


def test_digits_and_angle_are_options(calculatrice: Command) -> None:
    [answer] = objects(calculatrice("batch", "--digits", "5", "--angle", "deg", stdin="sin(1)\n").out)
    assert (answer["decimal"], answer["digits"]) == ("0.017452", 5)


def test_answers_come_when_the_input_pauses(calculatrice: Command) -> None:
    with calculatrice.start("batch") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in (1, 2, 3):
            process.stdin.write(b"%d+0\n2*%d\n" % (number, number))
            process.stdin.flush()
            answers = [json.loads(process.stdout.readline())["decimal"] for _ in range(2)]
            assert answers == [str(number), str(2 * number)]
        process.stdin.close()


def test_answers_do_not_wait_for_a_long_calculation(calculatrice: Command) -> None:
    with calculatrice.start("batch", "--seconds", "60") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"1+1\nsum(sin(k)^(1/3); k; 1; 10^8)\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["decimal"] == "2"
        process.kill()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak of another process's memory")
def test_memory_does_not_grow_with_the_lines(calculatrice: Command) -> None:
    assert peak_memory(calculatrice, 60_000) < peak_memory(calculatrice, 2_000) + 4_000


def peak_memory(calculatrice: Command, lines: int) -> int:
    """The most memory in KiB that a batch of so many lines took."""
    with calculatrice.start("batch") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(lines // 1000):
            process.stdin.write(b"1/3 + 2\n" * 1000)
            process.stdin.flush()
            for _ in range(1000):
                process.stdout.readline()
        with open(f"/proc/{process.pid}/status") as status:  # noqa: PTH123  # what the kernel says, no file
            peak = next(line for line in status if line.startswith("VmHWM"))
        process.stdin.close()
    return int(peak.split()[1])
