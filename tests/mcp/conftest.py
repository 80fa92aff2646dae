"""Servers with settings of their own."""

from __future__ import annotations

from tests.api.conftest import start

__all__ = ["start"]
