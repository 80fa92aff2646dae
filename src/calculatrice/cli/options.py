"""How expressions are read and shown, as the settings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.options import Options

if TYPE_CHECKING:
    from calculatrice.settings import Settings


def options_of(settings: Settings) -> Options:
    """What the settings say of every expression.

    >>> from calculatrice.settings import Settings
    >>> options_of(Settings(digits=20))
    Options(digits=20, locale='en', angle='rad', units='auto')
    """
    return Options(settings.digits, settings.locale, settings.angle, settings.units)
