"""The ledger of what the bot says of its own accord: planned once, in one hand at a time, settled."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, NamedTuple

from pydantic import TypeAdapter
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Row,
    and_,
    bindparam,
    case,
    distinct,
    exists,
    func,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import aliased

from bot.domain.deliveries import TERMINAL, Delivery, Destination, Doubt, Key, State, Terms
from storage.engine import Transactions
from storage.tables import DeliveryRow

LONGEST_REASON = 500  # characters
BUSY = timedelta(seconds=5)  # who has taken nothing for so long needs no share of the pace
_HERE = DeliveryRow
IN_DOUBT = frozenset({State.SENDING, State.DOUBTFUL})  # found so, somebody may have posted it


@dataclass(frozen=True, slots=True)
class Work:
    """A delivery in the hand of the only courier that may settle it."""

    id: int
    attempt: int
    delivery: Delivery
    found: State  # sent: it is to be swept
    activity_id: str | None  # of the message as it was posted, or of the one to replace
    reason: str | None  # why it was not sent before
    is_late: bool
    is_superseded: bool  # a later one replaces the same message

    @property
    def kept_id(self) -> str | None:
        """Of a message that was posted."""
        return self.activity_id if self.found is State.SENT else None

    @property
    def in_doubt(self) -> bool:
        """To replace a message twice is to replace it once."""
        return self.found in IN_DOUBT and self.delivery.replaces is None


@dataclass(frozen=True, slots=True)
class Outcome:
    state: State
    again: timedelta | None = None  # when it is looked at next; None: never
    activity_id: str | None = None
    reason: str | None = None


class Round(NamedTuple):
    work: Sequence[Work]
    rivals: Mapping[str | None, int]  # by tenant: other couriers that are at work in it


class Listed(NamedTuple):
    """How it stands with a delivery."""

    key: Key
    destination: Destination
    state: State
    due_at: datetime
    settled_at: datetime | None
    reason: str  # of the last try; "" when there is nothing to say


def plan(connection: Connection, deliveries: Iterable[Delivery]) -> None:
    """Within the transaction that they come from; what was planned before stays as it is."""
    rows = [_row(delivery) for delivery in sorted(deliveries, key=lambda each: each.key)]
    if rows:  # in one order, so that no two planners wait for each other
        connection.execute(_PLAN[connection.dialect.name], rows)


async def sent(engine: AsyncEngine, key: Key) -> tuple[Destination, str] | None:
    """Where it stands and under which activity id; None: it is not sent, or the channel gave no id."""
    query = select(DeliveryRow.__table__).where(
        *_has(key), _HERE.state == State.SENT, _HERE.activity_id.is_not(None)
    )
    async with engine.connect() as connection:
        row = (await connection.execute(query)).first()
    return (_destination(row), row.activity_id) if row else None


async def failures(engine: AsyncEngine, since: datetime) -> tuple[Listed, ...]:
    """Newest first: what was refused, came too late after tries, or is left in doubt."""
    is_left = (_HERE.state == State.DOUBTFUL) & _HERE.not_before.is_(None)
    return await _list(engine, (_HERE.state == State.FAILED) | is_left, _HERE.settled_at >= since)


async def listed(engine: AsyncEngine, since: datetime) -> tuple[Listed, ...]:
    """All that fell due, newest first; and what is still to come."""
    return await _list(engine, _HERE.due_at >= since)


async def _list(engine: AsyncEngine, *those: ColumnElement[bool]) -> tuple[Listed, ...]:
    query = select(_HERE.__table__).where(*those).order_by(_HERE.due_at.desc(), _HERE.id.desc())
    async with engine.connect() as connection:
        return tuple(_listed(row) for row in await connection.execute(query))


class Deliveries:
    """The ledger as one courier sees it; those of several replicas share the work."""

    def __init__(self, engine: AsyncEngine, terms: Terms, *, at_terminal: bool = False) -> None:
        self._transactions, self._terms, self._at_terminal = Transactions(engine), terms, at_terminal
        self._owner = secrets.token_hex(8)

    def close(self) -> None:
        self._transactions.close()

    async def exchange(self, done: Sequence[tuple[Work, Outcome]], room: int) -> Round:
        """Settles what is done, and takes up to so many others into hand, in one transaction."""
        return await self._transactions.run(partial(self._exchange, done, room), writes=True)

    def _exchange(self, done: Sequence[tuple[Work, Outcome]], room: int, connection: Connection) -> Round:
        now = _now(connection)
        self._settle(connection, done, now)
        rivals = connection.execute(
            _RIVALS, {"me": self._owner, "lately": now + self._terms.lease + self._terms.doubt - BUSY}
        )
        by_tenant = {row.tenant: row.others for row in rivals}
        return Round(self._take(connection, room, now) if room else (), by_tenant)

    def _settle(self, connection: Connection, done: Sequence[tuple[Work, Outcome]], now: datetime) -> None:
        """Of those that are still in this hand: a lease may have run out meanwhile."""
        if not done:
            return
        connection.execute(_SETTLE, [self._settled(work, outcome, now) for work, outcome in done])
        plan(
            connection,
            [
                _from(now, work.delivery.otherwise)
                for work, outcome in done
                if outcome.state is State.FAILED and work.delivery.otherwise
            ],
        )

    def _settled(self, work: Work, outcome: Outcome, now: datetime) -> dict[str, object]:
        return {
            "of": work.id,
            "by": self._owner,
            "in_attempt": work.attempt,
            "now": now,
            "is_over": outcome.state in {State.SENT, State.SKIPPED, State.FAILED},
            "state": outcome.state.value,
            "not_before": None if outcome.again is None else now + outcome.again,
            "activity_id": _storable(outcome.activity_id),
            "reason": _storable(outcome.reason),
        }

    def _take(self, connection: Connection, room: int, now: datetime) -> Sequence[Work]:
        given = {"now": now, "at_terminal": self._at_terminal, "room": room}
        rows = connection.execute(_WAITING, given).all()
        if rows:
            until = now + self._terms.lease + self._terms.doubt
            ids = [row.id for row in rows]
            connection.execute(_TAKE, {"ids": ids, "by": self._owner, "until": until})
        return [_work(row, now) for row in rows]


_PLAN = {
    "postgresql": postgresql.insert(DeliveryRow).on_conflict_do_nothing(),
    "sqlite": sqlite.insert(DeliveryRow).on_conflict_do_nothing(),
}
_Target, _Sibling = aliased(DeliveryRow), aliased(DeliveryRow)


def _beside(other: Any) -> ColumnElement[bool]:
    return and_(other.kind == _HERE.kind, other.recipient == _HERE.recipient)


_TARGET = and_(_beside(_Target), _Target.occasion == _HERE.replaces)
_SIBLING = and_(_beside(_Sibling), _Sibling.replaces == _HERE.replaces)
_TARGET_IS_OPEN = exists().where(
    _TARGET,
    _Target.state.in_([State.DUE, State.SENDING, State.DOUBTFUL]),
    _Target.not_before.is_not(None),
)
_ELDER_IN_HAND = exists().where(_SIBLING, _Sibling.id < _HERE.id, _Sibling.state == State.SENDING)

# Locked one by one, so that the couriers of several replicas pass each other by.
_WAITING = (
    select(
        _HERE.__table__,
        exists().where(_SIBLING, _Sibling.id > _HERE.id).label("is_superseded"),
        select(_Target.activity_id).where(_TARGET).scalar_subquery().label("replaced_id"),
    )
    .where(
        _HERE.not_before <= bindparam("now"),
        (_HERE.wire == TERMINAL) == bindparam("at_terminal", type_=Boolean),
        or_(_HERE.replaces.is_(None), and_(not_(_TARGET_IS_OPEN), not_(_ELDER_IN_HAND))),
    )
    .order_by(_HERE.not_before, _HERE.id)
    .limit(bindparam("room"))
    .with_for_update(skip_locked=True, of=_HERE)
)
# When the lease is over, a message posted at its very end must have become visible too.
_TAKE = (
    update(_HERE)
    .where(_HERE.id.in_(bindparam("ids", expanding=True)))
    .values(
        state=case((_HERE.state == State.SENT, State.SENT.value), else_=State.SENDING.value),
        owner=bindparam("by"),
        attempts=_HERE.attempts + 1,
        not_before=bindparam("until"),
    )
)
_IS_OVER = bindparam("is_over", type_=Boolean)
_SETTLE = (
    update(_HERE)
    .where(
        _HERE.id == bindparam("of"),
        _HERE.owner == bindparam("by"),
        _HERE.attempts == bindparam("in_attempt"),
    )
    .values(
        state=bindparam("state"),
        not_before=bindparam("not_before"),
        activity_id=bindparam("activity_id"),
        reason=bindparam("reason"),
        settled_at=case((_HERE.state == State.SENT, _HERE.settled_at), else_=bindparam("now")),
        # What has been said, or never will be, is not kept.
        payload=case((_IS_OVER, None), else_=_HERE.payload),
        otherwise=case((_IS_OVER, None), else_=_HERE.otherwise),
    )
)
_RIVALS = (
    select(_HERE.tenant, func.count(distinct(_HERE.owner)).label("others"))
    .where(
        _HERE.state == State.SENDING,
        _HERE.not_before > bindparam("lately"),
        _HERE.owner != bindparam("me"),
    )
    .group_by(_HERE.tenant)
)
_OTHERWISE = TypeAdapter(Delivery)


def _now(connection: Connection) -> datetime:
    """The clock that all replicas have in common."""
    if connection.dialect.name == "sqlite":
        return datetime.now(UTC)
    now: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
    return now


def _from(now: datetime, delivery: Delivery) -> Delivery:
    return replace(delivery, due_at=now, expires_at=now + (delivery.expires_at - delivery.due_at))


def _storable(text: str | None) -> str | None:
    """PostgreSQL keeps no NUL."""
    return text and text.replace("\0", "")[:LONGEST_REASON]


def _row(delivery: Delivery) -> dict[str, object]:
    there, otherwise = delivery.destination, delivery.otherwise
    return {
        **delivery.key._asdict(),
        "wire": there.wire,
        "service_url": there.service_url,
        "conversation": there.conversation,
        "tenant": there.tenant,
        "team": there.team,
        "due_at": delivery.due_at,
        "expires_at": delivery.expires_at,
        "payload": delivery.payload,
        "replaces": delivery.replaces,
        "doubt": delivery.doubt.value,
        "otherwise": _OTHERWISE.dump_json(otherwise).decode() if otherwise else None,
        "state": State.DUE.value,
        "not_before": delivery.due_at,
        "attempts": 0,
    }


def _work(row: Row[Any], now: datetime) -> Work:
    delivery = Delivery(
        key=_key(row),
        destination=_destination(row),
        due_at=row.due_at,
        expires_at=row.expires_at,
        payload=row.payload,
        replaces=row.replaces,
        doubt=Doubt(row.doubt),
        otherwise=_OTHERWISE.validate_json(row.otherwise) if row.otherwise else None,
    )
    return Work(
        id=row.id,
        attempt=row.attempts + 1,
        delivery=delivery,
        found=State(row.state),
        activity_id=row.replaced_id if row.replaces else row.activity_id,
        reason=row.reason,
        is_late=row.expires_at <= now,
        is_superseded=row.is_superseded,
    )


def _listed(row: Row[Any]) -> Listed:
    state = State(row.state)
    return Listed(_key(row), _destination(row), state, row.due_at, row.settled_at, row.reason or "")


def _key(row: Row[Any]) -> Key:
    return Key(row.kind, row.recipient, row.occasion)


def _destination(row: Row[Any]) -> Destination:
    return Destination(row.wire, row.service_url, row.conversation, row.tenant, row.team)


def _has(key: Key) -> tuple[ColumnElement[bool], ...]:
    return _HERE.kind == key.kind, _HERE.recipient == key.recipient, _HERE.occasion == key.occasion
