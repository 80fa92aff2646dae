"""The queue of procrastinate 3.10 and the news of jobs, on PostgreSQL; a database in a file needs neither."""

from __future__ import annotations

from alembic import op

from calculatrice.store.queue_schema import install_queue

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    """Make the queue, an index of the jobs in it whose worker is gone, and what tells that a job has changed."""
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        install_queue(connection)
        without_worker = "status = 'doing' AND worker_id IS NULL"
        op.execute(f"CREATE INDEX calculatrice_abandoned ON procrastinate_jobs (id) WHERE {without_worker}")
        op.execute(_TELL)


def downgrade() -> None:
    """Remove it with all that belongs to it."""
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        op.execute("DROP FUNCTION calculatrice_tell CASCADE")
        for table in ("events", "periodic_defers", "jobs", "workers"):
            op.execute(f"DROP TABLE procrastinate_{table} CASCADE")
        op.execute(_DROP_THE_REST)


_TELL = """
CREATE FUNCTION calculatrice_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('calculatrice_news', NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER calculatrice_tell AFTER UPDATE OF state ON calculations
FOR EACH ROW EXECUTE FUNCTION calculatrice_tell();
"""

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
