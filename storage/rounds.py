"""A courier's rounds: what is done is settled, and what is due taken into its hand, in one transaction."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, NamedTuple

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
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import aliased

from bot.domain.deliveries import TERMINAL, Delivery, State, Terms
from storage.deliveries import delivery_of, plan
from storage.engine import Transactions
from storage.tables import DeliveryRow

LONGEST_REASON = 500  # characters
BUSY = timedelta(seconds=5)  # who has taken nothing for so long needs no share of the pace
IN_DOUBT = frozenset({State.SENDING, State.DOUBTFUL})  # found so, somebody may have posted it
OVER = frozenset({State.SENT, State.SKIPPED, State.FAILED})


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


class Rounds:
    """Of one courier; those of several replicas share the work."""

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
            "is_over": outcome.state in OVER,
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


_HERE = DeliveryRow
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


def _work(row: Row[Any], now: datetime) -> Work:
    return Work(
        id=row.id,
        attempt=row.attempts + 1,
        delivery=delivery_of(row),
        found=State(row.state),
        activity_id=row.replaced_id if row.replaces else row.activity_id,
        reason=row.reason,
        is_late=row.expires_at <= now,
        is_superseded=row.is_superseded,
    )
