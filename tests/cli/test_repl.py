from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.terminal import Terminal

if TYPE_CHECKING:
    from tests.cli.command import Command

LONG = "sum(sin(k)^(1/3); k; 1; 10^8)"
PROMPT = "> "


@pytest.mark.parametrize(
    ("entries", "out"),
    [
        ("x = 3\nx^2\n", "x = 3\n= 9\n"),
        ("1/0\n1+1\n", "= 2\n"),
        (":digits 5\n1/3\n", "= 1/3 ≈ 0.33333\n"),
        (":angle deg\nsin(30)\n", "= 0.5\n"),
        (":fr\n1,5*3\n", "= 4,5\n"),
        (":form mixed\n7/2\n:form\n7/2\n", "3 1/2\n= 3.5\n"),
        ("x = 1/2\nf(y) = y+1\n:vars\n", "x = 0.5\nf(y) = y+1\nans = 0.5\nx = 0.5\nf(y) = y+1\n"),
        (":vars\n", "No name is defined.\n"),
        ("x = 1\n:clear\n:vars\n", "x = 1\nAll names are forgotten.\nNo name is defined.\n"),
        ("x = 1\n:save kept\n:clear\n:load kept\nx\n", "x = 1\nSaved in kept\nAll names are forgotten.\n"
         "Loaded from kept: ans x\n= 1\n"),
        ("1\n:quit\n2\n", "= 1\n"),
        ("6\n× 7\nto hex\n", "= 6\n= 42\n= 0x2a\n"),
        ("6\n-5\n", "= 6\n= 1\n"),
        ("x = 6\n-5\n", "x = 6\n= -5\n"),
        ("× 7\n", ""),
        ("\n\n", ""),
    ],
)  # fmt: skip
def test_without_a_terminal_it_reads_lines(calculatrice: Command, entries: str, out: str) -> None:
    ended = calculatrice("repl", stdin=entries)
    assert (ended.status, ended.out) == (0, out)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (":foo", ":foo is no command; there are: :help"),
        (":digits", "Write :digits N"),
        (":digits many", "digits can’t be “many”"),
        (":angle gon", "angle can’t be “gon”"),
        (":form roman", "“roman” is no form"),
        (":quit now", "Write :quit"),
        (":load nowhere", "nowhere: No such file"),
        ("\xff", "ÿ"),
        ("1 234", "Did you mean: 1234"),
        ("6/2(1+2)", "read as (6/2)×(1+2)"),
    ],
)
def test_what_is_wrong_is_said_and_the_next_entry_answered(calculatrice: Command, entry: str, said: str) -> None:
    ended = calculatrice("repl", stdin=f"{entry}\n40+2\n")
    assert said in ended.err
    assert ended.out.endswith("= 42\n")
    assert "Traceback" not in ended.err


def test_help_and_the_catalogue_are_there(calculatrice: Command) -> None:
    ended = calculatrice("repl", stdin=":help\n:functions\n:functions sin\n")
    assert all(text in ended.out for text in (":digits N", "Trigonometry", "sin(pi/6) = 1/2"))


def test_an_answer_shows_while_a_calculation_is_typed(calculatrice: Command) -> None:
    with Terminal(calculatrice, "repl") as terminal:
        terminal.wait_for(PROMPT)
        terminal.type("2*(3+4")
        terminal.wait_for("= 14")
        terminal.type(")\r")
        terminal.wait_for("\n= 14")
        terminal.wait_for(PROMPT)
        terminal.type("\x04")
        assert terminal.status() == 0


def test_a_name_is_completed(calculatrice: Command) -> None:
    with Terminal(calculatrice, "repl") as terminal:
        terminal.wait_for(PROMPT)
        terminal.type("fibon")
        terminal.wait_for("fibonacci(n)")
        terminal.type("\t10)\r")
        terminal.wait_for("= 55")


def test_history_outlives_the_program(calculatrice: Command) -> None:
    for keys in ("40+2\r", "\x1b[A\r"):
        with Terminal(calculatrice, "repl") as terminal:
            terminal.wait_for(PROMPT)
            terminal.type(keys)
            terminal.wait_for("\n= 42")
            terminal.wait_for(PROMPT)
    assert (calculatrice.home / ".local/state/calculatrice/history").exists()


def test_ctrl_c_ends_the_calculation_and_keeps_the_session(calculatrice: Command) -> None:
    with Terminal(calculatrice, "repl") as terminal:
        terminal.wait_for(PROMPT)
        terminal.type("x = 41\r")
        terminal.wait_for("\nx = 41")
        terminal.type(f"{LONG}\r")
        terminal.wait_for("Ctrl-C to stop")
        terminal.type("\x03")
        terminal.wait_for("Stopped.")
        terminal.type("x + 1\r")
        terminal.wait_for("\n= 42")


def test_ctrl_c_clears_the_line(calculatrice: Command) -> None:
    with Terminal(calculatrice, "repl") as terminal:
        terminal.wait_for(PROMPT)
        terminal.type("1000+")
        terminal.wait_for("= 1000")
        terminal.type("\x03")
        terminal.type("7*6\r")
        terminal.wait_for("\n= 42")


def test_no_color_is_respected(calculatrice: Command) -> None:
    with Terminal(calculatrice, "repl", NO_COLOR="1") as terminal:
        terminal.wait_for(PROMPT)
        terminal.type("6*7\r")
        terminal.wait_for("\n= 42")
    assert b"\x1b[3" not in terminal.raw


def test_an_entry_that_goes_on_shows_the_answer_it_goes_on_with(calculatrice: Command) -> None:
    with Terminal(calculatrice, "repl") as terminal:
        terminal.wait_for(PROMPT)
        terminal.type("6\r")
        terminal.wait_for("= 6")
        terminal.type("* 7\r")
        terminal.wait_for("ans * 7")
        terminal.wait_for("= 42")
        terminal.type("\x04")


def test_what_the_last_answer_warned_of_can_be_settled(calculatrice: Command) -> None:
    ended = calculatrice("repl", stdin="6/2(1+2)\n:settle\n6/2(1+2)\n:settle date_shape\n2024-12-25\n:settle nothing\n")
    assert ended.err.count("warning: ") == 1
    assert "Always read so, and not told: implicit_after_division date_shape" in ended.out
    assert "settled can’t be “nothing”" in ended.err
