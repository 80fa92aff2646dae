from __future__ import annotations

import io
import sys

import pytest

from calculatrice.cli.console import Console
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.shell import Shell

AGAIN = "calculatrice cloud up dev"


@pytest.fixture
def shell() -> Shell:
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    return Shell(Console(out, err, {}), AGAIN, {"HIDDEN": "a secret"})


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def shown(shell: Shell) -> str:
    shell.console.err.seek(0)
    return shell.console.err.read()


def test_a_command_is_shown_before_it_runs_with_the_variables_that_are_not_secret(shell: Shell) -> None:
    out = shell.read(python("import os; print(os.environ['SHOWN'], os.environ['HIDDEN'])"), {"SHOWN": "two words"})
    assert out == "two words a secret\n"
    assert shown(shell).startswith("$ SHOWN='two words' ")
    assert "a secret" not in shown(shell)


def test_what_a_failure_complains_of_is_shown_and_what_to_do_next_told(shell: Shell) -> None:
    with pytest.raises(Stopped) as stopped:
        shell.read(python("import sys; sys.exit('it broke')"), {})
    assert "it broke" in shown(shell)
    assert (stopped.value.status, stopped.value.details["again"]) == (1, AGAIN)


def test_a_status_may_be_fine(shell: Shell) -> None:
    assert shell.stream(python("import sys; sys.exit(2)"), {}, (0, 2)) == 2


def test_an_interrupted_command_is_waited_for(shell: Shell) -> None:
    code = """
import os, signal, sys
signal.signal(signal.SIGINT, lambda *_: None)
os.kill(os.getppid(), signal.SIGINT)
sys.stdout.close()
"""
    with pytest.raises(Stopped) as stopped:
        shell.read(python(code), {})
    assert (stopped.value.status, stopped.value.details["again"]) == (130, AGAIN)
