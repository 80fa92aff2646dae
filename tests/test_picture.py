"""The picture of the README shows what the command prints today."""

from __future__ import annotations

from docs.picture.draw import PICTURE, picture


def test_the_picture_is_of_a_session_of_today() -> None:
    assert PICTURE.read_text("utf-8") == picture()
