"""The Greek letters that are names, and the names that are typed for them."""

from __future__ import annotations

GREEK = {"pi": "π", "tau": "τ", "phi": "φ"}
GREEK_NAMES = {letter: name for name, letter in GREEK.items()}
