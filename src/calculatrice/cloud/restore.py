"""`calculatrice cloud restore`: a new database beside the one in use is filled and compared; nothing else changes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from calculatrice.cli.table import columns
from calculatrice.cloud.backup import READY, calculations, instance_of, is_of_calculations, kept, rdb, server_of
from calculatrice.cloud.cluster import site_of
from calculatrice.cloud.dump import tools
from calculatrice.cloud.messages import WRONG_USAGE, Stopped, tell

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO

    from calculatrice.cloud.cluster import Site
    from calculatrice.cloud.dump import Table, Tools
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.work import Work

LATEST = "latest"
PATIENCE = 3600.0
"""Seconds that Scaleway gets for a backup."""
GLANCE = 2.0
UNDER_WAY = frozenset({"restoring", "creating", "exporting", "configuring", "backuping", "snapshotting"})
"""The states of a backup, and of the server, in which nothing else can be asked of it."""


def restore(work: Work) -> int:
    """Fill a new database from a file, or from a backup of Scaleway’s. Raises `Stopped`."""
    file, wanted = work.options.get("from", ""), work.options.get("from-backup", "")
    if bool(file) == bool(wanted):
        raise Stopped("say_from", WRONG_USAGE, name=work.environment)
    site = site_of(work, work.environment)
    if file:
        with readable_file(Path(file)) as dump:
            from_file(work, site, dump)
    else:
        from_backup(work, site, wanted)
    return 0


def readable_file(path: Path) -> IO[bytes]:
    """A dump, opened. Raises `Stopped`."""
    try:
        # Who reads it is another process: what is buffered here would be missing there.
        return path.open("rb", buffering=0)
    except OSError as error:
        raise Stopped("unreadable", file=path, why=error.strerror) from None


def from_file(work: Work, site: Site, dump: IO[bytes]) -> None:
    """Fill a new database from a dump, which is read whole before anything is made. Raises `Stopped`."""
    with tools(work, site) as inside:
        rows = inside.read_back(dump)
        work.tell("holds", file=dump.name, count=calculations(rows, Path(dump.name)), tables=len(rows))
        database = _beside(work, site, server_of(work, site.shared))
        dump.seek(0)
        inside.fill(database, dump)
        _compare(work, site, inside, database)


def from_backup(work: Work, site: Site, wanted: str) -> None:
    """Have Scaleway fill a new database from one of its backups. Raises `Stopped`."""
    region, instance = instance_of(work, site.shared)
    backup = _chosen(site, kept(work.account, region, instance), wanted)
    server = f"{rdb(region)}/instances/{instance}"
    database = _beside(work, site, server)
    path = f"{rdb(region)}/backups/{backup['id']}"
    work.account.change("POST", f"{path}/restore", {"instance_id": instance, "database_name": database})
    state = _settled(work, path)
    if state != READY:
        raise Stopped("restore_failed", backup=backup["id"], database=database, state=state, again=work.shell.again)
    # What was granted before there were tables is not all that there is.
    _grant(work, site, server, database)
    with tools(work, site) as inside:
        _compare(work, site, inside, database)


def _chosen(site: Site, backups: list[Json], wanted: str) -> Json:
    """The backup of that id; the latest is the one of the database in use."""
    in_use = site.outputs["database"]["name"]
    fits = [each for each in backups if each["id"] == wanted or (wanted, each["database_name"]) == (LATEST, in_use)]
    ready = [each for each in fits if each["status"] == READY]
    if not ready:
        raise Stopped("no_such_backup", wanted=wanted, name=site.name)
    return ready[0]


def _beside(work: Work, site: Site, server: str) -> str:
    """Make a database of the server that the application's users may use; its name."""
    name = f"calculatrice-{site.name}-db-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    work.tell("restoring", name=site.name, database=name, before=site.outputs["database"]["name"])
    work.account.change("POST", f"{server}/databases", {"name": name})
    _settled(work, server)
    _grant(work, site, server, name)
    return name


def _grant(work: Work, site: Site, server: str, database: str) -> None:
    """Let in who migrates, and who serves; an environment that was made before has them in one."""
    known = site.outputs["database"]
    users = [(known["user"], "all"), *((each["user"], "readwrite") for each in (known.get("server"),) if each)]
    for user, permission in users:
        given = {"database_name": database, "user_name": user, "permission": permission}
        work.account.change("PUT", f"{server}/privileges", given)
        _settled(work, server)


def _settled(work: Work, path: str) -> str:
    """The state of a thing, once Scaleway is done with it, or has had its time."""
    end = monotonic() + PATIENCE
    while (state := str(work.account.ask(path).get("status"))) in UNDER_WAY and monotonic() < end:
        sleep(GLANCE)
    return state


def _compare(work: Work, site: Site, inside: Tools, database: str) -> None:
    """Show the two side by side. A database in use that can’t be read any more is no reason to restore nothing."""
    before = site.outputs["database"]["name"]
    now, restored = _read_now(work, inside, before), inside.tables(database)
    rows = [[tell("table", work.console.locale), before, database, tell("compared", work.console.locale)]]
    head, *lines = columns([*rows, *compared(now, restored, work.console.locale)])
    work.console.write(work.console.paint(head, "bold", work.console.out))
    work.console.write("\n".join(lines))
    check(site.name, database, restored)
    work.tell("restored", name=site.name, database=database, before=before)


def _read_now(work: Work, inside: Tools, before: str) -> dict[str, Table]:
    try:
        return inside.tables(before)
    except Stopped as stop:
        if stop.reason == "interrupted":
            raise
        work.tell("unreadable_now", before=before)
        return {}


def compared(now: Mapping[str, Table], restored: Mapping[str, Table], locale: str) -> list[list[str]]:
    """A line for each table that either has: its rows in both, and whether they are the same.

    >>> from calculatrice.cloud.dump import Table
    >>> compared({"a": Table(2, "17", True)}, {"a": Table(2, "17", True), "b": Table(1, "4", True)}, "en")
    [['a', '2', '2', 'same'], ['b', '–', '1', 'differ']]
    """
    return [
        [
            name,
            *(str(side[name].rows) if name in side else "–" for side in (now, restored)),
            tell("same" if now.get(name) == restored.get(name) else "differs", locale),
        ]
        for name in sorted({*now, *restored})
    ]


def check(name: str, database: str, tables: Mapping[str, Table]) -> None:
    """Raise `Stopped` for a database that the application could not use."""
    if not any(map(is_of_calculations, tables)):
        raise Stopped("not_filled", name=name, database=database)
    foreign = [table for table, held in tables.items() if not held.is_own]
    if foreign:
        raise Stopped("not_own", name=name, database=database, tables=", ".join(foreign))
