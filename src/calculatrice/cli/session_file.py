"""A session in a file."""

from __future__ import annotations

from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from calculatrice.cli.errors import NotASession
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.portable import dump_session, load_session

if TYPE_CHECKING:
    from calculatrice.engine.session import Session


def save(session: Session, name: str) -> None:
    """Write the session, whole or not at all; a file that is something else is left alone. Raises `NotASession`."""
    path = Path(name).expanduser()
    if path.exists() and not _is_session(path):
        raise NotASession("foreign_file", path=name)
    try:
        _replace(path, dump_session(session))
    except OSError as error:
        raise NotASession("file_refused", path=name, why=error.strerror) from error


def load(name: str) -> Session:
    """The session of a file. Raises `NotASession` where it can't be read, `WrongType` where it holds something else."""
    try:
        return load_session(Path(name).expanduser().read_text(encoding="utf-8"))
    except OSError as error:
        raise NotASession("file_refused", path=name, why=error.strerror) from error
    except UnicodeDecodeError as error:
        raise NotASession("not_utf8") from error


def _is_session(path: Path) -> bool:
    try:
        load(str(path))
    except CalculationError:
        return False
    return True


def _replace(path: Path, text: str) -> None:
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=path.name, delete=False) as draft:
        draft.write(text)
    Path(draft.name).replace(path)
