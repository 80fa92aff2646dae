"""What stands in the Scaleway project, asked of Scaleway itself."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from time import sleep
from typing import TYPE_CHECKING

import httpx

from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from calculatrice.cloud.credentials import Credentials
    from calculatrice.cloud.resources import Json


PAGE = 100
TRIES = 4
PATIENCE = 30
GOING = frozenset({"deleting", "deleted", "to_delete"})


@dataclass(frozen=True, slots=True)
class Account:
    """A project, by the credentials that open it."""

    credentials: Credentials

    def listed(self, path: str) -> list[Json]:
        """Everything of a collection that is in the project and not on its way out; nothing where there is no such."""
        items: list[Json] = []
        total = 1
        more = "&" if "?" in path else "?"
        while len(items) < total:
            answer = self._ask("GET", f"{path}{more}page={len(items) // PAGE + 1}&page_size={PAGE}")
            found = next((value for value in answer.values() if isinstance(value, list)), [])
            items += found
            total = answer.get("total_count", 0) if found else 0
        return [item for item in items if self._is_ours(item) and item.get("status") not in GOING]

    def ask(self, path: str) -> Json:
        """What is there; nothing where there is nothing."""
        return self._ask("GET", path)

    def remove(self, method: str, path: str, body: Json | None) -> None:
        """Ask for the end of something."""
        self._ask(method, path, body)

    def restore(self, path: str) -> None:
        """Take back what was deleted and is still kept."""
        self._ask("POST", f"{path}/restore")

    def change(self, method: str, path: str, body: Json) -> Json:
        """Ask for something to be made, or to become another; what it is then."""
        return self._ask(method, path, body)

    def secret(self, identity: str, revision: int) -> str:
        """What a secret of Secret Manager, `REGION/ID`, keeps in that revision."""
        region, _, which = identity.partition("/")
        path = f"/secret-manager/v1beta1/regions/{region}/secrets/{which}/versions/{revision}/access"
        return b64decode(self._ask("GET", path)["data"]).decode()

    def _is_ours(self, item: Json) -> bool:
        return item.get("project_id") in {None, self.credentials.project}

    def _ask(self, method: str, path: str, body: Json | None = None) -> Json:
        for again in range(TRIES):
            try:
                return self._exchange(method, path, body)
            except httpx.HTTPError as error:
                if again == TRIES - 1 or not _passes(error):
                    raise self._unanswered(path, error) from None
            sleep(2**again / 2)
        return {}

    def _unanswered(self, path: str, error: httpx.HTTPError) -> Stopped:
        code = error.response.status_code if isinstance(error, httpx.HTTPStatusError) else 0
        return Stopped("unanswered", address=self.credentials.api_url, path=path, why=_why(error), code=code)

    def _exchange(self, method: str, path: str, body: Json | None) -> Json:
        headers = {"X-Auth-Token": self.credentials.secret_key}
        address = self.credentials.api_url + path
        answer = httpx.request(method, address, headers=headers, json=body, timeout=PATIENCE)
        if answer.status_code == httpx.codes.NOT_FOUND:
            return {}
        answer.raise_for_status()
        read: Json = answer.json() if answer.content else {}
        return read


def _passes(error: httpx.HTTPError) -> bool:
    """Whether it is worth asking again."""
    if not isinstance(error, httpx.HTTPStatusError):
        return True
    status = error.response.status_code
    return status == httpx.codes.TOO_MANY_REQUESTS or status >= httpx.codes.INTERNAL_SERVER_ERROR


def _why(error: httpx.HTTPError) -> str:
    if isinstance(error, httpx.HTTPStatusError):
        return f"{error.response.status_code} {error.response.reason_phrase}"
    return str(error) or type(error).__name__
