"""What a browser is told of the page so that it can be installed as an application, in a language."""

from __future__ import annotations

from typing import Any

from calculatrice.web.languages import strings

PNG, SVG = "image/png", "image/svg+xml"
ICONS = [
    {"src": "icon.svg", "sizes": "any", "type": SVG},
    {"src": "icon-192.png", "sizes": "192x192", "type": PNG},
    {"src": "icon-512.png", "sizes": "512x512", "type": PNG},
    {"src": "icon-192.png", "sizes": "192x192", "type": PNG, "purpose": "maskable"},
    {"src": "icon-512.png", "sizes": "512x512", "type": PNG, "purpose": "maskable"},
]
"""Beside the manifest. Those of PNG fill the square and keep to its middle: a system may cut them."""
SHORTCUTS = {"functions": "/functions", "units_page": "/units", "help": "/help"}
"""Where a long press on the icon leads, by the sentences that name it."""


def manifest(language: str) -> dict[str, Any]:
    """The application, one and the same in all languages: it starts in the one that was spoken last.

    >>> manifest("fr")["id"], manifest("fr")["lang"], manifest("fr")["shortcuts"][0]
    ('/', 'fr', {'name': 'Fonctions', 'url': '/functions?l=fr'})
    """
    t = strings(language)
    return {
        "id": "/",
        "name": "Calculatrice",
        "short_name": "Calculatrice",
        "description": t["description"],
        "lang": language,
        "dir": "ltr",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#faf8f3",
        "theme_color": "#faf8f3",
        "categories": ["utilities", "education", "productivity"],
        "icons": ICONS,
        "shortcuts": [{"name": t[name], "url": f"{path}?l={language}"} for name, path in SHORTCUTS.items()],
    }
