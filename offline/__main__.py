"""Makes the parts: `python -m offline`, into `build/offline`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from offline import making, page
from offline.fetching import NotMade

TARGET = Path("build/offline")


def main() -> int:
    """0 where the parts are there; else 1, with a line that says what lacks."""
    try:
        if not making.is_made(TARGET):
            print("offline: building what lets browsers calculate by themselves; the first time takes minutes")
            with TemporaryDirectory() as work:
                making.make(Path(work), TARGET)
        if not page.is_made(TARGET):
            page.make(TARGET)
    except NotMade as why:
        print(f"offline: the browser can't calculate by itself: {why}", file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in TARGET.rglob("*.br"))
    print(f"offline: {size / 1e6:.1f} MB in {TARGET}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
