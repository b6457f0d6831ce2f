"""Lifts: to whom, when and by whom, and what was answered."""

from sqlalchemy import ColumnElement, Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.errors import Conflict
from bot.domain.lifts import Lift
from storage.documents import dump, load
from storage.engine import Transactions
from storage.tables import LiftRow


class Lifts:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def all(self) -> tuple[Lift, ...]:
        """By number."""
        return await self._lifts(LiftRow.id.is_not(None))

    async def with_id(self, lift_id: str) -> Lift | None:
        return next(iter(await self._lifts(LiftRow.id == lift_id)), None)

    async def numbered(self, number: int) -> Lift | None:
        return next(iter(await self._lifts(LiftRow.number == number)), None)

    async def next_number(self) -> int:
        query = select(func.max(LiftRow.number))
        last = await self._transactions.run(lambda c: c.scalar(query), writes=False)
        return (last or 0) + 1

    async def _lifts(self, wanted: ColumnElement[bool]) -> tuple[Lift, ...]:
        query = select(LiftRow.document).where(wanted).order_by(LiftRow.number)
        documents = await self._transactions.run(lambda c: c.scalars(query).all(), writes=False)
        return tuple(load(Lift, document) for document in documents)


def add(connection: Connection, lift: Lift) -> None:
    """Raises Conflict where the number is taken."""
    row = {"id": lift.id, "number": lift.number, "document": dump(lift), "version": lift.version}
    try:
        connection.execute(insert(LiftRow).values(**row))
    except IntegrityError:
        raise Conflict from None


def change(connection: Connection, lift: Lift) -> None:
    """`lift.version` is one higher than what it was made from. Raises Conflict."""
    before = update(LiftRow).where(LiftRow.id == lift.id, LiftRow.version == lift.version - 1)
    if not connection.execute(before.values(document=dump(lift), version=lift.version)).rowcount:
        raise Conflict
