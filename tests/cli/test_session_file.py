from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import calculatrice
from calculatrice.cli.errors import NotASession
from calculatrice.cli.session_file import load, save
from calculatrice.engine.errors import CalculationError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def session() -> calculatrice.Session:
    made = calculatrice.Session()
    calculatrice.evaluate("x = sqrt(2)\nf(y) = x*y", session=made)
    return made


def test_what_is_saved_is_loaded(tmp_path: Path, session: calculatrice.Session) -> None:
    path = str(tmp_path / "kept")
    save(session, path)
    assert calculatrice.evaluate("f(x)", session=load(path)).decimal == "2"


def test_a_session_may_be_saved_again(tmp_path: Path, session: calculatrice.Session) -> None:
    path = str(tmp_path / "kept")
    save(session, path)
    session.set_variable("z", 1)
    save(session, path)
    assert "z" in load(path).variables
    assert [child.name for child in tmp_path.iterdir()] == ["kept"]


@pytest.mark.parametrize("content", [b"precious", b"\xff", b"[]"])
def test_another_file_is_left_alone(tmp_path: Path, session: calculatrice.Session, content: bytes) -> None:
    path = tmp_path / "notes"
    path.write_bytes(content)
    with pytest.raises(NotASession):
        save(session, str(path))
    assert path.read_bytes() == content
    with pytest.raises(CalculationError):
        load(str(path))


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, session: calculatrice.Session) -> None:
    with pytest.raises(NotASession) as refused:
        save(session, str(tmp_path / "nowhere" / "kept"))
    assert "nowhere" in refused.value.message("en")
    with pytest.raises(NotASession):
        load(str(tmp_path / "nowhere"))
