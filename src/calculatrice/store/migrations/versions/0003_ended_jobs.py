"""What a job takes, on whose account, and a digest of its request; an ended one keeps neither that nor its client.

Version 0.1.0 kept digests of addresses that can be undone.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003_since_0002"
down_revision: str | None = "0002"


def upgrade() -> None:
    """Add the columns, and count what is there already: on the account of nobody."""
    op.add_column("calculations", sa.Column("digest", sa.String(64)))
    op.add_column("calculations", sa.Column("bucket", sa.Integer))
    op.add_column("calculations", sa.Column("bytes", sa.Integer, nullable=False, server_default="0"))
    op.execute(
        "UPDATE calculations SET client = '', request = '{\"expression\":\"\"}', "
        "bytes = 512 + coalesce(length(answer), 0) + coalesce(length(failure), 0) WHERE finished_at IS NOT NULL"
    )
    op.create_index("calculations_bytes", "calculations", ["bucket", "bytes"])
    cancelled = sa.text("state = 'cancelled'")
    op.create_index(
        "calculations_cancelled", "calculations", ["finished_at"], sqlite_where=cancelled, postgresql_where=cancelled
    )


def downgrade() -> None:
    """Remove them."""
    op.drop_index("calculations_cancelled", "calculations")
    op.drop_index("calculations_bytes", "calculations")
    for column in ("bytes", "bucket", "digest"):
        op.drop_column("calculations", column)
