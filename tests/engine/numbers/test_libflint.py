"""FLINT is found wherever python-flint may keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.numbers.libflint import LibraryNotFound, candidates, library, load, site_folder

if TYPE_CHECKING:
    from pathlib import Path

LAYOUTS = {
    "Linux wheel": "python_flint.libs/libflint-6839011d.so.24.0.0",
    "Windows wheel": "python_flint.libs/libflint-22-6c2c4d8f.dll",
    "macOS wheel": "flint/.dylibs/libflint.24.0.dylib",
    "distribution's package": "flint/types/fmpz.cpython-311-x86_64-linux-gnu.so",
    "distribution's package, stable interface": "flint/types/fmpz.abi3.so",
    "older package": "flint/pyflint.cpython-311-x86_64-linux-gnu.so",
}


def put(site: Path, *names: str) -> list[str]:
    for name in names:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).touch()
    return [str(site / name) for name in names]


@pytest.mark.parametrize("name", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_library_is_found_in_every_layout(tmp_path: Path, name: str) -> None:
    (expected,) = put(tmp_path, name)
    assert next(candidates(tmp_path)) == expected


def test_a_bundled_library_comes_before_the_modules_that_use_it(tmp_path: Path) -> None:
    bundled, module = put(tmp_path, LAYOUTS["Linux wheel"], LAYOUTS["distribution's package"])
    assert list(candidates(tmp_path))[:2] == [bundled, module]


@pytest.mark.parametrize(
    "name", ["python_flint.libs/libgmp-e0c82b6b.so.10", "flint/types/fmpz.pyi", "flint/__init__.py"]
)
def test_other_files_are_not_candidates(tmp_path: Path, name: str) -> None:
    (other,) = put(tmp_path, name)
    assert other not in list(candidates(tmp_path))


def test_without_python_flint_only_the_system_is_asked() -> None:
    assert all("/" not in name for name in candidates(None))


def test_what_does_not_load_is_passed_over(tmp_path: Path) -> None:
    (broken,) = put(tmp_path, LAYOUTS["Linux wheel"])
    found = load(iter([broken, *candidates(site_folder())]))
    assert hasattr(found, "ca_ctx_init")


def test_the_modules_of_python_flint_reach_the_same_functions() -> None:
    module = next(name for name in candidates(site_folder()) if "fmpz." in name)
    assert hasattr(load(iter([module])), "ca_ctx_init")


def test_a_library_without_calcium_is_not_taken() -> None:
    gmp = next(site_folder_of_wheel().glob("libgmp*"))
    with pytest.raises(LibraryNotFound):
        load(iter([str(gmp)]))


def test_nothing_found_says_what_to_install() -> None:
    with pytest.raises(LibraryNotFound, match="pip install --force-reinstall python-flint"):
        load(iter([]))


def test_the_library_is_loaded_once() -> None:
    assert library() is library()


def site_folder_of_wheel() -> Path:
    site = site_folder()
    assert site is not None
    if not (site / "python_flint.libs").is_dir():
        pytest.skip("python-flint is not installed from a wheel with a folder of libraries")
    return site / "python_flint.libs"


def test_the_system_s_library_is_asked_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.util.find_library", lambda name: f"lib{name}.so.20")
    (bundled,) = put(tmp_path, LAYOUTS["Linux wheel"])
    assert list(candidates(tmp_path)) == [bundled, "libflint.so.20"]


def test_where_python_flint_is_not_installed_there_is_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert site_folder() is None
