"""`calculatrice cloud backup` and `backups`: a dump of an environment's database in a file, and what Scaleway keeps."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from calculatrice.cli.table import columns
from calculatrice.cloud.cluster import site_of
from calculatrice.cloud.dump import tools
from calculatrice.cloud.messages import Stopped, tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import IO

    from calculatrice.cloud.account import Account
    from calculatrice.cloud.cluster import Site
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.work import Work

PART = ".part"
"""How the name of a file ends that is not whole yet."""
CALCULATIONS = "calculations"
HEADS = ("backup", "database_of", "taken_at", "size", "state")
READY = "ready"
UNITS = ("B", "kB", "MB", "GB", "TB")
THOUSAND = 1000


def backup(work: Work) -> int:
    """Write a dump of the database in use into a file that is not there yet, and read it back. Raises `Stopped`."""
    file = Path(work.operand)
    if file.exists():
        raise Stopped("file_is_there", file=file)
    take(work, site_of(work, work.environment), file)
    return 0


def take(work: Work, site: Site, file: Path) -> None:
    """Have the file hold what the database in use holds, whole, or not be there. Raises `Stopped`."""
    with whole(file) as part, tools(work, site) as inside:
        inside.dump(site.outputs["database"]["name"], part)
        part.seek(0)
        rows = inside.read_back(part)
        count = calculations(rows, file)
    size = readable(file.stat().st_size, work.console.locale)
    work.tell("backed_up", file=file, size=size, tables=len(rows), count=count)


@contextmanager
def whole(file: Path) -> Iterator[IO[bytes]]:
    """A file that gets its name when the block has ended well; what a block that fails has written goes.

    Whoever can read it can read every calculation: that is its owner alone. Raises `Stopped`.
    """
    part = file.with_name(file.name + PART)
    try:
        opened = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError as error:
        raise Stopped("unwritable", file=file, why=error.strerror) from None
    try:
        # Who writes it is another process: nothing may be buffered here.
        with os.fdopen(opened, "r+b", buffering=0) as writing:
            yield writing
            os.fsync(opened)
        part.rename(file)
    finally:
        part.unlink(missing_ok=True)


def calculations(rows: Mapping[str, int], file: Path) -> int:
    """How many calculations there are among the tables of a dump. Raises `Stopped` for another database's dump.

    >>> calculations({"calculatrice.alembic_version": 1, "calculatrice.calculations": 20}, Path("it"))
    20
    """
    found = [count for name, count in rows.items() if is_of_calculations(name)]
    if not found:
        raise Stopped("no_calculations", file=file)
    return sum(found)


def is_of_calculations(table: str) -> bool:
    """Whether the table, named with its schema, is the one that every database of the application has.

    >>> is_of_calculations("calculatrice.calculations"), is_of_calculations("calculatrice.alembic_version")
    (True, False)
    """
    return table.rpartition(".")[2] == CALCULATIONS


def readable(size: int, locale: str) -> str:
    """A size as people write it.

    >>> readable(18_532, "en"), readable(18_532, "fr"), readable(7, "en")
    ('18.5 kB', '18,5 ko', '7 B')
    """
    amount, unit = float(size), 0
    while amount >= THOUSAND and unit < len(UNITS) - 1:
        amount, unit = amount / THOUSAND, unit + 1
    text = f"{amount:.1f} {UNITS[unit]}" if unit else f"{size} {UNITS[0]}"
    return text.replace(".", ",").replace("B", "o") if locale == "fr" else text


def backups(work: Work) -> int:
    """Print the backups that Scaleway keeps of the environment's databases, the newest first. Raises `Stopped`."""
    region, instance = instance_of(work, work.shared().outputs())
    console, locale = work.console, work.console.locale
    found = kept(work.account, region, instance)
    if not found:
        work.tell("no_backups", name=work.environment)
        return 0
    head, *lines = columns([[tell(head, locale) for head in HEADS], *(_row(each, locale) for each in found)])
    console.write(console.paint(head, "bold", console.out))
    console.write("\n".join(lines))
    return 0


def server_of(work: Work, shared: Json) -> str:
    """Where Scaleway answers for the environment's PostgreSQL, by the outputs of `shared`. Raises `Stopped`."""
    region, instance = instance_of(work, shared)
    return f"{rdb(region)}/instances/{instance}"


def instance_of(work: Work, shared: Json) -> tuple[str, str]:
    """The region of the environment's PostgreSQL, and its id there, by the outputs of `shared`. Raises `Stopped`."""
    if "network" not in shared:
        raise Stopped("stands_not", name=work.environment)
    region = shared["network"]["id"].partition("/")[0]
    name = f"calculatrice-{work.environment}-rdb"
    found = [each for each in work.account.listed(f"{rdb(region)}/instances?name={name}") if each["name"] == name]
    if not found:
        raise Stopped("stands_not", name=work.environment)
    return region, found[0]["id"]


def rdb(region: str) -> str:
    """Where Scaleway answers for the databases of a region.

    >>> rdb("fr-par")
    '/rdb/v1/regions/fr-par'
    """
    return f"/rdb/v1/regions/{region}"


def kept(account: Account, region: str, instance: str) -> list[Json]:
    """The backups of a server, the newest first. Raises `Stopped`."""
    found = account.listed(f"{rdb(region)}/backups?instance_id={instance}")
    return sorted(found, key=lambda each: str(each["created_at"]), reverse=True)


def _row(each: Json, locale: str) -> list[str]:
    size = readable(each["size"], locale) if each.get("size") else "–"
    return [each["id"], each["database_name"], str(each["created_at"])[:16].replace("T", " "), size, each["status"]]
