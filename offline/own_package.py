"""What is packed of the project itself: the engine, and what leads from a request to its answer or its problem."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = Path(__file__).parents[1] / "src"
PACKED = ("engine/**/*.py", "service/*.py", "browser/*.py", "__init__.py", "version.py", "settings/*.py")
OF_THE_API = ("__init__", "preview", "problem", "problems", "reading", "reply")


def files() -> Iterator[tuple[str, Path]]:
    """Each file with its name within the folder of sources.

    >>> "calculatrice/engine/evaluate.py" in dict(files())
    True
    """
    package = SOURCES / "calculatrice"
    found = [path for pattern in PACKED for path in package.glob(pattern)]
    found += [package / "api" / f"{name}.py" for name in OF_THE_API]
    return ((path.relative_to(SOURCES).as_posix(), path) for path in sorted(found))
