"""Digests: for whom they are planned and how far, how it stands with one, and what was added to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, delete, func, insert, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute

from bot.domain.deliveries import TOO_LATE, Delivery, Key, Kind, State
from bot.domain.digest_plans import GRACE, DigestPlan
from bot.domain.digests import Remark
from bot.domain.errors import Conflict
from bot.domain.groups import WorkingGroup
from bot.domain.schedule import WEEK, occurrences
from storage.deliveries import plan
from storage.documents import dump, load
from storage.engine import Transactions
from storage.groups import save_group
from storage.tables import (
    DeliveryRow,
    DigestRemarkRow,
    GroupRow,
    PersonalDigestRow,
    ScheduleRow,
)

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Schedule(Generic[T_co]):
    """Of a group, or of a person with her plan."""

    kind: str
    recipient: str
    of: T_co
    planned_until: datetime


class Planned(NamedTuple):
    """What a schedule brings next, and how far it is planned then."""

    schedule: Schedule[object]
    until: datetime
    deliveries: Sequence[Delivery]
    back_at: datetime | None = None  # now, where the clock had been ahead


class Standing(NamedTuple):
    state: State
    due_at: datetime
    settled_at: datetime | None
    activity_id: str | None
    reason: str | None


class Digests:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def of_groups(self, before: datetime, beyond: datetime, most: int) -> list[Schedule[WorkingGroup]]:
        """Those planned no further than `before`; and those beyond, by a clock that was ahead."""
        query = _to_plan(Kind.DIGEST, before, beyond, most, select(GroupRow.document), GroupRow.id)
        rows = await self._transactions.run(lambda c: c.execute(query).all(), writes=False)
        return [
            Schedule(Kind.DIGEST, row.recipient, load(WorkingGroup, row.document), row.planned_until)
            for row in rows
        ]

    async def of_persons(self, before: datetime, beyond: datetime, most: int) -> list[Schedule[DigestPlan]]:
        person = PersonalDigestRow.person
        query = _to_plan(Kind.MY_DIGEST, before, beyond, most, select(PersonalDigestRow.document), person)
        rows = await self._transactions.run(lambda c: c.execute(query).all(), writes=False)
        return [
            Schedule(Kind.MY_DIGEST, row.recipient, load(DigestPlan, row.document), row.planned_until)
            for row in rows
        ]

    async def keep(self, planned: Sequence[Planned]) -> None:
        """Where the schedule is still as it was read: somebody may have changed it since."""

        def keep(connection: Connection) -> None:
            kept = [each for each in planned if _advance(connection, each)]
            for each in kept:
                if each.back_at:
                    _revive(connection, each.schedule, each.back_at)
            plan(connection, [delivery for each in kept for delivery in each.deliveries])

        await self._transactions.run(keep, writes=True)

    async def personal(self, person: str) -> DigestPlan | None:
        query = select(PersonalDigestRow.document).where(PersonalDigestRow.person == person)
        document = await self._transactions.run(lambda c: c.scalar(query), writes=False)
        return load(DigestPlan, document) if document else None

    async def told_before(self, kind: str, recipient: str, at: datetime) -> datetime | None:
        """When the one before was sent."""
        query = select(func.max(DeliveryRow.settled_at)).where(
            DeliveryRow.kind == kind,
            DeliveryRow.recipient == recipient,
            DeliveryRow.replaces.is_(None),
            DeliveryRow.state == State.SENT,
            DeliveryRow.settled_at < at,
        )
        return await self._transactions.run(lambda c: c.scalar(query), writes=False)

    async def standing(self, key: Key) -> Standing | None:
        query = select(*(getattr(DeliveryRow, name) for name in Standing._fields)).where(*_has(key))
        row = await self._transactions.run(lambda c: c.execute(query).first(), writes=False)
        return Standing(State(row.state), *row[1:]) if row else None

    async def remark(self, group: str, week: str) -> Remark | None:
        query = select(DigestRemarkRow.text, DigestRemarkRow.by)
        query = query.where(DigestRemarkRow.group_id == group, DigestRemarkRow.week == week)
        row = await self._transactions.run(lambda c: c.execute(query).first(), writes=False)
        return Remark(row.text, row.by) if row else None


def schedule_group(connection: Connection, group: WorkingGroup, now: datetime) -> None:
    """The group with another plan: what was planned by the old one is withdrawn. Raises Conflict."""
    save_group(connection, group)
    _reschedule(connection, (Kind.DIGEST, Kind.PREVIEW), group.id, now, group.digest)


def schedule_person(connection: Connection, person: str, plan: DigestPlan | None, now: datetime) -> None:
    """None: no more."""
    connection.execute(delete(PersonalDigestRow).where(PersonalDigestRow.person == person))
    if plan:
        connection.execute(insert(PersonalDigestRow).values(person=person, document=dump(plan)))
    _reschedule(connection, (Kind.MY_DIGEST,), person, now, plan)


def forget_person(connection: Connection, person: str) -> None:
    connection.execute(delete(PersonalDigestRow).where(PersonalDigestRow.person == person))
    connection.execute(delete(ScheduleRow).where(ScheduleRow.recipient == person))


def add_remark(connection: Connection, group: str, week: str, remark: Remark) -> None:
    """In the place of an earlier one; an empty one takes it away."""
    same = DigestRemarkRow.group_id == group, DigestRemarkRow.week == week
    connection.execute(delete(DigestRemarkRow).where(*same))
    if remark.text:
        row = {"group_id": group, "week": week, "text": remark.text, "by": remark.by}
        connection.execute(insert(DigestRemarkRow).values(**row))


def postpone(connection: Connection, key: Key, due_at: datetime, expires_at: datetime, now: datetime) -> None:
    """Raises Conflict where it has been sent, or is being sent."""
    _change(connection, key, now, due_at=due_at, not_before=due_at, expires_at=expires_at)


def skip(connection: Connection, key: Key, reason: str, now: datetime) -> None:
    """Raises Conflict where it has been sent, or is being sent."""
    _change(connection, key, now, state=State.SKIPPED.value, not_before=None, reason=reason, settled_at=now)


def _change(connection: Connection, key: Key, now: datetime, **values: object) -> None:
    waiting = update(DeliveryRow).where(*_has(key), DeliveryRow.state == State.DUE, DeliveryRow.due_at > now)
    if not connection.execute(waiting.values(**values)).rowcount:
        raise Conflict


def _to_plan(
    kind: str,
    before: datetime,
    beyond: datetime,
    most: int,
    documents: Select[tuple[str]],
    recipient: InstrumentedAttribute[str],
) -> Select[tuple[str, str, datetime]]:
    return (
        documents.add_columns(ScheduleRow.recipient, ScheduleRow.planned_until)
        .join(ScheduleRow, ScheduleRow.recipient == recipient)
        .where(
            ScheduleRow.kind == kind,
            or_(ScheduleRow.planned_until <= before, ScheduleRow.planned_until > beyond),
        )
        .order_by(ScheduleRow.planned_until)
        .limit(most)
    )


def _advance(connection: Connection, planned: Planned) -> bool:
    schedule = planned.schedule
    same = update(ScheduleRow).where(
        ScheduleRow.kind == schedule.kind,
        ScheduleRow.recipient == schedule.recipient,
        ScheduleRow.planned_until == schedule.planned_until,
    )
    return bool(connection.execute(same.values(planned_until=planned.until)).rowcount)


def _revive(connection: Connection, schedule: Schedule[object], now: datetime) -> None:
    """What was too late by a clock that was ahead is still to come."""
    connection.execute(
        delete(DeliveryRow).where(
            DeliveryRow.kind == schedule.kind,
            DeliveryRow.recipient == schedule.recipient,
            DeliveryRow.state == State.SKIPPED,
            DeliveryRow.reason == TOO_LATE,
            DeliveryRow.due_at > now,
        )
    )


def _reschedule(
    connection: Connection, kinds: tuple[str, ...], recipient: str, now: datetime, plan: DigestPlan | None
) -> None:
    """From the next hour on; one of a week whose hour has gone by was put off to another day, and stays."""
    planned = delete(DeliveryRow).where(
        DeliveryRow.kind.in_(kinds),
        DeliveryRow.recipient == recipient,
        DeliveryRow.state == State.DUE,
        DeliveryRow.due_at > now,
    )
    if plan:
        coming, *_ = occurrences(plan.weekly, now, now + 2 * WEEK, GRACE)
        planned = planned.where(DeliveryRow.occasion >= coming.week)
    connection.execute(planned)
    same = ScheduleRow.kind == kinds[0], ScheduleRow.recipient == recipient
    connection.execute(delete(ScheduleRow).where(*same))
    if plan:
        row = {"kind": kinds[0], "recipient": recipient, "planned_until": now}
        connection.execute(insert(ScheduleRow).values(**row))


def _has(key: Key) -> tuple[ColumnElement[bool], ...]:
    return (
        DeliveryRow.kind == key.kind,
        DeliveryRow.recipient == key.recipient,
        DeliveryRow.occasion == key.occasion,
    )
