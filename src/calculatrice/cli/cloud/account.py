"""What stands in the Scaleway project, asked of Scaleway itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus
from time import sleep
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from calculatrice.cli.cloud.stopped import Stopped

if TYPE_CHECKING:
    from calculatrice.cli.cloud.credentials import Credentials
    from calculatrice.cli.cloud.resources import Json

PAGE = 100
TRIES = 4
PATIENCE = 30
GOING = frozenset({"deleting", "deleted"})


@dataclass(frozen=True, slots=True)
class Account:
    """A project, by the credentials that open it."""

    credentials: Credentials

    def listed(self, path: str) -> list[Json]:
        """Everything of a collection that is in the project and not on its way out; nothing where there is no such."""
        items: list[Json] = []
        total = 1
        while len(items) < total:
            answer = self._ask("GET", f"{path}?page={len(items) // PAGE + 1}&page_size={PAGE}")
            found = next((value for value in answer.values() if isinstance(value, list)), [])
            items += found
            total = answer.get("total_count", 0) if found else 0
        return [item for item in items if self._is_ours(item) and item.get("status") not in GOING]

    def remove(self, method: str, path: str, body: Json | None) -> None:
        """Ask for the end of something."""
        self._ask(method, path, body)

    def _is_ours(self, item: Json) -> bool:
        return item.get("project_id") in {None, self.credentials.project}

    def _ask(self, method: str, path: str, body: Json | None = None) -> Json:
        for again in range(TRIES):
            try:
                return self._exchange(method, path, body)
            except HTTPError as error:
                if error.code == HTTPStatus.NOT_FOUND:
                    return {}
                passing = error.code == HTTPStatus.TOO_MANY_REQUESTS or error.code >= HTTPStatus.INTERNAL_SERVER_ERROR
                self._wait_or_stop(again if passing else TRIES, f"{error.code} {error.reason}", path)
            except (URLError, OSError) as error:
                self._wait_or_stop(again, str(getattr(error, "reason", error)), path)
        return {}

    def _wait_or_stop(self, again: int, why: str, path: str) -> None:
        if again >= TRIES - 1:
            raise Stopped("unanswered", address=self.credentials.api_url, path=path.partition("?")[0], why=why)
        sleep(2**again / 2)

    def _exchange(self, method: str, path: str, body: Json | None) -> Json:
        address = self.credentials.api_url + path
        data = None if body is None else json.dumps(body).encode()
        headers = {"X-Auth-Token": self.credentials.secret_key, "Content-Type": "application/json"}
        request = Request(address, data, headers, method=method)  # noqa: S310  # Scaleway's address, or the user's own
        with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310  # as above
            read: Json = json.loads(answer.read() or b"{}")
        return read
