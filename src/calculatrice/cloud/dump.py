"""PostgreSQL's own tools beside an environment's database: in a pod, since it is reached from inside the network alone.

A file is read back whole before anything is done with it: the list of what it holds is at its start, and tells nothing
of where it ends.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

from calculatrice.cloud import settings
from calculatrice.cloud.cluster import CONTAINER
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.pruning import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    from calculatrice.cloud.cluster import Cluster, Site
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.work import Work

IMAGE = "POSTGRES_IMAGE"
"""The variable that names another image with PostgreSQL's tools than Docker's own."""
ENDS_AFTER = 4 * 3600
"""Seconds after which the cluster ends a pod that a broken run has left."""
READY_WITHIN = 120
LABELS = {"app.kubernetes.io/name": "calculatrice", "app.kubernetes.io/component": "backup"}
RESOURCES = {
    "requests": {"cpu": "100m", "memory": "128Mi", "ephemeral-storage": "64Mi"},
    "limits": {"cpu": "1", "memory": "512Mi", "ephemeral-storage": "512Mi"},
}
KEPT = ("name", "envFrom", "securityContext", "volumeMounts")
"""What the container has of the migration's: its password, its rights, who signs."""
COMPLETE = "complete"
# The URL with the database `$1` instead of its own: a password in it has neither `/` nor `?`.
URL = 'url="${CALCULATRICE_DATABASE_URL%%\\?*}" && url="${url%/*}/$1?${CALCULATRICE_DATABASE_URL#*\\?}"'
# A script begins with a line that says what it does: that is what is shown of it.
DUMP = f'# pg_dump --format=custom\n{URL} && exec pg_dump --format=custom "$url"'
# How many rows each table of a dump has, and whether the dump has its end. Rows stand between `COPY` and `\\.`.
READ_BACK = r"""# pg_restore --file=- | awk
pg_restore --file=- | awk '
reading && $0 == "\\." { print table "\t" rows; reading = 0; next }
reading { rows++; next }
/^COPY .* FROM stdin;$/ { table = $2; rows = 0; reading = 1; next }
$0 == "-- PostgreSQL database dump complete" { print "complete" }'"""
FILL = (
    f"# pg_restore --single-transaction\n{URL} && exec pg_restore "
    '--single-transaction --no-owner --no-privileges --no-comments --exit-on-error --dbname="$url"'
)
# Of every table: its name, how many rows, a digest of them that does not depend on their order, and whether all may be
# done with it.
EVERY_TABLE = """\
SELECT format('SELECT %L, count(*), coalesce(sum(hashtextextended(kept::text, 0)::numeric), 0), %L FROM %I.%I AS kept',
  schemaname || '.' || tablename, pg_has_role(current_user, tableowner, 'USAGE'), schemaname, tablename)
FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
  AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')
ORDER BY schemaname, tablename \\gexec
"""
LOOK = f'# psql\n{URL} && exec psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 "$url"'


@dataclass(frozen=True, slots=True)
class Table:
    """What a table of a database holds; `is_own`, whether the application's user may do all with it."""

    rows: int
    digest: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Tools:
    """A pod that has the migration's rights, which tables are made with, and PostgreSQL's tools."""

    cluster: Cluster
    pod: str

    def dump(self, database: str, file: IO[bytes]) -> None:
        """Write all that a database holds into a file. Raises `Stopped`."""
        self.cluster.save(file, *self._words(DUMP, database))

    def read_back(self, file: IO[bytes]) -> dict[str, int]:
        """How many rows each table has in a dump, which is read to its end. Raises `Stopped`."""
        read = self.cluster.read(*self._words(READ_BACK), given=file).splitlines()
        if COMPLETE not in read:
            raise Stopped("not_whole", file=file.name)
        return {name: int(rows) for name, _, rows in (line.partition("\t") for line in read if "\t" in line)}

    def fill(self, database: str, file: IO[bytes]) -> None:
        """Restore a dump into an empty database, all of it or nothing. Raises `Stopped`."""
        self.cluster.read(*self._words(FILL, database), given=file)

    def tables(self, database: str) -> dict[str, Table]:
        """What each table of a database holds. Raises `Stopped`."""
        read = self.cluster.read(*self._words(LOOK, database), given=EVERY_TABLE)
        cells = [line.split("|") for line in read.splitlines()]
        return {name: Table(int(rows), digest, own == "t") for name, rows, digest, own in cells}

    def _words(self, script: str, *arguments: str) -> tuple[str, ...]:
        return ("exec", "--stdin", self.pod, "--", "sh", "-c", script, "sh", *arguments)


@contextmanager
def tools(work: Work, site: Site) -> Iterator[Tools]:
    """A pod with PostgreSQL's tools, from here to the end of the block. Raises `Stopped`."""
    cluster, name = site.cluster, f"backup-{token_hex(4)}"
    migrations = cluster.get("jobs", f"--selector={MIGRATIONS}")["items"]
    if not migrations:
        raise Stopped("stands_not", name=site.name)
    latest = max(migrations, key=lambda each: each["metadata"].get("creationTimestamp", ""))
    made = pod(name, latest["spec"]["template"]["spec"], image(work, site.name))
    cluster.read("create", "--filename=-", given=json.dumps(made))
    try:
        cluster.read("wait", "--for=condition=Ready", f"pod/{name}", f"--timeout={READY_WITHIN}s")
        yield Tools(cluster, name)
    finally:
        cluster.read("delete", "pod", name, "--wait=false", "--now", "--ignore-not-found")


def image(work: Work, environment: str) -> str:
    """The image with the tools of the database's own version: older ones can't read what newer ones keep."""
    version = settings.values(work.foundation, environment)["database_engine"].rpartition("-")[2]
    return work.console.environment.get(IMAGE) or f"docker.io/library/postgres:{version}-alpine"


def pod(name: str, migration: Json, image: str) -> Json:
    """A pod that waits for commands, with what the pods of the migrations may.

    >>> migration = {"restartPolicy": "Never", "containers": [{"name": "calculatrice", "args": ["migrate"]}]}
    >>> pod("backup-1", migration, "postgres:17")["spec"]["containers"][0]["command"]
    ['sleep', '14400']
    """
    [container] = [each for each in migration["containers"] if each["name"] == CONTAINER]
    kept = {key: container[key] for key in KEPT if key in container}
    waits = {**kept, "image": image, "command": ["sleep", str(ENDS_AFTER)], "resources": RESOURCES}
    ends = {"restartPolicy": "Never", "activeDeadlineSeconds": ENDS_AFTER, "terminationGracePeriodSeconds": 0}
    return {
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {"name": name, "labels": LABELS},
        "spec": {**migration, **ends, "containers": [waits]},
    }
