"""The schemes that groups follow, and what has changed in the catalogue."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select, union_all, update
from sqlalchemy.exc import IntegrityError

from bot.domain.deliveries import Delivery
from bot.domain.digests import Aspect
from bot.domain.errors import Conflict
from bot.domain.following import Followed, Reason, Stage
from storage.deliveries import plan
from storage.engine import Transactions
from storage.tables import FollowedGrantRow, GrantChangeRow, GrantOverride

_COLUMN = {"group": "group_id", "grant": "grant_id"}
_ASPECTS = frozenset(Aspect)


class Following:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def of(self, group: str, grant: str) -> Followed | None:
        found = await self._followed(
            (FollowedGrantRow.group_id == group) & (FollowedGrantRow.grant_id == grant)
        )
        return next(iter(found), None)

    async def of_groups(self, groups: Collection[str]) -> tuple[Followed, ...]:
        """Those whose deadline is still watched."""
        return await self._followed(FollowedGrantRow.group_id.in_(groups) & _WATCHED)

    async def all(self) -> tuple[Followed, ...]:
        """Of every group, those whose deadline is still watched."""
        return await self._followed(_WATCHED)

    async def changed(self, since: datetime, until: datetime) -> dict[str, frozenset[Aspect]]:
        """By scheme: what an edition, or the catalogue's owner, changed in it."""
        editions = select(GrantChangeRow.grant_id, GrantChangeRow.field).where(
            GrantChangeRow.at > since, GrantChangeRow.at <= until
        )
        owners = select(GrantOverride.grant_id, GrantOverride.path).where(
            GrantOverride.set_at > since, GrantOverride.set_at <= until
        )
        query = union_all(editions, owners)
        rows = await self._transactions.run(lambda c: c.execute(query).all(), writes=False)
        return _by_scheme((row[0], row[1]) for row in rows)

    async def _followed(self, wanted: ColumnElement[bool]) -> tuple[Followed, ...]:
        query = select(FollowedGrantRow.__table__).where(wanted).order_by(FollowedGrantRow.since)
        rows = await self._transactions.run(lambda c: c.execute(query).all(), writes=False)
        return tuple(map(_value, rows))


_WATCHED = FollowedGrantRow.stage == Stage.FOLLOWED


def save_followed(connection: Connection, followed: Followed, deliveries: Sequence[Delivery] = ()) -> None:
    """With the reminders that it brings. A new one has version 1, a change one more. Raises Conflict."""
    row = {_COLUMN.get(each.name, each.name): getattr(followed, each.name) for each in fields(Followed)}
    if followed.version == 1:
        try:
            connection.execute(insert(FollowedGrantRow).values(**row))
        except IntegrityError:
            raise Conflict from None
    else:
        before = update(FollowedGrantRow).where(
            FollowedGrantRow.group_id == followed.group,
            FollowedGrantRow.grant_id == followed.grant,
            FollowedGrantRow.version == followed.version - 1,
        )
        if not connection.execute(before.values(**row)).rowcount:
            raise Conflict
    plan(connection, deliveries)


def note_changes(connection: Connection, changes: Collection[tuple[str, str]]) -> None:
    """Of an edition: schemes, and fields of their documents."""
    at = datetime.now(UTC)
    rows = [{"grant_id": grant, "field": field, "at": at} for grant, field in changes]
    if rows:
        connection.execute(insert(GrantChangeRow), rows)


def _by_scheme(rows: Iterable[tuple[str, str]]) -> dict[str, frozenset[Aspect]]:
    found: defaultdict[str, set[Aspect]] = defaultdict(set)
    for grant, path in rows:
        if (field := path.partition(".")[0]) in _ASPECTS:
            found[grant].add(Aspect(field))
    return {grant: frozenset(aspects) for grant, aspects in found.items()}


def _value(row: Row[Any]) -> Followed:
    values = {each.name: getattr(row, _COLUMN.get(each.name, each.name)) for each in fields(Followed)}
    reason = Reason(values["reason"]) if values["reason"] else None
    return Followed(**{**values, "stage": Stage(values["stage"]), "reason": reason})
