"""What a client holds of a job: how it is found again, and what permits to cancel it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from calculatrice.client.calculations import Place
    from calculatrice.client.wishes import Asked

Caller = TypeVar("Caller")


class Handle(Generic[Caller]):
    """A calculation that a server has taken on, which a client asks about."""

    def __init__(self, client: Caller, place: Place, wished: Asked) -> None:
        self._client = client
        self._place = place
        self._wished = wished

    @property
    def id(self) -> str:
        """What finds it again: `client.job(id)`."""
        return self._place.location.rpartition("/")[2]

    @property
    def cancel_token(self) -> str | None:
        """What permits to cancel it; None where that is not known."""
        return self._place.cancel_token
