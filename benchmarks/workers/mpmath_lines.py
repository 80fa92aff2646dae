"""mpmath as a program: an expression a line in, its value with 15 digits a line out. `python mpmath_lines.py`."""

from __future__ import annotations

import sys
from importlib import import_module


def main() -> None:
    library = import_module("mpmath")
    names = vars(library)
    number, written = library.mpf, library.nstr
    for line in sys.stdin:
        value = eval(line, names)  # noqa: S307 - the way mpmath is used on text
        sys.stdout.write(written(number(value), 15) + "\n")


if __name__ == "__main__":
    main()
