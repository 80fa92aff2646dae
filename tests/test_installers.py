"""The wheel through the programs that install commands, pipx and uv, each in an empty home."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.test_distribution import EVERYWHERE, built

if TYPE_CHECKING:
    from pathlib import Path

WHERE = ("XDG_", "PIPX_", "UV_", "VIRTUAL_ENV", "PYTHONPATH", "CALCULATRICE_")
"""What would say another place than the home."""
pytestmark = pytest.mark.skipif(not EVERYWHERE, reason="make dist tries every installer")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    return built(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that has pipx and uv."""
    folder = tmp_path_factory.mktemp("installers") / "environment"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", "pipx", "uv"], check=True)
    return folder / "bin"


def run(home: Path, *words: str | Path) -> str:
    """What a program prints whose user has that home and nothing else."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(WHERE)}
    environment |= {"HOME": str(home), "LC_ALL": "C.UTF-8"}
    ended = subprocess.run(list(map(str, words)), env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_pipx_runs_the_wheel(installers: Path, wheel: Path, tmp_path: Path) -> None:
    words: list[str | Path] = ["run", "--spec", wheel, "calculatrice", "sqrt(2)*sqrt(3)"]
    assert run(tmp_path, installers / "pipx", *words) == "= √6 ≈ 2.44948974278318\n"


def test_pipx_installs_the_command_and_its_manual(installers: Path, wheel: Path, tmp_path: Path) -> None:
    run(tmp_path, installers / "pipx", "install", wheel)
    assert run(tmp_path, tmp_path / ".local" / "bin" / "calculatrice", "-t", "2/3") == "0.666666666666667\n"
    assert (tmp_path / ".local" / "share" / "man" / "man1" / "calculatrice.1").is_file()


def test_uv_installs_the_command_with_its_completion(installers: Path, wheel: Path, tmp_path: Path) -> None:
    run(tmp_path, installers / "uv", "tool", "install", "--python", sys.executable, wheel)
    program = tmp_path / ".local" / "bin" / "calculatrice"
    assert run(tmp_path, program, "-t", "2/3") == "0.666666666666667\n"
    assert "complete -F" in run(tmp_path, program, "completion", "bash")
