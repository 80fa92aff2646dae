"""The backups that the small Scaleway keeps of its databases: listed, ready after a while, restored as is said."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from re import fullmatch
from typing import TYPE_CHECKING, Any

from tests.parts.scaleway_resources import MISSING, SOME_DAY, Answer, Cloud

if TYPE_CHECKING:
    Item = dict[str, Any]

PATH = r"/rdb/v1/regions/(?P<region>[a-z-]+)/backups(?:/(?P<backup>[^/]+))?(?P<act>/restore)?"
FIRST_ID = uuid.UUID(int=0xBAC0)


@dataclass
class WithBackups(Cloud):
    """A Scaleway that also backs databases up.

    `looks` says how often a backup is asked for until it is ready, again and again; `ending`, what it is then;
    `restored`, into which database each was restored last.
    """

    looks: int = 2
    ending: str = "ready"
    waits: dict[str, int] = field(default_factory=dict)
    restored: dict[str, str] = field(default_factory=dict)
    backups: dict[str, Item] = field(default_factory=dict)

    def answer(self, method: str, path: str, query: dict[str, str], body: Item) -> Answer:
        """Carry out a request."""
        found = fullmatch(PATH, path)
        if found is None:
            return super().answer(method, path, query, body)
        backup = self.backups.get(found["backup"] or "")
        if found["backup"] is None:
            return self._listed(query) if method == "GET" else self._taken(found["region"], body)
        if backup is None:
            return MISSING
        return self._restored(found["region"], backup, body) if found["act"] else self._read(backup)

    def _listed(self, query: dict[str, str]) -> Answer:
        ours = [each for each in self.backups.values() if query.get("instance_id") in {None, each["instance_id"]}]
        return Answer({"database_backups": ours, "total_count": len(ours)})

    def _taken(self, region: str, body: Item) -> Answer:
        backup: Item = {
            "id": str(uuid.UUID(int=FIRST_ID.int + len(self.backups))),
            "instance_id": body["instance_id"],
            "database_name": body["database_name"],
            "name": body["name"],
            "status": "creating",
            "size": 18_532,
            "expires_at": body.get("expires_at"),
            "created_at": SOME_DAY.replace("05Z", f"{len(self.backups):02}Z"),
            "updated_at": None,
            "instance_name": self.find(body["instance_id"])["name"],
            "download_url": None,
            "download_url_expires_at": None,
            "region": region,
            "same_region": True,
        }
        self.backups[backup["id"]], self.waits[backup["id"]] = backup, self.looks
        return Answer(backup)

    def _restored(self, region: str, backup: Item, body: Item) -> Answer:
        """Without a name it goes into the database that it was taken of, over what that holds."""
        into = body.get("database_name") or backup["database_name"]
        if f"/rdb/v1/regions/{region}/instances/{body['instance_id']}/databases/{into}" not in self.items:
            return MISSING
        backup["status"], self.waits[backup["id"]], self.restored[backup["id"]] = "restoring", self.looks, into
        return Answer(backup)

    def _read(self, backup: Item) -> Answer:
        self.waits[backup["id"]] -= 1
        if self.waits[backup["id"]] < 0:
            backup["status"] = self.ending
        return Answer(backup)
