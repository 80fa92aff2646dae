"""The secret of a deployment that was given none: who may use the database has it too, who sees a copy has not."""

from __future__ import annotations

import hmac
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes
from tempfile import mkstemp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import URL

BYTES = 32
SUFFIX = ".secret"


def secret_of(url: URL) -> bytes:
    """A secret that is the same for all processes of the database, and after they were started again.

    For a database in a file it lies in a file beside; for others it is made of their password. Where there is neither,
    each process has its own.

    >>> from sqlalchemy import make_url
    >>> url = make_url("postgresql://calculatrice:8c0f4a@db/calculatrice")
    >>> secret_of(url) == secret_of(url), secret_of(make_url("sqlite://")) == secret_of(make_url("sqlite://"))
    (True, False)
    """
    if url.password:
        return hmac.digest(str(url.password).encode(), f"secret of {url.database}".encode(), sha256)
    if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
        with suppress(OSError):
            return _kept(Path(url.database + SUFFIX))
    return token_bytes(BYTES)


def _kept(path: Path) -> bytes:
    """The secret in this file, which only its owner reads; where there is none yet, a new one."""
    with suppress(FileExistsError):
        if not path.exists():
            _keep(path)
    return path.read_bytes()


def _keep(path: Path) -> None:
    """Write a secret in such a way that whoever finds the file finds it whole."""
    descriptor, name = mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(token_bytes(BYTES))
        os.link(name, path)
    finally:
        Path(name).unlink()
