"""All that is stored about one person: shown, and deleted at their wish."""

import json

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.people import PersonalRecord, asker_key
from storage.engine import lock, writing
from storage.tables import CorrectionRow, DeliveryRow, MemoryRow


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
        return PersonalRecord(person, remembered, tuple(corrections))

    async def forget(self, person: str) -> None:
        """Messages to them, too. A correction stays with the catalogue, without who proposed it."""
        corrections = update(CorrectionRow).where(CorrectionRow.proposer == person)
        async with writing(self._engine) as connection:
            await _delete(connection, _of(person))
            await connection.execute(corrections.values(proposer=None, reply_to=None))
            await connection.execute(delete(DeliveryRow).where(DeliveryRow.recipient == person))

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


async def _delete(connection: AsyncConnection, those: ColumnElement[bool]) -> None:
    """Under the locks that the ledger takes, so that a turn in hand notices."""
    keys = await connection.scalars(select(MemoryRow.key).where(those))
    await connection.run_sync(lock, [f"memory {key}" for key in keys])
    await connection.execute(delete(MemoryRow).where(those))


def _of(person: str) -> ColumnElement[bool]:
    return or_(MemoryRow.key == person, MemoryRow.key.startswith(asker_key(person, ""), autoescape=True))
