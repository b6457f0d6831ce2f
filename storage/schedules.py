"""How far what comes again and again, for all at once, is planned."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.deliveries import Delivery
from storage.deliveries import plan
from storage.engine import Transactions
from storage.tables import ScheduleRow

EVERYBODY = ""


class Schedules:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def planned_until(self, kind: str) -> datetime | None:
        query = select(ScheduleRow.planned_until).where(*_of(kind))
        return await self._transactions.run(lambda c: c.scalar(query), writes=False)

    async def keep(
        self, kind: str, before: datetime | None, until: datetime, deliveries: Sequence[Delivery]
    ) -> None:
        """Where nobody else has planned since `before`."""

        def keep(connection: Connection) -> None:
            if _advance(connection, kind, before, until):
                plan(connection, deliveries)

        await self._transactions.run(keep, writes=True)


def _advance(connection: Connection, kind: str, before: datetime | None, until: datetime) -> bool:
    if before is None:
        row = {"kind": kind, "recipient": EVERYBODY, "planned_until": until}
        try:
            with connection.begin_nested():
                connection.execute(insert(ScheduleRow).values(**row))
        except IntegrityError:
            return False
        return True
    same = update(ScheduleRow).where(*_of(kind), ScheduleRow.planned_until == before)
    return bool(connection.execute(same.values(planned_until=until)).rowcount)


def _of(kind: str) -> tuple[ColumnElement[bool], ...]:
    return ScheduleRow.kind == kind, ScheduleRow.recipient == EVERYBODY
