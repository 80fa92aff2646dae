"""What marks a unit that somebody has defined, where the names of units stand in products: `@smoot*h^-1`."""

from __future__ import annotations

MARK = "@"
