"""Filed minutes: stored once, never changed, seen by their group and by those it shared them with."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.errors import Conflict
from bot.domain.language import Language
from bot.domain.minutes import FiledMinutes, Minutes, Note
from bot.domain.tasks import Task
from storage import tasks
from storage.documents import dump, load
from storage.engine import Transactions
from storage.minutes_search import index
from storage.tables import MinutesNoteRow, MinutesRow, MinutesShareRow

WHOLE = 0  # instead of an item's number: all of the minutes are shared


class Archive:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def seen_by(self, groups: Collection[str], minutes_id: str) -> FiledMinutes | None:
        """As far as members of these groups may see them; None where they may not."""
        return await self._transactions.run(lambda c: _seen_by(c, groups, minutes_id), writes=False)

    async def those_seen_by(
        self, groups: Collection[str], minutes_ids: Collection[str]
    ) -> tuple[FiledMinutes, ...]:
        """In the order asked for, without those that members of these groups may not see."""

        def read(connection: Connection) -> tuple[FiledMinutes, ...]:
            seen = (_seen_by(connection, groups, each) for each in minutes_ids)
            return tuple(each for each in seen if each)

        return await self._transactions.run(read, writes=False)

    async def with_id(self, minutes_id: str) -> FiledMinutes | None:
        """All of it, whoever asks."""
        return await self._transactions.run(lambda c: _one(c, MinutesRow.id == minutes_id), writes=False)

    async def listed(self, group: str = "") -> tuple[FiledMinutes, ...]:
        """All there are, or the group's; the newest first, and without their corrections."""
        query = select(MinutesRow.__table__).order_by(MinutesRow.day.desc(), MinutesRow.number.desc())
        wanted = query.where(MinutesRow.group_id == group) if group else query
        rows = await self._transactions.run(lambda c: c.execute(wanted).all(), writes=False)
        return tuple(_filed(row, ()) for row in rows)

    async def of_draft(self, draft_id: str) -> FiledMinutes | None:
        return await self._transactions.run(lambda c: _one(c, MinutesRow.draft_id == draft_id), writes=False)

    async def last_of(self, group: str) -> FiledMinutes | None:
        newest = select(func.max(MinutesRow.number)).where(MinutesRow.group_id == group).scalar_subquery()
        return await self._transactions.run(
            lambda c: _one(c, (MinutesRow.group_id == group) & (MinutesRow.number == newest)), writes=False
        )

    async def recent(self, group: str, since: date) -> tuple[FiledMinutes, ...]:
        """The newest first."""
        query = select(MinutesRow.id).where(MinutesRow.group_id == group, MinutesRow.day >= since)

        def read(connection: Connection) -> tuple[FiledMinutes, ...]:
            ids = connection.scalars(query.order_by(MinutesRow.day.desc())).all()
            found = (_one(connection, MinutesRow.id == each) for each in ids)
            return tuple(each for each in found if each)

        return await self._transactions.run(read, writes=False)

    async def filed_since(self, groups: Collection[str], since: datetime) -> tuple[FiledMinutes, ...]:
        """The oldest first."""
        query = select(MinutesRow.__table__).where(
            MinutesRow.group_id.in_(groups), MinutesRow.filed_at > since
        )
        query = query.order_by(MinutesRow.filed_at)
        rows = await self._transactions.run(lambda c: c.execute(query).all(), writes=False)
        return tuple(_filed(row, ()) for row in rows)

    async def with_ids(self, ids: Collection[str]) -> tuple[FiledMinutes, ...]:
        """Of whatever group, without their notes."""
        query = select(MinutesRow.__table__).where(MinutesRow.id.in_(ids))
        rows = await self._transactions.run(lambda c: c.execute(query).all(), writes=False)
        return tuple(_filed(row, ()) for row in rows)

    async def shared_with(self, group: str, since: datetime, until: datetime) -> tuple[FiledMinutes, ...]:
        """What others let the group see of theirs in (since, until], as far as it may."""
        shared = MinutesShareRow.shared_at
        query = select(MinutesShareRow.minutes_id).where(
            MinutesShareRow.group_id == group, shared > since, shared <= until
        )

        def read(connection: Connection) -> tuple[FiledMinutes, ...]:
            ids = connection.scalars(query.distinct().order_by(MinutesShareRow.minutes_id)).all()
            found = (_seen_by(connection, (group,), each) for each in ids)
            return tuple(each for each in found if each)

        return await self._transactions.run(read, writes=False)

    async def next_number(self, group: str) -> int:
        query = select(func.max(MinutesRow.number)).where(MinutesRow.group_id == group)
        last = await self._transactions.run(lambda c: c.scalar(query), writes=False)
        return (last or 0) + 1


