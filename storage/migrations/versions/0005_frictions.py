"""Rule frictions, lifts; what earlier minutes noted as rules becomes unsent frictions of who filed them."""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

UTC = sa.DateTime(timezone=True)

minutes = sa.table(
    "minutes",
    *map(sa.column, ("id", "group_id", "document", "filer", "filed_by")),
    sa.column("filed_at", UTC),
)
drafts = sa.table(
    "drafts",
    *map(sa.column, ("id", "kind", "group_id", "author", "state", "version")),
    sa.column("changed_at", UTC),
)
versions = sa.table(
    "draft_versions",
    *map(sa.column, ("draft_id", "version", "document", "changed_by")),
    sa.column("changed_at", UTC),
)


def upgrade() -> None:
    op.add_column("drafts", sa.Column("kind", sa.String(16), server_default="minutes", nullable=False))
    _create_frictions()
    _create_lifts()
    connection = op.get_bind()
    for row in connection.execute(sa.select(minutes)).all():
        for draft, version in _rules(row):
            connection.execute(sa.insert(drafts).values(**draft))
            connection.execute(sa.insert(versions).values(**version))


def _rules(row: sa.Row[Any]) -> Iterator[tuple[dict[str, object], dict[str, object]]]:
    held = json.loads(row.document)
    rules = [(rule, item.get("exempt")) for item in held.get("items", ()) for rule in item.get("rules", ())]
    for number, (rule, exempt) in enumerate(rules):
        if exempt or held.get("exempt"):
            continue
        id_ = sha256(f"{row.id}/{number}".encode()).hexdigest()[:16]
        draft = {"id": id_, "group": row.group_id, "author": row.filer, "report": {"what": rule}}
        document = json.dumps({**draft, "changed_by": row.filed_by}, ensure_ascii=False)
        common = {"version": 1, "changed_at": row.filed_at}
        owned = {"group_id": row.group_id, "author": row.filer}
        yield (
            {"id": id_, "kind": "friction", "state": "open", **owned, **common},
            {"draft_id": id_, "document": document, "changed_by": row.filed_by, **common},
        )


def _create_frictions() -> None:
    op.create_table(
        "frictions",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("draft_id", sa.String(32), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_frictions"),
        sa.UniqueConstraint("number", name="uq_frictions_number"),
        sa.UniqueConstraint("draft_id", name="uq_frictions_draft_id"),
    )
    op.create_table(
        "friction_cases",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("friction_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("group_id", sa.String(32), nullable=False),
        sa.Column("municipality", sa.String(4)),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("person", sa.String(1024), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", UTC, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_friction_cases"),
    )
    op.create_index("ix_friction_cases_friction_id", "friction_cases", ["friction_id"])
    op.create_index("ix_friction_cases_group_id", "friction_cases", ["group_id"])
    op.create_index("ix_friction_cases_person", "friction_cases", ["person"])
    op.create_table(
        "friction_merges",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_friction_merges"),
    )


def _create_lifts() -> None:
    op.create_table(
        "lifts",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_lifts"),
        sa.UniqueConstraint("number", name="uq_lifts_number"),
    )
