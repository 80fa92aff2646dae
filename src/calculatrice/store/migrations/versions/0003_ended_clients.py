"""Ended jobs know their client no more; version 0.1.0 kept a digest of the address that can be undone."""

from __future__ import annotations

from alembic import op

revision = "0003_since_0002"
down_revision: str | None = "0002"


def upgrade() -> None:
    """Empty what is kept of the clients of ended jobs."""
    op.execute("UPDATE calculations SET client = '' WHERE finished_at IS NOT NULL")


def downgrade() -> None:
    """Digests do not come back."""
