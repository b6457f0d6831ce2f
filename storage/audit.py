"""Who changed what, and when."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from storage.engine import Transactions
from storage.tables import AuditRow


@dataclass(frozen=True, slots=True)
class Entry:
    at: datetime
    by: str  # name
    person: str
    subject: str  # as "minutes/4f2a" or "task/9c01"
    what: str
    detail: Mapping[str, object]


def note(connection: Connection, entry: Entry) -> None:
    detail = json.dumps(dict(entry.detail), ensure_ascii=False, default=str)
    connection.execute(
        insert(AuditRow).values(
            at=entry.at,
            by=entry.by,
            person=entry.person,
            subject=entry.subject,
            what=entry.what,
            detail=detail,
        )
    )


async def trail(transactions: Transactions, subject: str) -> tuple[Entry, ...]:
    """The oldest first."""
    query = select(AuditRow.__table__).where(AuditRow.subject == subject).order_by(AuditRow.id)
    rows = await transactions.run(lambda c: c.execute(query).all(), writes=False)
    return tuple(
        Entry(row.at, row.by, row.person, row.subject, row.what, json.loads(row.detail)) for row in rows
    )
