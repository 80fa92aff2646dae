"""The domains that functions of the catalogue share, in words."""

from __future__ import annotations

from calculatrice.engine.functions.registry import Text

ALL = Text("every number", "tout nombre")
REALS = Text("real numbers", "nombres réels")
INTEGERS = Text("integers", "nombres entiers")
NATURALS = Text("integers from 0", "entiers à partir de 0")
NOT_ZERO = Text("every number but 0", "tout nombre sauf 0")
POSITIVE_INTEGERS = Text("integers from 1", "entiers à partir de 1")
LISTS = Text("one or more real numbers, or a list of them", "un ou plusieurs nombres réels, ou une liste")
