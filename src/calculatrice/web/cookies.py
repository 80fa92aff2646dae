"""What a reader chose before: cookies that hold for this server alone, wherever the page is fetched by TLS."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN = "__Host-"
"""The beginning of a name that a browser takes by TLS alone, from the host itself and for no other."""


def chosen(cookies: Mapping[str, str], name: str) -> str | None:
    """What was chosen; the plain name is that of pages without TLS, and of those from before.

    >>> chosen({"theme": "light", "__Host-theme": "dark"}, "theme"), chosen({"theme": "light"}, "theme")
    ('dark', 'light')
    """
    return cookies.get(OWN + name, cookies.get(name))
