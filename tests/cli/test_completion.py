from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.command import Command

COMPLETE = """
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_calculatrice
echo "${COMPREPLY[@]}"
"""


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["ba"], ["batch"]),
        (["--dig"], ["--digits"]),
        (["eval", "--j"], ["--json"]),
        (["batch", "--j"], ["--jobs"]),
        (["repl", "--j"], []),
        (["batch", "--s"], ["--seconds", "--settled", "--session"]),
        (["--locale", "f"], ["fr"]),
        (["repl", "--angle", ""], ["rad", "deg", "grad"]),
        (["functions", "lngam"], ["lngamma"]),
        (["cloud", "d"], ["diagram", "down"]),
        (["cloud", "up", "--y"], ["--yes"]),
        (["completion", ""], ["bash", "zsh", "fish", "--locale", "--help", "--version"]),
    ],
)
def test_bash_completes(calculatrice: Command, words: list[str], expected: list[str]) -> None:
    script = calculatrice("completion", "bash").out
    line = ["bash", "-c", script + COMPLETE, "bash", "calculatrice", *words]
    proposed = subprocess.run(line, capture_output=True, check=True, text=True).stdout.split()
    assert proposed == expected


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_script_is_one_its_shell_can_read(calculatrice: Command, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    script = calculatrice("completion", shell, "--locale", "fr").out
    assert subprocess.run([shell, "-n"], input=script, capture_output=True, check=True, text=True).stderr == ""


def test_a_shell_has_to_be_named(calculatrice: Command) -> None:
    ended = calculatrice("completion")
    assert ended.status == 2
    assert "bash|zsh|fish" in ended.err
