"""What a minute of large calculations, each cancelled at once, leaves in a database: `python -m benchmarks.kept`."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic, sleep

import httpx
from tests.api.serving import Serving
from tests.parts.fixtures import migrated
from tests.parts.postgresql import Postgresql

SECONDS = 60
sys.set_int_max_str_digits(0)
LONG = "1+" * 30_000 + "1"
"""A text of 60 KB; with as many variables as it may have beside, a body comes near its bound."""
_digits = Random(7)  # noqa: S311 - no secret
VARIABLES = {f"x{number}": str(_digits.randrange(10**49_999, 10**50_000)) for number in range(18)}
HEADERS = {"Prefer": "respond-async", "X-Forwarded-For": "203.0.113.7"}


def attacked(server: Serving, seconds: float) -> dict[int, int]:
    """How often each status came for what one address posts, and cancels, in so many seconds."""
    statuses: dict[int, int] = {}
    end, number = monotonic() + seconds, 0
    while monotonic() < end:
        number += 1
        fields = {"variables": VARIABLES}
        answer = server.post(f"{LONG}+{number}", HEADERS, **fields)
        statuses[answer.status_code] = statuses.get(answer.status_code, 0) + 1
        if answer.status_code == httpx.codes.ACCEPTED:
            job = answer.json()
            token = {"Cancel-Token": job["cancel_token"]}
            server.client.delete(f"/api/v1/calculations/{job['id']}", headers=HEADERS | token)
        else:
            sleep(0.05)
    return statuses


def report(seconds: float = SECONDS) -> str:
    """Bytes of the database before, after, and when what is dead has been swept up."""
    database = Postgresql().start()
    try:
        with TemporaryDirectory() as home:
            url = database.url("postgres")
            migrated(url)
            with Serving(Path(home), "--database-url", url, "--workers", "0", "--proxies", "127.0.0.1") as server:
                sizes = [_size(database)]
                statuses = attacked(server, seconds)
                sizes.append(_size(database))
        database.execute("VACUUM")
        kept = "SELECT sum(octet_length(request) + coalesce(octet_length(answer), 0)) FROM calculations"
        [(texts,)] = database.execute(kept)
        sizes.append(_size(database))
    finally:
        database.remove()
    return f"answers {statuses}; texts kept {texts:,} B; database before, after, swept: " + ", ".join(
        f"{size / 1e6:,.1f} MB" for size in sizes
    )


def _size(database: Postgresql) -> int:
    [(size,)] = database.execute("SELECT pg_database_size('postgres')")
    return int(size)


if __name__ == "__main__":
    sys.stdout.write(report() + "\n")
