from __future__ import annotations

import pytest

from calculatrice.cli.arguments import parse
from calculatrice.cli.commands import COMMANDS
from calculatrice.cli.errors import UsageError


@pytest.mark.parametrize(
    ("words", "command", "operands", "options"),
    [
        (["1+1"], "eval", ("1+1",), {}),
        (["eval", "1+1"], "eval", ("1+1",), {}),
        (["-2^2"], "eval", ("-2^2",), {}),
        (["-x"], "eval", ("-x",), {}),
        (["--2"], "eval", ("--2",), {}),
        (["1", "+", "1"], "eval", ("1", "+", "1"), {}),
        (["--digits", "50", "pi"], "eval", ("pi",), {"digits": "50"}),
        (["pi", "--digits=50"], "eval", ("pi",), {"digits": "50"}),
        (["--json", "pi"], "eval", ("pi",), {"json": ""}),
        (["--", "--json"], "eval", ("--json",), {}),
        (["--", "batch"], "eval", ("batch",), {}),
        (["eval", "batch"], "eval", ("batch",), {}),
        (["-"], "eval", ("-",), {}),
        (["--locale", "fr", "batch"], "batch", (), {"locale": "fr"}),
        (["batch", "--session"], "batch", (), {"session": ""}),
        (["functions", "sin"], "functions", ("sin",), {}),
        (["-h"], "eval", (), {"help": ""}),
        (["repl", "--help"], "repl", (), {"help": ""}),
        (["eval", ""], "eval", ("",), {}),
    ],
)
def test_words_are_understood(
    words: list[str], command: str, operands: tuple[str, ...], options: dict[str, str]
) -> None:
    invocation = parse(words, COMMANDS)
    assert (invocation.command.name, invocation.operands, invocation.options) == (command, operands, options)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--digit", "50", "pi"], "unknown_option"),
        (["--json=yes", "pi"], "needless_value"),
        (["pi", "--digits"], "wrong_value"),
        (["--digits=", "pi"], "wrong_value"),
        (["--locale", "de", "pi"], "wrong_value"),
        (["batch", "--json"], "foreign_option"),
        (["batch", "1+1"], "needless_operand"),
        (["functions", "sin", "cos"], "needless_operand"),
    ],
)
def test_what_can_not_be_understood_is_refused(words: list[str], reason: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse(words, COMMANDS)
    assert refused.value.reason == reason


def test_a_misspelt_option_is_told_the_nearest() -> None:
    with pytest.raises(UsageError) as refused:
        parse(["--digit", "3"], COMMANDS)
    assert "--digits" in refused.value.message("en")
