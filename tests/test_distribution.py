"""The wheel, installed as people do it: into an empty environment, with what it asks for and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from calculatrice.extras import OF_MODULES

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = {
    extra: {canonicalize_name(Requirement(text).name) for text in texts}
    for extra, texts in PROJECT["optional-dependencies"].items()
}
EVERYWHERE = "CALCULATRICE_TEST_EVERYWHERE" in os.environ
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
BASE = {"calculatrice", "python-flint", "prompt-toolkit", "wcwidth"}
"""All that an installation without extras brings."""


def runs(path: str | None, version: str) -> bool:
    """Whether there is a Python of that version behind the path: some are stand-ins."""
    asks = "import sys; print('%d.%d' % sys.version_info[:2])"
    if path is None:
        return False
    ended = subprocess.run([path, "-c", asks], capture_output=True, text=True, check=False)
    return ended.returncode == 0 and ended.stdout.strip() == version


def found(version: str) -> str | None:
    """A Python of that version on this machine, by its usual names and places."""
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    installed = [str(path / "bin" / "python") for path in sorted(versions.glob(f"{version}.*"))]
    places = [shutil.which(f"python{version}"), *installed]
    return next((path for path in places if runs(path, version)), None)


OWN = "{}.{}".format(*sys.version_info)


def built(folder: Path) -> Path:
    """The wheel of this checkout, made in the folder."""
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", str(folder), str(ROOT)], check=True)
    [made] = folder.glob("calculatrice-*.whl")
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, once for all tests here."""
    return built(tmp_path_factory.mktemp("wheel"))


def installed(python: str, wheel: Path, folder: Path) -> Path:
    """The folder of programs of a new environment that holds the wheel and what it asks for."""
    subprocess.run([python, "-m", "venv", str(folder)], check=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([str(programs / "python"), "-m", "pip", "install", "--quiet", str(wheel)], check=True)
    return programs


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of the Python that runs the tests."""
    return installed(sys.executable, wheel, tmp_path_factory.mktemp("empty") / "environment")


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """What a program says in an empty home, in English."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PYTHONUTF8": "1"}
    return subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False, env=environment)


ASKED = """
import calculatrice
from fractions import Fraction
assert float(calculatrice.evaluate("2/3")) == 2/3
assert calculatrice.evaluate("x/3", variables={"x": 0.5}) == Fraction(1, 6)
assert f"{calculatrice.evaluate('zeta(3)', digits=20000):.3f}" == "1.202"
print("right")
"""


def test_the_library_calculates_with_the_base_alone(programs: Path) -> None:
    ended = run(programs / "python", "-c", ASKED)
    assert (ended.stdout, ended.stderr) == ("right\n", "")


def test_the_base_is_small(programs: Path) -> None:
    listed = run(programs / "python", "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check").stdout
    names = {canonicalize_name(line.partition("==")[0]) for line in listed.splitlines()}
    assert names - {"pip", "setuptools"} == BASE


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["1/3"], "= 1/3 ≈ 0.333333333333333\n"),
        (["--json", "1/3"], '"exact": "1/3"'),
        (["20000! mod 20011"], "= 15826\n"),
        (["explain", "1+1"], "answered = 2"),
        (["functions", "sin"], "sin"),
        (["completion", "bash"], "complete -F"),
        (["settings"], "CALCULATRICE_DIGITS"),
        (["serve", "--help"], "--port"),
    ],
)
def test_the_command_works_with_the_base_alone(programs: Path, words: list[str], shown: str) -> None:
    ended = run(programs / "calculatrice", *words)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert shown in ended.stdout


@pytest.mark.parametrize(
    ("words", "extra"),
    [
        ("serve", "serve"),
        ("worker", "serve"),
        ("migrate", "serve"),
        ("jobs list", "serve"),
        ("cloud check dev", "cloud"),
    ],
)
def test_a_command_that_lacks_packages_says_what_brings_them(programs: Path, words: str, extra: str) -> None:
    ended = run(programs / "calculatrice", *words.split())
    assert (ended.returncode, ended.stdout) == (2, "")
    assert f"pip install 'calculatrice[{extra}]'" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("name", ["Client", "AsyncClient"])
def test_a_client_that_lacks_packages_says_what_brings_them(programs: Path, name: str) -> None:
    ended = run(programs / "python", "-c", f"import calculatrice; calculatrice.{name}")
    assert ended.stderr.splitlines()[-1].endswith("pip install 'calculatrice[client]'")


def test_the_manual_is_in_the_wheel(programs: Path) -> None:
    share = programs.parent / "share" / "man"
    assert (share / "man1" / "calculatrice.1").is_file()
    assert (share / "fr" / "man1" / "calculatrice.1").is_file()


@pytest.mark.parametrize("version", [version for version in VERSIONS if version != OWN])
@pytest.mark.skipif(not EVERYWHERE, reason="make dist tries every Python of this machine")
def test_other_versions_of_python_take_the_wheel(wheel: Path, tmp_path: Path, version: str) -> None:
    python = found(version)
    if python is None:
        pytest.skip(f"there is no Python {version} on this machine")
    programs = installed(python, wheel, tmp_path / "environment")
    assert run(programs / "python", "-c", ASKED).stdout == "right\n"
    assert run(programs / "calculatrice", "sqrt(2)*sqrt(3)").stdout == "= √6 ≈ 2.44948974278318\n"


def test_the_wheel_holds_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0].partition("-")[0] for name in archive.namelist()}
    assert tops == {"calculatrice"}


def packages_of(module: str) -> list[str]:
    """The packages that a module comes in; of one that is not installed here, those of its name."""
    return packages_distributions().get(module, [module])


@pytest.mark.parametrize(("module", "extra"), OF_MODULES.items())
def test_an_extra_brings_the_modules_that_it_is_named_for(module: str, extra: str) -> None:
    packages = set(map(canonicalize_name, packages_of(module)))
    brings = EXTRAS[extra] | {"psycopg-pool", "opentelemetry-api"}
    assert packages & brings, f"{module} comes from {packages}"


def test_every_package_that_an_extra_brings_is_known_by_its_module() -> None:
    known = {canonicalize_name(name) for module in OF_MODULES for name in packages_of(module)}
    brought = set.union(*(names for extra, names in EXTRAS.items() if extra != "all"))
    assert brought - known <= {"opentelemetry-exporter-otlp-proto-http", "uvloop"}


def test_all_is_all() -> None:
    [everything] = [Requirement(text) for text in PROJECT["optional-dependencies"]["all"]]
    assert everything.extras == set(EXTRAS) - {"all"}
