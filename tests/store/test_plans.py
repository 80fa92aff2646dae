"""Every query is served by an index, however many finished jobs there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest

from calculatrice.store.queued_job_store import LET_GO, TAKE

if TYPE_CHECKING:
    from typing import LiteralString

_OPEN = """
INSERT INTO calculations (id, state, request, client, rank, attempts, created_at)
SELECT 'open' || n, CASE n % 50 WHEN 0 THEN 'running' ELSE 'queued' END, '{}', 'c' || n % 1000, n % 10, 0, now()
FROM generate_series(1, 5000) AS n;
"""
_FILL = """
SET session_replication_role = replica;
INSERT INTO calculations (id, state, request, client, rank, attempts, created_at, started_at, finished_at, answer)
SELECT 'job' || n, 'done', '{"expression":"1"}', 'c' || n % 1000, n % 10, 1, now(), now(),
       now() - make_interval(secs => n), '{}'
FROM generate_series(1, 1000000) AS n;
INSERT INTO procrastinate_workers SELECT FROM generate_series(1, 100);
INSERT INTO procrastinate_jobs (queue_name, task_name, priority, status, worker_id)
SELECT 'calculations', 'calculate', -n, (CASE WHEN n <= 100 THEN 'doing' ELSE 'todo' END)::procrastinate_job_status,
       CASE WHEN n <= 99 THEN n END
FROM generate_series(1, 100000) AS n;
ANALYZE;
"""
_FETCH = (
    "SELECT id FROM procrastinate_jobs AS jobs WHERE NOT EXISTS (SELECT 1 FROM procrastinate_jobs AS other "
    "WHERE jobs.lock IS NOT NULL AND other.lock = jobs.lock AND other.status = 'doing') "
    "AND status = 'todo' AND queue_name = ANY(ARRAY['calculations']) "
    "AND (scheduled_at IS NULL OR scheduled_at <= now()) ORDER BY priority DESC, id LIMIT 1 FOR UPDATE SKIP LOCKED"
)
_AHEAD = (
    "SELECT count(rank), count(rank) FILTER (WHERE rank <= theirs.count "
    "AND created_at < statement_timestamp() - make_interval(secs => 600)), "
    "theirs.count FROM (SELECT count(*) AS count FROM calculations WHERE client = 'c7' AND finished_at IS NULL) "
    "AS theirs LEFT JOIN calculations ON state = 'queued' GROUP BY theirs.count"
)
QUERIES = {
    "find": ("SELECT * FROM calculations WHERE id = 'job7'", "calculations_pkey"),
    "by key": ("SELECT * FROM calculations WHERE key = 'k'", "calculations_key_key"),
    "how many wait": (
        "SELECT count(*), min(created_at) FROM calculations WHERE state = 'queued'",
        "calculations_queued",
    ),
    "ahead": (_AHEAD, "calculations_queued"),
    "ahead, of a client": (_AHEAD, "calculations_of_client"),
    "ended last": (
        "SELECT finished_at FROM calculations WHERE finished_at > statement_timestamp() - make_interval(secs => 60) "
        "ORDER BY finished_at DESC LIMIT 20",
        "calculations_finished",
    ),
    "of a client": (
        "SELECT count(*) FROM calculations WHERE client = 'c7' AND finished_at IS NULL",
        "calculations_of_client",
    ),
    "claim": (
        "UPDATE calculations SET state = 'running' WHERE id = 'open7' AND state IN ('queued', 'running') RETURNING id",
        "calculations_pkey",
    ),
    "in turn": (
        "SELECT id FROM calculations WHERE state = 'queued' ORDER BY rank, created_at LIMIT 1",
        "calculations_queued",
    ),
    "running": ("SELECT id FROM calculations WHERE state = 'running' ORDER BY started_at", "calculations_running"),
    "latest": (
        "SELECT id FROM calculations WHERE finished_at IS NOT NULL ORDER BY finished_at DESC LIMIT 50",
        "calculations_finished",
    ),
    "purge": (
        "SELECT id FROM calculations WHERE finished_at < statement_timestamp() - make_interval(secs => 2592000) "
        "ORDER BY finished_at LIMIT 500 FOR UPDATE SKIP LOCKED",
        "calculations_finished",
    ),
    "fetch": (_FETCH, "procrastinate_jobs_priority_idx"),
    "abandoned": (
        "SELECT id FROM procrastinate_jobs WHERE status = 'doing' AND worker_id IS NULL FOR UPDATE SKIP LOCKED",
        "calculatrice_abandoned",
    ),
    "silent": (
        "SELECT job.id FROM procrastinate_workers AS worker JOIN procrastinate_jobs AS job "
        "ON job.worker_id = worker.id AND job.status = 'doing' WHERE worker.last_heartbeat < now() - interval '4 s'",
        "idx_procrastinate_jobs_worker_not_null",
    ),
}


def test_every_query_has_its_index(postgresql: str) -> None:
    with psycopg.connect(postgresql, autocommit=True) as connection:
        connection.execute(_OPEN.encode())
        connection.execute(_FILL.encode())
        for name, (query, index) in QUERIES.items():
            plan = "\n".join(row[0] for row in connection.execute(b"EXPLAIN " + query.encode()))
            assert index in plan, f"{name}:\n{plan}"
            assert "Seq Scan on calculations" not in plan, f"{name}:\n{plan}"


@pytest.mark.parametrize("statement", [TAKE, LET_GO])
def test_a_job_is_found_by_its_identifier_before_there_are_statistics(
    postgresql: str, statement: LiteralString
) -> None:
    values = {"queue": "calculations", "worker": 1, "turn": 1, "job_id": "open7"}
    written = {"state": "done", "answer": "{}", "failure": None, "request": "{}", "bytes": 1}
    with psycopg.connect(postgresql, autocommit=True) as connection:
        connection.execute(_OPEN.encode())
        plan = "\n".join(row[0] for row in connection.execute("EXPLAIN " + statement, values | written))
    assert "Index Scan using calculations_pkey on calculations" in plan, plan


def test_what_is_fetched_first_has_the_highest_priority(postgresql: str) -> None:
    with psycopg.connect(postgresql, autocommit=True) as connection:
        for priority in (-5, 0, -1):
            connection.execute(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, priority) VALUES ('calculations', 't', %s)",
                [priority],
            )
        connection.execute("INSERT INTO procrastinate_workers DEFAULT VALUES")
        fetched = connection.execute(
            "SELECT (procrastinate_fetch_job_v2(ARRAY['calculations']::varchar[], 1)).priority"
        )
        assert fetched.fetchall() == [(0,)]
