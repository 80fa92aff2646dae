from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.cli.terminal import Terminal

if TYPE_CHECKING:
    from tests.cli.command import Command

LONG = "sum(sin(k)^(1/3); k; 1; 10^8)"


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (["1+1"], "= 2\n"),
        (["eval", "1+1"], "= 2\n"),
        (["-2^2"], "= -4\n"),
        (["2", "+", "3"], "= 5\n"),
        (["--digits", "30", "sqrt(2)"], "= √2 ≈ 1.41421356237309504880168872421\n"),
        (["--locale", "fr", "1,5*3"], "= 4,5\n"),
        (["--angle", "deg", "sin(30)"], "= 0.5\n"),
        (["--form", "mixed", "7/2"], "3 1/2\n"),
        (["--form", "base:16", "255"], "0xff\n"),
        (["x = 3"], "x = 3\n"),
    ],
)
def test_a_calculation_is_answered(calculatrice: Command, words: list[str], out: str) -> None:
    ended = calculatrice(*words)
    assert (ended.status, ended.out, ended.err) == (0, out, "")


@pytest.mark.parametrize("words", [[], ["-"], ["eval"], ["eval", "-"]])
def test_standard_input_is_calculated_line_by_line(calculatrice: Command, words: list[str]) -> None:
    ended = calculatrice(*words, stdin="x = 3\nx^2 # squared\r\n\nans + 1\n")
    assert (ended.status, ended.out) == (0, "x = 3\n= 9\n= 10\n")


@pytest.mark.parametrize(
    ("expression", "shown", "carets", "sentence"),
    [
        ("1/0", "  1/0", "    ^", "Division by zero"),
        ("1+foo(2)", "  1+foo(2)", "    ^^^", "“foo” is neither"),
        ("(1+2", "  (1+2", "  ^", "“(” is never closed: add “)”. Did you mean: (1+2)"),
        ("", "  ", "  ^", "There is nothing to calculate"),
    ],
)
def test_an_error_shows_its_place_and_a_sentence(
    calculatrice: Command, expression: str, shown: str, carets: str, sentence: str
) -> None:
    ended = calculatrice(expression)
    assert (ended.status, ended.out) == (1, "")
    first, second, third = ended.err.splitlines()
    assert (first, second) == (shown, carets)
    assert third.startswith(sentence)


def test_an_error_in_a_text_shows_the_line_alone(calculatrice: Command) -> None:
    ended = calculatrice(stdin="x = 3\ny = (x + 1\nx\n")
    assert ended.status == 1
    assert ended.err.splitlines()[:2] == ["2: y = (x + 1", "       ^"]
    assert ended.err.endswith("Did you mean: y = (x + 1)\n")


def test_what_comes_before_an_error_is_answered(calculatrice: Command) -> None:
    ended = calculatrice("1+1\n1/0\n")
    assert (ended.status, ended.out) == (1, "= 2\n")


def test_one_bad_line_of_standard_input_keeps_the_answers_of_the_others(calculatrice: Command) -> None:
    ended = calculatrice("-", stdin="x = 6\nx × \n\n1/0\nx × 7\n§5\nans / 2\n")
    assert (ended.status, ended.out) == (1, "x = 6\n= 42\n= 21\n")
    places = [line for line in ended.err.splitlines() if line[:1].isdigit()]
    assert places == ["2: x × ", "4: 1/0", "6: §5"]


def test_an_error_of_a_line_is_json_with_its_number(calculatrice: Command) -> None:
    ended = calculatrice("--json", "-", stdin="1+1\n1+\n2+2\n")
    first, second, third = map(json.loads, ended.out.splitlines())
    assert ended.status == 1
    assert (first["decimal"], third["decimal"]) == ("2", "4")
    assert (second["expression"], second["error"]["line"], second["error"]["code"]) == ("1+", 2, "syntax_error")


@pytest.mark.parametrize(
    ("stdin", "out", "told"),
    [
        ("6\n× 7\n/ 2\n", ["= 6", "= 42", "= 21"], 0),
        ("6\n-5\n", ["= 6", "= 1"], 1),
        ("-5\n-3\n+10\n", ["= -5", "= -8", "= 2"], 2),
        ("x = 6\n-5\n", ["x = 6", "= -5"], 0),
        ("6\n(-5)\n", ["= 6", "= -5"], 0),
        ("255\nto hex\n", ["= 255", "= 0xff"], 0),
    ],
)
def test_a_line_of_standard_input_goes_on_with_the_answer(
    calculatrice: Command, stdin: str, out: list[str], told: int
) -> None:
    ended = calculatrice("-", stdin=stdin)
    assert (ended.status, ended.out.splitlines()) == (0, out)
    assert ended.err.count("warning: ") == told


def test_a_line_alone_has_nothing_to_go_on_with(calculatrice: Command) -> None:
    assert calculatrice("× 2").status == 1
    assert [json.loads(line)["decimal"] for line in calculatrice("batch", stdin="6\n× 7\n-5\n").out.splitlines()] == [
        "6",
        None,
        "-5",
    ]


