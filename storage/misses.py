"""Questions that found nothing sure, until the catalogue's owner has dealt with them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.language import Language
from bot.domain.misses import Miss, RepeatedMiss
from storage.engine import writing
from storage.tables import MissRow

LONGEST = 500  # characters kept of a question


def keep(connection: Connection, misses: Sequence[Miss], now: datetime) -> None:
    """Within the transaction of the turns they came up in."""
    rows = [
        {"text": miss.text[:LONGEST], "language": miss.language.value, "asked_at": now} for miss in misses
    ]
    connection.execute(insert(MissRow), rows)


async def misses(engine: AsyncEngine) -> tuple[RepeatedMiss, ...]:
    """The most frequent first."""
    times, last = func.count(), func.max(MissRow.asked_at)
    query = (
        select(func.min(MissRow.id), MissRow.text, func.min(MissRow.language), times, last)
        .group_by(MissRow.text)
        .order_by(times.desc(), last.desc())
    )
    async with engine.connect() as connection:
        rows = await connection.execute(query)
        return tuple(RepeatedMiss(id_, text, Language(spoken), n, at) for id_, text, spoken, n, at in rows)


async def done(engine: AsyncEngine, miss_id: int) -> bool:
    """All that asked the same are dealt with; False: there is none."""
    async with writing(engine) as connection:
        text = await connection.scalar(select(MissRow.text).where(MissRow.id == miss_id))
        await connection.execute(delete(MissRow).where(MissRow.text == text))
        return text is not None
