"""`python -m calculatrice` is the command `calculatrice`."""

from __future__ import annotations

import sys

from calculatrice.cli.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
