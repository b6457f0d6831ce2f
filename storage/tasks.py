"""Actions after the meeting."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, fields
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, or_, select, update

from bot.domain.errors import Conflict
from bot.domain.tasks import Task, TaskState
from storage.engine import Transactions
from storage.tables import TaskRow

_COLUMN = {"minutes": "minutes_id", "group": "group_id"}
LATELY = timedelta(days=7)  # so long a task that is done is still listed


class Tasks:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def with_id(self, task_id: str) -> Task | None:
        return next(iter(await self._tasks(TaskRow.id == task_id)), None)

    async def of_person(self, person: str, today: date) -> tuple[Task, ...]:
        """Those that are open, and those done lately."""
        return await self._tasks((TaskRow.person == person) & _current(today))

    async def of_groups(self, groups: Collection[str], today: date) -> tuple[Task, ...]:
        """Those that are open, and those done lately."""
        return await self._tasks(TaskRow.group_id.in_(groups) & _current(today))

    async def since(self, groups: Collection[str], since: datetime) -> tuple[Task, ...]:
        """Those that are open, and those done since then."""
        current = or_(TaskRow.state == TaskState.OPEN, TaskRow.done_at >= since)
        return await self._tasks(TaskRow.group_id.in_(groups) & current)

    async def due_between(self, first: date, last: date) -> tuple[Task, ...]:
        """Open ones whose owner is known, of every group."""
        is_due = (TaskRow.due >= first) & (TaskRow.due <= last)
        return await self._tasks((TaskRow.state == TaskState.OPEN) & is_due & TaskRow.person.is_not(None))

    async def of_minutes(self, minutes_id: str) -> tuple[Task, ...]:
        return await self._tasks(TaskRow.minutes_id == minutes_id)

    async def _tasks(self, wanted: ColumnElement[bool]) -> tuple[Task, ...]:
        """What is due first comes first; what has no date comes last."""
        order = (TaskRow.due.is_(None), TaskRow.due, TaskRow.minutes_id, TaskRow.position)
        query = select(TaskRow.__table__).where(wanted).order_by(*order)
        rows = await self._transactions.run(lambda c: c.execute(query).all(), writes=False)
        return tuple(_task(row) for row in rows)


def add(connection: Connection, tasks: Sequence[Task]) -> None:
    if tasks:
        connection.execute(
            insert(TaskRow), [{**_columns(task), "position": at} for at, task in enumerate(tasks, 1)]
        )


def change(connection: Connection, task: Task) -> None:
    """`task.version` is one higher than what it was made from. Raises Conflict."""
    before = update(TaskRow).where(TaskRow.id == task.id, TaskRow.version == task.version - 1)
    if not connection.execute(before.values(**_columns(task))).rowcount:
        raise Conflict


def _current(today: date) -> ColumnElement[bool]:
    lately = datetime.combine(today - LATELY, time(), UTC)
    return or_(TaskRow.state == TaskState.OPEN, TaskRow.done_at >= lately)


def _columns(task: Task) -> dict[str, object]:
    return {_COLUMN.get(name, name): value for name, value in asdict(task).items()}


def _task(row: Row[Any]) -> Task:
    values = {each.name: getattr(row, _COLUMN.get(each.name, each.name)) for each in fields(Task)}
    return Task(**{**values, "state": TaskState(row.state)})
