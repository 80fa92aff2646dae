"""Whatever lacks an extra says which command brings it, whoever asks: the command, the library, a notebook."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.cli.command import Command, Ended

import calculatrice

ROOT = Path(__file__).parents[1]
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
COMMAND = "from calculatrice.cli.__main__ import main; sys.exit(main({words!r}))"
SERVE = ["serve", "--port", "0"]
LACKING = {
    "client": ("httpx", "import calculatrice; calculatrice.Client"),
    "serve": ("uvicorn", COMMAND.format(words=SERVE)),
    "postgresql": ("psycopg", COMMAND.format(words=[*SERVE, "--database-url", "postgresql://a@127.0.0.1:1/a"])),
    "redis": ("redis", COMMAND.format(words=[*SERVE, "--redis-url", "redis://127.0.0.1:1"])),
    "tracing": ("opentelemetry", COMMAND.format(words=[*SERVE, "--otlp-endpoint", "http://127.0.0.1:1"])),
    "cloud": ("httpx", COMMAND.format(words=["cloud", "check", "dev"])),
    "mcp": ("mcp", COMMAND.format(words=["mcp"])),
    "jupyter": ("IPython", "import calculatrice; calculatrice.load_ipython_extension(None)"),
    "pandas": ("pandas", "import calculatrice.pandas"),
    "duckdb": ("duckdb", "import calculatrice.duckdb; calculatrice.duckdb.register(None)"),
}
"""Of each extra a package, and what asks for it."""


def without(package: str, program: str, home: Path) -> Ended:
    """How the program ends where the package can't be imported."""
    words = [sys.executable, "-c", f"import sys; sys.modules[{package!r}] = None; {program}"]
    environment = Command(home).environment()
    ended = subprocess.run(words, capture_output=True, text=True, check=False, env=environment, cwd=home, timeout=60)
    return Ended(ended.returncode, ended.stdout, ended.stderr)


@pytest.mark.parametrize(("extra", "lacks"), LACKING.items(), ids=list(LACKING))
def test_what_is_lacking_is_said_with_the_command_that_brings_it(
    tmp_path: Path, extra: str, lacks: tuple[str, str]
) -> None:
    ended = without(*lacks, tmp_path)
    assert ended.status in (1, 2)
    assert ended.err.strip().endswith(f"pip install 'calculatrice[{extra}]'")
    assert ("Traceback" in ended.err) is ("cli" not in lacks[1])


def test_every_extra_is_tried() -> None:
    assert set(EXTRAS) - {"all"} == set(LACKING)


def test_what_is_public_is_shown() -> None:
    assert dir(calculatrice) == sorted(calculatrice.__all__)
    assert [name for name in dir(calculatrice) if not hasattr(calculatrice, name)] == []
