"""The queue of procrastinate 3.10, on PostgreSQL; a database in a file has no need of it."""

from __future__ import annotations

from alembic import op

from calculatrice.store.queue_schema import install_queue

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    """Make the queue, and an index of the jobs in it whose worker is gone."""
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        install_queue(connection)
        without_worker = "status = 'doing' AND worker_id IS NULL"
        op.execute(f"CREATE INDEX calculatrice_abandoned ON procrastinate_jobs (id) WHERE {without_worker}")


def downgrade() -> None:
    """Remove it with all that belongs to it."""
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        for table in ("events", "periodic_defers", "jobs", "workers"):
            op.execute(f"DROP TABLE procrastinate_{table} CASCADE")
        op.execute(_DROP_THE_REST)


_DROP_THE_REST = """
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT oid::regprocedure FROM pg_proc WHERE proname LIKE 'procrastinate\\_%' LOOP
        EXECUTE 'DROP FUNCTION ' || name || ' CASCADE';
    END LOOP;
    FOR name IN SELECT oid::regtype FROM pg_type WHERE typname LIKE 'procrastinate\\_%' LOOP
        EXECUTE 'DROP TYPE ' || name || ' CASCADE';
    END LOOP;
END $$
"""
