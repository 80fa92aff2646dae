"""One setting, and what is no value of it."""

from __future__ import annotations

from math import inf, nan

from calculatrice.engine.records import record

HIDDEN = "***"
"""What stands for what nobody is to read."""


class InvalidSetting(ValueError):
    """A text that is no value of the setting `name`."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(f"{name}: {text}")
        self.name = name
        self.text = text


@record(frozen=True)
class Setting:
    """One setting: its default as text, the `value` that help shows or the `choices` there are, what it means.

    Beside its `choices`, it may be a number from `least` to `most`, an integer where it is `whole`; without either, it
    is any text, of `shortest` characters at least. One that is `served` matters to what serves, the others to every
    calculation.
    """

    name: str
    default: str
    help: dict[str, str]
    value: str = ""
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float = inf
    whole: bool = True
    shortest: int = 0
    served: bool = False

    @property
    def variable(self) -> str:
        """The environment variable that sets it.

        >>> Setting("database_url", "auto", {}).variable
        'CALCULATRICE_DATABASE_URL'
        """
        return f"CALCULATRICE_{self.name.upper()}"

    @property
    def option(self) -> str:
        """The name of the option of the command that sets it, without the dashes.

        >>> Setting("database_url", "auto", {}).option
        'database-url'
        """
        return self.name.replace("_", "-")

    def read(self, text: str) -> str | int | float:
        """The value that a text stands for; raises `InvalidSetting`."""
        if text in self.choices or (not self.choices and self.least is None and not self.shortest):
            return text
        if self.shortest:
            return self._long(text)
        number = self._number(text)
        if self.least is None or not self.least <= number <= self.most or number == inf:
            raise InvalidSetting(self.name, text)
        return number

    def _long(self, text: str) -> str:
        """What has a shortest length is secret, and complaints do not quote it."""
        if len(text) < self.shortest:
            raise InvalidSetting(self.name, HIDDEN)
        return text

    def _number(self, text: str) -> int | float:
        try:
            return int(text) if self.whole else float(text)
        except ValueError:
            return nan
