"""The ledger of what the bot says of its own accord."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

UTC = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("recipient", sa.String(1024), nullable=False),
        sa.Column("occasion", sa.String(128), nullable=False),
        sa.Column("wire", sa.String(64), nullable=False),
        sa.Column("service_url", sa.Text, nullable=False),
        sa.Column("conversation", sa.String(512), nullable=False),
        sa.Column("tenant", sa.String(256)),
        sa.Column("team", sa.String(256)),
        sa.Column("due_at", UTC, nullable=False),
        sa.Column("expires_at", UTC, nullable=False),
        sa.Column("payload", sa.Text),
        sa.Column("replaces", sa.String(128)),
        sa.Column("doubt", sa.String(16), nullable=False),
        sa.Column("otherwise", sa.Text),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("not_before", UTC),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("owner", sa.String(16)),
        sa.Column("activity_id", sa.Text),
        sa.Column("reason", sa.Text),
        sa.Column("settled_at", UTC),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
    )
    occasion = ["kind", "recipient", "occasion"]
    op.create_index("ix_deliveries_kind_recipient_occasion", "deliveries", occasion, unique=True)
    op.create_index("ix_deliveries_not_before", "deliveries", ["not_before"])
    op.create_index("ix_deliveries_state_not_before", "deliveries", ["state", "not_before"])
    op.create_index("ix_deliveries_recipient_replaces", "deliveries", ["recipient", "replaces"])
