"""Working groups, drafts, minutes with what is found of them, tasks, and who changed what."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

UTC = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_groups()
    _create_drafts()
    _create_minutes()
    _create_minutes_words()
    _create_shares()
    _create_tasks()
    _create_audit()


def _create_groups() -> None:
    op.create_table(
        "working_groups",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("channel", sa.String(768), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_working_groups"),
        sa.UniqueConstraint("channel", name="uq_working_groups_channel"),
    )
    op.create_table(
        "personal_chats",
        sa.Column("person", sa.String(1024), nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_personal_chats"),
    )


def _create_drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("group_id", sa.String(32)),
        sa.Column("author", sa.String(1024), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("changed_at", UTC, nullable=False),
        sa.Column("asked_at", UTC),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
    )
    op.create_index("ix_drafts_author_state", "drafts", ["author", "state"])
    op.create_index("ix_drafts_group_id_state", "drafts", ["group_id", "state"])
    op.create_table(
        "draft_versions",
        sa.Column("draft_id", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("changed_by", sa.Text, nullable=False),
        sa.Column("changed_at", UTC, nullable=False),
        sa.PrimaryKeyConstraint("draft_id", "version", name="pk_draft_versions"),
    )


def _create_minutes() -> None:
    op.create_table(
        "minutes",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("group_id", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("draft_id", sa.String(32), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("filed_by", sa.Text, nullable=False),
        sa.Column("filer", sa.String(1024), nullable=False),
        sa.Column("filed_at", UTC, nullable=False),
        sa.Column("approved_on", sa.Date),
        sa.Column("link", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_minutes"),
        sa.UniqueConstraint("group_id", "number", name="uq_minutes_group_id_number"),
        sa.UniqueConstraint("draft_id", name="uq_minutes_draft_id"),
    )
    op.create_index("ix_minutes_group_id_day", "minutes", ["group_id", "day"])
    op.create_table(
        "minutes_notes",
        sa.Column("minutes_id", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", UTC, nullable=False),
        sa.PrimaryKeyConstraint("minutes_id", "number", name="pk_minutes_notes"),
    )


def _create_minutes_words() -> None:
    op.create_table(
        "minutes_lines",
        sa.Column("minutes_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("item", sa.Integer, nullable=False),
        sa.Column("exempt", sa.Boolean, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("minutes_id", "position", name="pk_minutes_lines"),
    )
    op.create_table(
        "minutes_words",
        sa.Column("minutes_id", sa.String(32), nullable=False),
        sa.Column("stem", sa.String(64), nullable=False),
        sa.Column("position", sa.Integer, nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("minutes_id", "stem", "position", name="pk_minutes_words"),
    )


def _create_shares() -> None:
    op.create_table(
        "minutes_shares",
        sa.Column("minutes_id", sa.String(32), nullable=False),
        sa.Column("item", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("group_id", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("minutes_id", "item", "group_id", name="pk_minutes_shares"),
    )
    op.create_index("ix_minutes_shares_group_id", "minutes_shares", ["group_id"])


def _create_tasks() -> None:
    op.create_table(
        "tasks",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("minutes_id", sa.String(32), nullable=False),
        sa.Column("group_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("person", sa.String(1024)),
        sa.Column("due", sa.Date),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("postponed", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("done_at", UTC),
        sa.PrimaryKeyConstraint("id", name="pk_tasks"),
    )
    op.create_index("ix_tasks_group_id_state", "tasks", ["group_id", "state"])
    op.create_index("ix_tasks_minutes_id", "tasks", ["minutes_id"])
    op.create_index("ix_tasks_person_state", "tasks", ["person", "state"])


def _create_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("at", UTC, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("person", sa.String(1024), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("what", sa.String(32), nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_subject", "audit", ["subject"])
