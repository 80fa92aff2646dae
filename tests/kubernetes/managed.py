"""A small Scaleway whose databases, caches and addresses are real ones of this machine, which pods can reach."""

from __future__ import annotations

import base64
import shutil
import subprocess
from dataclasses import dataclass, field
from re import fullmatch
from typing import TYPE_CHECKING, Any

from tests.parts.kubernetes import HOST
from tests.parts.postgresql import Postgresql, program
from tests.parts.redis import Redis
from tests.parts.scaleway_backups import WithBackups
from tests.parts.scaleway_resources import Answer
from tests.parts.servers import free_port

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from tests.parts.authority import Authority

    Item = dict[str, Any]

ADDRESSES = ("127.0.0.11", "127.0.0.12")
CONNECTIONS = 200


@dataclass
class Managed(WithBackups):
    """What is asked for is kept as elsewhere, and made."""

    authority: Authority = field(kw_only=True)
    folder: Path = field(kw_only=True)
    kubeconfig: str = field(kw_only=True)
    registry: str = field(kw_only=True)
    databases: dict[str, Postgresql] = field(default_factory=dict)
    caches: dict[str, Redis] = field(default_factory=dict)

    def answer(self, method: str, path: str, query: dict[str, str], body: Item) -> Answer:
        """Carry out a request, and make what it asks for."""
        password = body.get("password", "")
        answer = super().answer(method, path, query, body)
        kind = path.rsplit("/", maxsplit=1)[-1]
        if method in {"POST", "PUT"} and kind in MADE and answer.status == OK:
            MADE[kind](self, path, answer.body, password)
        if method == "PATCH" and password and answer.status == OK:
            self.change_password(path, password)
        if method == "GET" and fullmatch(r".*/(instances|clusters)/[0-9a-f-]+/certificate", path):
            return _file(self.authority.certificate.read_bytes())
        if method == "GET" and path.endswith("/kubeconfig"):
            return _file(self.kubeconfig.encode())
        return answer

    def make_database(self, _path: str, item: Item, _password: str) -> None:
        """A PostgreSQL server of its own, with TLS."""
        certificate, key = self.authority.issue(f"database-{item['id'][:8]}", f"IP:{HOST}")
        server = Postgresql("listen_addresses=*", f"max_connections={CONNECTIONS}", "ssl=on")
        _give(certificate, server.data / "server.crt")
        _give(key, server.data / "server.key")
        with (server.data / "pg_hba.conf").open("a") as rules:
            rules.write("hostssl all all 10.0.0.0/8 scram-sha-256\n")
        self.databases[item["id"]] = server.start()
        item["endpoints"][0] |= {"ip": HOST, "port": server.port}
        item["endpoints"][0]["private_network"]["service_ip"] = f"{HOST}/24"

    def make_named(self, path: str, item: Item, password: str) -> None:
        """A database, or a user."""
        server = self.databases[path.split("/")[-2]]
        if path.endswith("/databases"):
            server.execute(f'CREATE DATABASE "{item["name"]}"')
        else:
            server.execute(f"CREATE ROLE \"{item['name']}\" LOGIN PASSWORD '{password}'")

    def make_cache(self, _path: str, item: Item, password: str) -> None:
        """A Redis server of its own, with TLS."""
        if "node_type" not in item:
            return
        certificate, key = self.authority.issue(f"cache-{item['id'][:8]}", f"IP:{HOST}")
        folder = self.folder / item["id"]
        folder.mkdir()
        secure = free_port()
        tls = ["--tls-cert-file", str(certificate), "--tls-key-file", str(key), "--tls-ca-cert-file", str(certificate)]
        where = [
            "--bind",
            "127.0.0.1",
            HOST,
            "--tls-port",
            str(secure),
            "--tls-auth-clients",
            "no",
            "--protected-mode",
            "no",
        ]
        user = ["--user", item["user_name"], "on", f">{password}", "~*", "&*", "+@all"]
        server = Redis(folder, *where, *tls, *user)
        self.caches[item["id"]] = server.start()
        item["endpoints"][0] |= {"ips": [HOST], "port": secure}

    def change_password(self, path: str, password: str) -> None:
        """Another password of a user of a database, or of a cache: the one before opens nothing from now on."""
        *_, owner, kind, name = path.split("/")
        if kind == "users":
            self.databases[owner].execute(f"ALTER ROLE \"{name}\" PASSWORD '{password}'")
        elif name in self.caches:
            user = self.find(name)["user_name"]
            self.caches[name].command("ACL", "SETUSER", user, "resetpass", f">{password}")

    def let_in(self, path: str, item: Item, _password: str) -> None:
        """Whoever may use a database may make a schema in it: nothing is granted in the one that all share."""
        server, name, user = self.databases[path.split("/")[-2]], item["database_name"], item["user_name"]
        rights = "ALL" if item["permission"] == "all" else "CONNECT"
        server.execute(f'GRANT {rights} ON DATABASE "{name}" TO "{user}"')

    def take_backup(self, _path: str, item: Item, _password: str) -> None:
        """What Scaleway keeps of a database: a dump that its superuser takes."""
        url = self.databases[item["instance_id"]].url(item["database_name"])
        _need(program("pg_dump"), "--format=custom", f"--file={self.folder / item['id']}", url)

    def restore_backup(self, _path: str, item: Item, _password: str) -> None:
        """The dump, into the database that was named."""
        url = self.databases[item["instance_id"]].url(self.restored[item["id"]])
        _need(program("pg_restore"), f"--dbname={url}", str(self.folder / item["id"]))

    def place(self, _path: str, item: Item, _password: str) -> None:
        """An address of this machine."""
        taken = {other.get("ip_address") for other in self.items.values()}
        item["ip_address"] = next(address for address in ADDRESSES if address not in taken)

    def name_registry(self, _path: str, item: Item, _password: str) -> None:
        """The registry that runs here."""
        item["endpoint"] = f"{self.registry}/{item['name']}"

    def database(self, environment: str) -> Postgresql:
        """The server of an environment."""
        return self.databases[self._named(f"calculatrice-{environment}-rdb", self.databases)]

    def cache(self, environment: str) -> Redis:
        """The server of an environment."""
        return self.caches[self._named(f"calculatrice-{environment}-redis", self.caches)]

    def _named(self, name: str, among: Container[str]) -> str:
        return next(str(item["id"]) for item in self.items.values() if item.get("name") == name and item["id"] in among)

    def remove(self) -> None:
        """End every server."""
        for database in self.databases.values():
            database.remove()
        for cache in self.caches.values():
            cache.stop()


OK = 200
MADE = {
    "instances": Managed.make_database,
    "databases": Managed.make_named,
    "users": Managed.make_named,
    "privileges": Managed.let_in,
    "clusters": Managed.make_cache,
    "ips": Managed.place,
    "namespaces": Managed.name_registry,
    "backups": Managed.take_backup,
    "restore": Managed.restore_backup,
}


def _need(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)


def _file(content: bytes) -> Answer:
    return Answer({"name": "it", "content_type": "text/plain", "content": base64.b64encode(content).decode()})


def _give(source: Path, target: Path) -> None:
    """A copy for PostgreSQL, which does not run as root, and nobody else."""
    shutil.copy(source, target)
    target.chmod(0o600)
    shutil.chown(target, target.parent.owner(), target.parent.group())
