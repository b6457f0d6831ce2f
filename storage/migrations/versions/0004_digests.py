"""Digests and reminders: how far they are planned, what the lead adds, what groups follow, what changed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

UTC = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("minutes_shares", sa.Column("shared_at", UTC))
    _create_schedules()
    _create_digests()
    _create_followed()
    _create_changes()


def _create_schedules() -> None:
    op.create_table(
        "schedules",
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("recipient", sa.String(1024), nullable=False),
        sa.Column("planned_until", UTC, nullable=False),
        sa.PrimaryKeyConstraint("kind", "recipient", name="pk_schedules"),
    )
    op.create_index("ix_schedules_kind_planned_until", "schedules", ["kind", "planned_until"])


def _create_digests() -> None:
    op.create_table(
        "personal_digests",
        sa.Column("person", sa.String(1024), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_personal_digests"),
    )
    op.create_table(
        "digest_remarks",
        sa.Column("group_id", sa.String(32), nullable=False),
        sa.Column("week", sa.String(8), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("group_id", "week", name="pk_digest_remarks"),
    )


def _create_followed() -> None:
    op.create_table(
        "followed_grants",
        sa.Column("group_id", sa.String(32), nullable=False),
        sa.Column("grant_id", sa.String(128), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("since", UTC, nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(16)),
        sa.Column("internal", sa.Date),
        sa.Column("known", sa.Date),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("group_id", "grant_id", name="pk_followed_grants"),
    )
    op.create_index("ix_followed_grants_stage", "followed_grants", ["stage"])


def _create_changes() -> None:
    op.create_table(
        "grant_changes",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("grant_id", sa.String(128), nullable=False),
        sa.Column("field", sa.String(32), nullable=False),
        sa.Column("at", UTC, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_grant_changes"),
    )
    op.create_index("ix_grant_changes_at", "grant_changes", ["at"])
