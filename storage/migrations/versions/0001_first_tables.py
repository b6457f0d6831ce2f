"""The first tables: the catalogue, its owner's changes, corrections, misses, memory and turns."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

UTC = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_catalogue()
    _create_owners_changes()
    _create_corrections()
    _create_misses()
    _create_conversations()


def _create_catalogue() -> None:
    op.create_table(
        "catalogue_entries",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("id", sa.String(128), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name="pk_catalogue_entries"),
    )
    op.create_table(
        "catalogue_version",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("edition", sa.Date, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_catalogue_version"),
        sa.CheckConstraint("id = 1", name=op.f("ck_catalogue_version_only_row")),
    )


def _create_owners_changes() -> None:
    op.create_table(
        "grant_terms",
        sa.Column("grant_id", sa.String(128), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("term", sa.String(256), nullable=False),
        sa.Column("added", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("grant_id", "language", "term", name="pk_grant_terms"),
    )
    op.create_table(
        "grant_overrides",
        sa.Column("grant_id", sa.String(128), nullable=False),
        sa.Column("set_at", UTC, nullable=False),
        sa.Column("path", sa.String(128), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("grant_id", "set_at", "path", name="pk_grant_overrides"),
    )
    op.create_table(
        "grant_confirmations",
        sa.Column("grant_id", sa.String(128), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("grant_id", name="pk_grant_confirmations"),
    )


def _create_corrections() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("grant_id", sa.String(128), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("proposer", sa.String(1024)),
        sa.Column("reply_to", sa.Text),
        sa.Column("proposed_at", UTC, nullable=False),
        sa.Column("decision", sa.String(16), nullable=False),
        sa.Column("decided_at", UTC),
        sa.Column("answer", sa.Text),
        sa.Column("told_at", UTC),
        sa.Column("claimed_until", UTC),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
    )
    op.create_index("ix_corrections_decision_told_at", "corrections", ["decision", "told_at"])
    op.create_index("ix_corrections_proposer", "corrections", ["proposer"])


def _create_misses() -> None:
    op.create_table(
        "misses",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("text", sa.String(500), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("asked_at", UTC, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_misses"),
    )
    op.create_index("ix_misses_text", "misses", ["text"])


def _create_conversations() -> None:
    op.create_table(
        "memories",
        sa.Column("key", sa.String(1024), nullable=False),
        sa.Column("etag", sa.String(16), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_memories"),
    )
    op.create_table(
        "turns",
        sa.Column("activity", sa.String(512), nullable=False),
        sa.Column("conversation", sa.String(512), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("replies", sa.Text),
        sa.Column("settled_at", UTC, nullable=False),
        sa.Column("held_until", UTC),
        sa.PrimaryKeyConstraint("activity", "conversation", "channel", name="pk_turns"),
    )
    op.create_index("ix_turns_settled_at", "turns", ["settled_at"])
