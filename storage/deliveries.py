"""The ledger of what the bot says of its own accord: planned once, and how it stands with it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Connection, Row, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.deliveries import Delivery, Destination, Doubt, Key, State
from storage.tables import DeliveryRow


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
        *_has(key), DeliveryRow.state == State.SENT, DeliveryRow.activity_id.is_not(None)
    )
    async with engine.connect() as connection:
        row = (await connection.execute(query)).first()
    return (_destination(row), row.activity_id) if row else None


async def failures(engine: AsyncEngine, since: datetime) -> tuple[Listed, ...]:
    """Newest first: what was refused, came too late after tries, or is left in doubt."""
    is_left = (DeliveryRow.state == State.DOUBTFUL) & DeliveryRow.not_before.is_(None)
    return await _list(engine, (DeliveryRow.state == State.FAILED) | is_left, DeliveryRow.settled_at >= since)


async def listed(engine: AsyncEngine, since: datetime) -> tuple[Listed, ...]:
    """All that fell due, newest first; and what is still to come."""
    return await _list(engine, DeliveryRow.due_at >= since)


async def _list(engine: AsyncEngine, *those: ColumnElement[bool]) -> tuple[Listed, ...]:
    query = (
        select(DeliveryRow.__table__).where(*those).order_by(DeliveryRow.due_at.desc(), DeliveryRow.id.desc())
    )
    async with engine.connect() as connection:
        return tuple(_listed(row) for row in await connection.execute(query))


_PLAN = {
    "postgresql": postgresql.insert(DeliveryRow).on_conflict_do_nothing(),
    "sqlite": sqlite.insert(DeliveryRow).on_conflict_do_nothing(),
}
_OTHERWISE = TypeAdapter(Delivery)


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


def delivery_of(row: Row[Any]) -> Delivery:
    return Delivery(
        key=_key(row),
        destination=_destination(row),
        due_at=row.due_at,
        expires_at=row.expires_at,
        payload=row.payload,
        replaces=row.replaces,
        doubt=Doubt(row.doubt),
        otherwise=_OTHERWISE.validate_json(row.otherwise) if row.otherwise else None,
    )


def _listed(row: Row[Any]) -> Listed:
    state = State(row.state)
    return Listed(_key(row), _destination(row), state, row.due_at, row.settled_at, row.reason or "")


def _key(row: Row[Any]) -> Key:
    return Key(row.kind, row.recipient, row.occasion)


def _destination(row: Row[Any]) -> Destination:
    return Destination(row.wire, row.service_url, row.conversation, row.tenant, row.team)


def _has(key: Key) -> tuple[ColumnElement[bool], ...]:
    return (
        DeliveryRow.kind == key.kind,
        DeliveryRow.recipient == key.recipient,
        DeliveryRow.occasion == key.occasion,
    )
