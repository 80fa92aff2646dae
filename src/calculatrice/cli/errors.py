"""What the command itself can refuse, besides the errors of a calculation."""

from __future__ import annotations

from calculatrice.cli.messages import say
from calculatrice.engine.errors import CalculationError
from calculatrice.settings import SETTINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar

    from calculatrice.settings.setting import InvalidSetting


class UsageError(Exception):
    """A command line that can't be understood; `reason` names a sentence of `CLI_MESSAGES`.

    >>> UsageError("needless_value", option="--json").message("en")
    '--json takes no value.'
    """

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details

    def message(self, locale: str) -> str:
        """The sentence that says what to do."""
        return say(self.reason, locale, **self.details)


def usage_sentence(error: UsageError | InvalidSetting, locale: str) -> str:
    """What to say of a wrong usage or a wrong setting."""
    if isinstance(error, UsageError):
        return error.message(locale)
    meaning = next(setting.help[locale] for setting in SETTINGS if setting.name == error.name)
    return say("wrong_setting", locale, name=error.name, text=error.text, meaning=meaning)


class Refusal(CalculationError):
    """A calculation error whose sentence is one of the command's own."""

    def message(self, locale: str = "en") -> str:
        """As `CalculationError.message`."""
        return say(self.reason, locale, **self.details)


class NotText(Refusal):
    """Input whose bytes are not UTF-8."""

    code: ClassVar[str] = "not_utf8"


class NoSuchForm(Refusal):
    """A form that the result does not have."""

    code: ClassVar[str] = "no_such_form"


class NotASession(Refusal):
    """A file that can't be read or written as a session."""

    code: ClassVar[str] = "session_file"
