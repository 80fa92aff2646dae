"""What the lexer makes of a text and the parser reads."""

from __future__ import annotations

Token = tuple[str, str, int, int]
"""Kind, text, start, end. Operators and brackets are their own kind, in one writing of each; `end` ends a statement."""