def test_a_surprising_reading_is_a_warning(calculatrice: Command) -> None:
    ended = calculatrice("6/2(1+2)")
    assert (ended.status, ended.out) == (0, "= 9\n")
    assert ended.err.startswith("warning: read as (6/2)×(1+2). ")
    assert ended.err.endswith(": 6/(2(1+2))\n")


def test_messages_are_in_the_language_of_the_system(calculatrice: Command) -> None:
    ended = calculatrice("1/0", LANG="fr_FR.UTF-8")
    assert "Division par zéro" in ended.err


def test_a_variable_of_the_environment_sets_and_an_option_overrides(calculatrice: Command) -> None:
    assert calculatrice("1/3", CALCULATRICE_DIGITS="5").out == "= 1/3 ≈ 0.33333\n"
    assert calculatrice("--digits", "3", "1/3", CALCULATRICE_DIGITS="5").out == "= 1/3 ≈ 0.333\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--digit", "3", "1"], "--digits"),
        (["--digits", "0", "1"], "digits can’t be “0”"),
        (["--digits", "x", "1"], "digits can’t be “x”"),
        (["--form", "roman", "1"], "“roman” is no form"),
        (["--form", "base:37", "1"], "“base:37” is no form"),
        (["--form", "exact", "--json", "1"], "exclude each other"),
        (["batch", "1"], "batch --help"),
    ],
)
def test_wrong_usage_is_status_2(calculatrice: Command, words: list[str], said: str) -> None:
    ended = calculatrice(*words)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1


def test_a_wrong_variable_of_the_environment_is_wrong_usage(calculatrice: Command) -> None:
    ended = calculatrice("1", CALCULATRICE_ANGLE="gon")
    assert ended.status == 2
    assert "gon" in ended.err


def test_a_form_that_the_result_has_not_is_an_error(calculatrice: Command) -> None:
    ended = calculatrice("--form", "fraction", "sqrt(2)")
    assert (ended.status, ended.out) == (1, "")
    assert "fraction" in ended.err


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (["--form", "2 decimals", "1/3"], "0.33"),
        (["--form", "h:m:s", "5000"], "1:23:20"),
        (["--locale", "fr", "--form", "2 décimales", "1/3"], "0,33"),
        (["--locale", "fr", "--form", "préfixe", "12345"], "12,345k"),
        (["255 to all"], "= 255\n  hex         = 0xff"),
        (["--form", "all", "1/8"], "= 0.125\n  fraction     = 1/8"),
    ],
)
def test_a_form_is_asked_for_by_the_words_behind_to(calculatrice: Command, words: list[str], out: str) -> None:
    ended = calculatrice(*words)
    assert (ended.status, ended.out[: len(out)]) == (0, out)


def test_a_form_that_takes_long_is_calculated_as_the_answer_is(calculatrice: Command) -> None:
    ended = calculatrice("--form", "digits:6000", "pi")
    assert (ended.status, len(ended.out.strip())) == (0, len("3.") + 5999)


@pytest.mark.parametrize(
    ("locale", "lines"),
    [
        ("en", ["     0.33", "123450.00", "[1.00]", "     9.00"]),
        ("fr", ["     0,33", "123450,00", "[1,00]", "     9,00"]),
    ],
)
def test_the_marks_of_fixed_decimals_stand_below_each_other(
    calculatrice: Command, locale: str, lines: list[str]
) -> None:
    ended = calculatrice("--locale", locale, "--form", "decimals:2", "-", stdin="1/3\n123450\n[1]\n9\n")
    assert ended.out.splitlines() == lines


def test_json_has_the_keys_of_a_batch(calculatrice: Command) -> None:
    content = json.loads(calculatrice("--json", "--locale", "fr", "1,5/9").out)
    assert content["decimal"] == "0.166666666666667"
    assert content["repeating"] == "0.1(6)"


@pytest.mark.parametrize("settled", ["implicit_after_division", "date_shape,implicit_after_division"])
def test_a_warning_that_is_settled_is_not_said_and_changes_nothing(calculatrice: Command, settled: str) -> None:
    ended = calculatrice("--settled", settled, "6/2(1+2)")
    assert (ended.status, ended.out, ended.err) == (0, "= 9\n", "")
    assert calculatrice("6/2(1+2)", CALCULATRICE_SETTLED=settled).err == ""
    assert calculatrice("--settled", settled, "2^1 1/2").err.startswith("warning: ")
    assert json.loads(calculatrice("--settled", settled, "--json", "6/2(1+2)").out)["warnings"]


def test_what_no_warning_is_called_cannot_be_settled(calculatrice: Command) -> None:
    ended = calculatrice("--settled", "implicit", "6/2(1+2)")
    assert (ended.status, ended.out) == (2, "")
    assert "settled can’t be “implicit”" in ended.err


def test_a_warning_is_said_once_a_line(calculatrice: Command) -> None:
    assert calculatrice("6/2(1+2) + 6/2(1+2) + 8/2(3)").err.count("warning: ") == 1
    assert calculatrice("-", stdin="6/2(1+2)\n6/2(1+2)\n").err.count("warning: ") == 2


