"""Which build this is: two of the same version may answer differently while one takes over from the other."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

LENGTH = 16


@cache
def build() -> str:
    """A digest of all the sources of the package: the same for the same code, wherever it is installed.

    >>> len(build())
    16
    """
    package = Path(__file__).parent
    digest = sha256()
    for path in sorted(package.rglob("*.py")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(package).as_posix()} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:LENGTH]
