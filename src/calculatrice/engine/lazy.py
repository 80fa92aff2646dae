"""Modules that are imported when they are first used: FLINT alone takes longer than a whole small calculation."""

from __future__ import annotations

from importlib import import_module


class LazyModule:
    """The names of a module, each looked up once; afterwards as quick as the module itself.

    >>> LazyModule("math").gcd(12, 18)
    6
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        value = getattr(import_module(self._name), name)
        setattr(self, name, value)
        return value