def test_an_error_is_json_too(calculatrice: Command) -> None:
    ended = calculatrice("--json", "1/0")
    assert ended.status == 1
    assert json.loads(ended.out)["error"]["code"] == "division_by_zero"


@pytest.mark.parametrize(("words", "stdin", "margin"), [([b"1+\xff"], b"", "  "), ([], b"1+\xff", "1: ")])
def test_what_is_not_utf8_is_an_error_with_a_place(
    calculatrice: Command, words: list[bytes], stdin: bytes, margin: str
) -> None:
    ended = calculatrice(*words, stdin=stdin)
    assert (ended.status, ended.out) == (1, "")
    carets = " " * len(margin) + "  ^"
    sentence = "This is not UTF-8 text: convert it to UTF-8 first."
    assert ended.err.splitlines() == [f"{margin}1+\ufffd", carets, sentence]


def test_a_text_too_long_is_an_error(calculatrice: Command) -> None:
    ended = calculatrice(stdin="1+" * 3_000_000)
    assert ended.status == 1
    assert len(ended.err) < 1000


def test_characters_that_the_output_has_not_are_written_in_ascii(calculatrice: Command) -> None:
    assert calculatrice("sqrt(2)*sqrt(3)", PYTHONIOENCODING="ascii").out == "= sqrt(6) ~= 2.44948974278318\n"


def test_the_c_locale_is_utf8(calculatrice: Command) -> None:
    assert calculatrice("sqrt(6)", LC_ALL="C").out == "= √6 ≈ 2.44948974278318\n"


def test_when_nobody_reads_the_end_is_quiet(calculatrice: Command) -> None:
    process = calculatrice.start("--digits", "1000000", "1/7", PYTHONUNBUFFERED="1")
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate()
    assert (process.returncode, err) == (141, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk that is always full")  # noqa: PTH110  # a device, no file
def test_a_full_disk_is_said(calculatrice: Command) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123  # a device, no file
        command = [sys.executable, "-m", "calculatrice", "1+1"]
        ended = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, check=False, env=calculatrice.environment()
        )
    assert ended.returncode == 74
    assert ended.stderr.count(b"\n") == 1


def test_the_time_limit_ends_a_calculation(calculatrice: Command) -> None:
    ended = calculatrice("--seconds", "1", LONG)
    assert ended.status == 1
    assert "1 s" in ended.err


def test_long_work_shows_its_progress_on_a_terminal_and_ctrl_c_ends_it(calculatrice: Command) -> None:
    with Terminal(calculatrice, LONG) as terminal:
        terminal.wait_for("Ctrl-C to stop")
        terminal.type("\x03")
        assert terminal.status() == 130
    assert terminal.raw.endswith(b"\r\x1b[K")


def test_long_work_shows_no_progress_in_a_pipe(calculatrice: Command) -> None:
    ended = calculatrice("--seconds", "1", LONG)
    assert "Ctrl-C" not in ended.err


def test_ctrl_c_is_quiet_in_a_pipe(calculatrice: Command) -> None:
    process = calculatrice.start()
    assert process.stdin is not None
    process.stdin.write(b"1+1\n" + LONG.encode())
    process.stdin.close()
    assert process.stdout is not None
    assert process.stdout.readline() == b"= 2\n"
    process.send_signal(signal.SIGINT)
    assert process.stdout.read() == b""
    assert process.stderr is not None
    assert (process.wait(), process.stderr.read()) == (130, b"")


@pytest.mark.parametrize(
    "module", ["argparse", "asyncio", "flint", "prompt_toolkit", "ctypes", "subprocess", "opentelemetry"]
)
def test_a_small_calculation_loads_no_large_module(module: str) -> None:
    source = "import sys; from calculatrice.cli.__main__ import main; main(['1+1']); print(sys.argv[1] in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", source, module], capture_output=True, check=True, text=True)
    assert ended.stdout.split() == ["=", "2", "False"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["-t", "1/3"], "0.333333333333333\n"),
        (["--terse", "x = 1/4"], "0.25\n"),
        (["-t", "255 to hex"], "0xff\n"),
        (["-t", "factor(12)"], "2^2 × 3\n"),
        (["-t", "1 < 2"], "true\n"),
        (["-t", "f(x) = x^2"], "f(x) = x^2\n"),
        (["-t", "--locale", "fr", "[1,5; 2]"], "[1,5; 2]\n"),
        (["--", "-t", "+", "1"], ""),
    ],
)
def test_terse_prints_the_answer_alone(calculatrice: Command, words: list[str], shown: str) -> None:
    ended = calculatrice(*words)
    assert ended.out == shown
    assert (ended.err == "") is bool(shown)


def test_terse_reads_standard_input_line_by_line(calculatrice: Command) -> None:
    ended = calculatrice("-t", stdin="x = 1/4\n2 x\n1/0\n")
    assert (ended.status, ended.out) == (1, "0.25\n0.5\n")


@pytest.mark.parametrize("other", ["--json", "--form=hex"])
def test_terse_is_no_other_form(calculatrice: Command, other: str) -> None:
    ended = calculatrice("-t", other, "1")
    assert (ended.status, ended.out) == (2, "")
    assert other.partition("=")[0] in ended.err
