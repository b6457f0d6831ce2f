"""What is on its way, with each version of it; a change is refused where somebody else was first."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.domain.drafts import UNSEEN, Draft
from bot.domain.errors import Conflict
from bot.domain.friction_drafts import FrictionDraft
from storage.documents import dump, load
from storage.engine import Transactions
from storage.tables import DraftRow, DraftVersionRow


class State(StrEnum):
    OPEN = "open"
    FILED = "filed"
    DROPPED = "dropped"  # kept: who dropped it may regret that


KINDS: dict[type[Any], str] = {Draft: "minutes", FrictionDraft: "friction"}
D = TypeVar("D", Draft, FrictionDraft)

_NEWEST = select(DraftVersionRow.document).join(
    DraftRow, (DraftRow.id == DraftVersionRow.draft_id) & (DraftRow.version == DraftVersionRow.version)
)


class Drafts(Generic[D]):
    """Of one kind."""

    def __init__(self, transactions: Transactions, kind: type[D]) -> None:
        self._transactions = transactions
        self._kind: type[D] = kind

    async def with_id(self, draft_id: str) -> D | None:
        """While it is open."""
        return next(iter(await self._open(DraftRow.id == draft_id)), None)

    async def of_author(self, person: str) -> tuple[D, ...]:
        """The last changed first."""
        return await self._open(DraftRow.author == person)

    async def of_groups(self, groups: Collection[str]) -> tuple[D, ...]:
        """The last changed first."""
        return await self._open(DraftRow.group_id.in_(groups))

    async def version(self, draft_id: str, version: int) -> D | None:
        """The draft as it was."""
        query = select(DraftVersionRow.document).where(
            DraftVersionRow.draft_id == draft_id, DraftVersionRow.version == version
        )
        row = await self._transactions.run(lambda c: c.execute(query).first(), writes=False)
        return load(self._kind, row.document) if row else None

    async def unseen(self, now: datetime) -> tuple[D, ...]:
        """Those that nobody has touched for long, and whose author has not been asked."""
        return await self._open((DraftRow.changed_at < now - UNSEEN) & DraftRow.asked_at.is_(None))

    async def begun(self, draft_ids: Collection[str]) -> frozenset[str]:
        """Which of them were ever begun."""
        query = select(DraftRow.id).where(DraftRow.id.in_(draft_ids))
        return frozenset(await self._transactions.run(lambda c: c.scalars(query).all(), writes=False))

    async def _open(self, wanted: ColumnElement[bool]) -> tuple[D, ...]:
        ours = (DraftRow.kind == KINDS[self._kind], DraftRow.state == State.OPEN)
        query = _NEWEST.where(wanted, *ours).order_by(DraftRow.changed_at.desc())
        rows = await self._transactions.run(lambda c: c.execute(query).all(), writes=False)
        return tuple(load(self._kind, row.document) for row in rows)


def begin(connection: Connection, draft: D, now: datetime) -> None:
    """Raises Conflict where its id is taken."""
    row = {"id": draft.id, "kind": KINDS[type(draft)], "group_id": draft.group, "author": draft.author}
    try:
        connection.execute(
            insert(DraftRow).values(**row, state=State.OPEN, version=draft.version, changed_at=now)
        )
    except IntegrityError:
        raise Conflict from None
    _keep(connection, draft, now)


def change(connection: Connection, draft: D, now: datetime) -> None:
    """`draft.version` is one higher than what it was made from. Raises Conflict."""
    changed = {"group_id": draft.group, "version": draft.version, "changed_at": now}
    _move(connection, draft.id, draft.version - 1, changed)
    _keep(connection, draft, now)


def close(connection: Connection, draft: D, state: State) -> None:
    """Raises Conflict where it was changed or closed meanwhile."""
    _move(connection, draft.id, draft.version, {"state": state})


def asked(connection: Connection, draft: Draft | FrictionDraft, now: datetime) -> bool:
    """Its author is asked whether it is still wanted; False: it was done, or is not as it was."""
    row = update(DraftRow).where(
        DraftRow.id == draft.id,
        DraftRow.version == draft.version,
        DraftRow.state == State.OPEN,
        DraftRow.asked_at.is_(None),
    )
    return bool(connection.execute(row.values(asked_at=now)).rowcount)


def _move(connection: Connection, draft_id: str, version: int, changed: Mapping[str, object]) -> None:
    row = update(DraftRow).where(
        DraftRow.id == draft_id, DraftRow.version == version, DraftRow.state == State.OPEN
    )
    if not connection.execute(row.values(asked_at=None, **changed)).rowcount:
        raise Conflict


def _keep(connection: Connection, draft: D, now: datetime) -> None:
    draft = replace(draft, changed_at=now)
    connection.execute(
        insert(DraftVersionRow).values(
            draft_id=draft.id,
            version=draft.version,
            document=dump(draft),
            changed_by=draft.changed_by,
            changed_at=now,
        )
    )
