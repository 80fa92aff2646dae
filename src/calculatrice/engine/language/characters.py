"""Characters outside the allow-list: how to name them, and which allowed one was probably meant."""

from __future__ import annotations

from calculatrice.engine.errors import UnexpectedCharacter
from calculatrice.engine.language import signs

_CYRILLIC = "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb\u051b\u051d"
_CYRILLIC_CAPITALS = "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
_SIGNS = dict(zip("—―﹘•∼⟋", "---*~/", strict=True))
_LOOK_ALIKES = _SIGNS | dict(zip(_CYRILLIC + _CYRILLIC_CAPITALS, "aeopcyxijsdhqw" + "ABEKMHOPCTYXIJS", strict=True))


def meant(character: str) -> str | None:
    """The ASCII character that `character` looks like or is a variant of.

    >>> meant("\\u0440"), meant("\\uff12"), meant("$")
    ('p', '2', None)
    """
    import unicodedata  # only errors need it, and its table is large

    plain = _LOOK_ALIKES.get(character) or unicodedata.normalize("NFKC", character)
    return plain if plain != character and len(plain) == 1 and "!" <= plain <= "~" else None


def described(character: str) -> str:
    """The code point, after the character itself where it can be shown without harm.

    >>> described("$"), described("\\u202e")
    ('$ (U+0024)', 'U+202E')
    """
    code_point = f"U+{ord(character):04X}"
    return f"{character} ({code_point})" if character.isprintable() else code_point


def unexpected_character(text: str, start: int) -> UnexpectedCharacter:
    """The error about the character of `text` at `start`."""
    character, span = text[start], (start, start + 1)
    found = signs.error(text, start)
    if found is not None:
        return found
    plain = meant(character)
    if plain is None:
        return UnexpectedCharacter("unexpected_character", span, character=described(character))
    mended = text[:start] + plain + text[start + 1 :]
    return UnexpectedCharacter("lookalike_character", span, mended, character=described(character), meant=plain)
