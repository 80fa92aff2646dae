"""Where what should outlive the program is kept."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def state_folder(environment: Mapping[str, str], home: Path, platform: str = sys.platform) -> Path:
    """The folder for the state of this program, by the custom of the platform.

    >>> state_folder({"XDG_STATE_HOME": "/state"}, Path("/h"), "linux").as_posix()
    '/state/calculatrice'
    >>> state_folder({}, Path("/h"), "darwin").as_posix()
    '/h/Library/Application Support/calculatrice'
    """
    if platform == "win32":
        base = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        named = Path(environment.get("XDG_STATE_HOME", ""))
        base = named if named.is_absolute() else home / ".local" / "state"
    return base / "calculatrice"