def file(
    connection: Connection, filed: FiledMinutes, draft_id: str, filer: str, actions: Sequence[Task]
) -> None:
    """With its tasks, and so that it is found. Raises Conflict where number or draft is taken."""
    try:
        connection.execute(
            insert(MinutesRow).values(
                id=filed.id,
                group_id=filed.group,
                number=filed.number,
                draft_id=draft_id,
                day=filed.minutes.day,
                document=dump(filed.minutes),
                language=filed.language.value,
                filed_by=filed.filed_by,
                filer=filer,
                filed_at=filed.filed_at,
            )
        )
    except IntegrityError:
        raise Conflict from None
    tasks.add(connection, actions)
    index(connection, filed)


def add_note(connection: Connection, minutes_id: str, note: Note) -> None:
    """Raises Conflict where the number is taken."""
    row = {"minutes_id": minutes_id, "number": note.number, "text": note.text, "by": note.by, "at": note.at}
    try:
        connection.execute(insert(MinutesNoteRow).values(**row))
    except IntegrityError:
        raise Conflict from None


def approve(connection: Connection, minutes_id: str, day: date) -> None:
    """Raises Conflict where they are approved already."""
    row = update(MinutesRow).where(MinutesRow.id == minutes_id, MinutesRow.approved_on.is_(None))
    if not connection.execute(row.values(approved_on=day)).rowcount:
        raise Conflict


def link(connection: Connection, minutes_id: str, to: str) -> None:
    """Where their Word document is."""
    connection.execute(update(MinutesRow).where(MinutesRow.id == minutes_id).values(link=to))


def share(connection: Connection, minutes_id: str, item: int, groups: Collection[str], at: datetime) -> None:
    """`item` from 1, or WHOLE; twice is as once."""
    wanted = MinutesShareRow.minutes_id == minutes_id, MinutesShareRow.item == item
    there = set(connection.scalars(select(MinutesShareRow.group_id).where(*wanted)))
    row = {"minutes_id": minutes_id, "item": item, "shared_at": at}
    rows = [{**row, "group_id": each} for each in set(groups) - there]
    if rows:
        connection.execute(insert(MinutesShareRow), rows)


def _seen_by(connection: Connection, groups: Collection[str], minutes_id: str) -> FiledMinutes | None:
    filed = _one(connection, MinutesRow.id == minutes_id)
    if filed is None or filed.group in groups:
        return filed
    items = set(
        connection.scalars(
            select(MinutesShareRow.item).where(
                MinutesShareRow.minutes_id == minutes_id, MinutesShareRow.group_id.in_(groups)
            )
        )
    )
    return shared_part(filed, items) if items and not filed.minutes.is_exempt else None


def shared_part(filed: FiledMinutes, items: Collection[int]) -> FiledMinutes:
    """What another group sees: nothing that is exempt, and of single items nothing but these."""
    minutes, notes = filed.minutes, filed.notes if WHOLE in items else ()
    shown = [item for number, item in enumerate(minutes.items, 1) if WHOLE in items or number in items]
    part = minutes if WHOLE in items else Minutes(title=minutes.title, group=minutes.group, day=minutes.day)
    seen = replace(part, items=tuple(item for item in shown if not item.exempt))
    return replace(filed, minutes=seen, notes=notes, link="")


def _one(connection: Connection, wanted: ColumnElement[bool]) -> FiledMinutes | None:
    row = connection.execute(select(MinutesRow.__table__).where(wanted)).first()
    return _filed(row, _notes(connection, row.id)) if row else None


def _notes(connection: Connection, minutes_id: str) -> tuple[Note, ...]:
    query = select(MinutesNoteRow.__table__).where(MinutesNoteRow.minutes_id == minutes_id)
    rows = connection.execute(query.order_by(MinutesNoteRow.number))
    return tuple(Note(row.number, row.text, row.by, row.at) for row in rows)


def _filed(row: Row[Any], notes: tuple[Note, ...]) -> FiledMinutes:
    return FiledMinutes(
        row.id,
        row.group_id,
        row.number,
        load(Minutes, row.document),
        Language(row.language),
        row.filed_by,
        row.filed_at,
        row.approved_on,
        notes,
        row.link or "",
    )
