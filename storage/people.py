"""All that is stored about one person: shown, and deleted at their wish."""

import json
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.digest_plans import DigestPlan
from bot.domain.drafts import Draft
from bot.domain.friction_drafts import FrictionDraft
from bot.domain.people import PersonalRecord, asker_key
from storage.digests import forget_person
from storage.documents import load
from storage.drafts import KINDS, State
from storage.engine import lock, writing
from storage.frictions import forget
from storage.tables import (
    CorrectionRow,
    DeliveryRow,
    DraftRow,
    DraftVersionRow,
    FrictionCaseRow,
    MemoryRow,
    PersonalChatRow,
    PersonalDigestRow,
    TaskRow,
)


class People:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def record(self, person: str) -> PersonalRecord:
        memories = select(MemoryRow.key, MemoryRow.value).where(_of(person)).order_by(MemoryRow.key)
        proposed = (
            select(CorrectionRow.text).where(CorrectionRow.proposer == person).order_by(CorrectionRow.id)
        )
        async with self._engine.connect() as connection:
            remembered = {row.key: json.loads(row.value) for row in await connection.execute(memories)}
            corrections = (await connection.scalars(proposed)).all()
            begun = (await connection.scalars(_newest_drafts(person, Draft))).all()
            untold = (await connection.scalars(_newest_drafts(person, FrictionDraft))).all()
            raised = select(FrictionCaseRow.what).where(FrictionCaseRow.person == person)
            cases = (await connection.scalars(raised.order_by(FrictionCaseRow.at))).all()
            tasks = (await connection.scalars(select(TaskRow.what).where(TaskRow.person == person))).all()
            plan = await connection.scalar(
                select(PersonalDigestRow.document).where(PersonalDigestRow.person == person)
            )
        drafts = tuple(_called(load(Draft, document)) for document in begun)
        frictions = (*(load(FrictionDraft, document).report.what for document in untold), *cases)
        digest = load(DigestPlan, plan) if plan else None
        return PersonalRecord(person, remembered, tuple(corrections), drafts, tuple(tasks), frictions, digest)

    async def forget(self, person: str) -> None:
        """Messages to them, too. What they raised stays without a name; what is a group's stays whole."""
        corrections = update(CorrectionRow).where(CorrectionRow.proposer == person)
        async with writing(self._engine) as connection:
            await _delete(connection, _of(person))
            await connection.execute(corrections.values(proposer=None, reply_to=None))
            await connection.execute(delete(DeliveryRow).where(DeliveryRow.recipient == person))
            await connection.execute(delete(PersonalChatRow).where(PersonalChatRow.person == person))
            await connection.run_sync(forget_person, person)
            private = DraftRow.group_id.is_(None) | (DraftRow.kind == KINDS[FrictionDraft])
            own = (DraftRow.author == person) & private
            versions = DraftVersionRow.draft_id.in_(select(DraftRow.id).where(own))
            await connection.execute(delete(DraftVersionRow).where(versions))
            await connection.execute(delete(DraftRow).where(own))
            await connection.run_sync(forget, person)

    async def forget_conversation(self, channel: str, conversation: str) -> None:
        """What a channel or chat, its threads and its members there were remembered by."""
        threads = MemoryRow.key.startswith(f"{channel}/thread/{conversation}", autoescape=True)
        settings = MemoryRow.key == f"{channel}/channel/{conversation}"
        members = MemoryRow.key.endswith(asker_key("", conversation), autoescape=True)
        async with writing(self._engine) as connection:
            await _delete(connection, or_(threads, settings, members))

    async def with_id(self, user: str) -> tuple[str, ...]:
        """The persons that bear this id, in whatever tenant and on whatever channel."""
        in_memory = select(MemoryRow.key).where(
            or_(
                MemoryRow.key.endswith(f"/{user}", autoescape=True),
                MemoryRow.key.contains(f"/{user}/in/", autoescape=True),
            )
        )
        proposers = select(CorrectionRow.proposer).where(
            CorrectionRow.proposer.endswith(f"/{user}", autoescape=True)
        )
        told = select(DeliveryRow.recipient).where(
            DeliveryRow.recipient.endswith(f"/{user}", autoescape=True)
        )
        async with self._engine.connect() as connection:
            keys = [key for query in (in_memory, proposers, told) for key in await connection.scalars(query)]
        persons = {str(key).partition("/in/")[0] for key in keys}
        return tuple(sorted(person for person in persons if "/person/" in person))


def _newest_drafts(person: str, kind: type[Any]) -> Select[Any]:
    """Those that are open or were given up; filed ones are minutes."""
    at_its_version = (DraftVersionRow.draft_id == DraftRow.id) & (DraftVersionRow.version == DraftRow.version)
    query = select(DraftVersionRow.document).join(DraftRow, at_its_version)
    ours = (DraftRow.author == person, DraftRow.kind == KINDS[kind], DraftRow.state != State.FILED)
    return query.where(*ours)


def _called(draft: Draft) -> str:
    return draft.minutes.title or (draft.minutes.day.isoformat() if draft.minutes.day else "")


async def _delete(connection: AsyncConnection, those: ColumnElement[bool]) -> None:
    """Under the locks that the ledger takes, so that a turn in hand notices."""
    keys = await connection.scalars(select(MemoryRow.key).where(those))
    await connection.run_sync(lock, [f"memory {key}" for key in keys])
    await connection.execute(delete(MemoryRow).where(those))


def _of(person: str) -> ColumnElement[bool]:
    return or_(MemoryRow.key == person, MemoryRow.key.startswith(asker_key(person, ""), autoescape=True))
