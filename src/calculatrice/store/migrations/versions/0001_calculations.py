"""The table of the calculations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from calculatrice.store.times import Instant

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Make the table and the indexes of the queue."""
    op.create_table(
        "calculations",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("request", sa.Text, nullable=False),
        sa.Column("client", sa.String(64), nullable=False),
        sa.Column("key", sa.String(64), unique=True),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("created_at", Instant, nullable=False),
        sa.Column("started_at", Instant),
        sa.Column("finished_at", Instant),
        sa.Column("answer", sa.Text),
        sa.Column("failure", sa.Text),
    )
    _index("calculations_queued", ["rank", "created_at"], "state = 'queued'")
    _index("calculations_running", ["started_at"], "state = 'running'")
    _index("calculations_of_client", ["client"], "finished_at IS NULL")
    _index("calculations_finished", ["finished_at"], "finished_at IS NOT NULL")


def _index(name: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, "calculations", columns, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    """Remove all of it."""
    op.drop_table("calculations")
