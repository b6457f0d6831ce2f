"""The catalogue in the database: the shipped edition, and over it what its owner added and changed."""

import asyncio
import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.catalogue import Catalogue
from bot.domain.errors import UnknownGrant
from bot.domain.language import Language
from storage.catalogue.assembly import Draft, assemble
from storage.catalogue.loading import LoadReport, load
from storage.catalogue.overlay import FieldChange
from storage.catalogue.shipped import FOLDER, Kind
from storage.catalogue.stored import changing, read_entries, read_overlay
from storage.engine import snapshot, writing
from storage.tables import CatalogueEntry, CatalogueVersion, GrantConfirmation, GrantOverride, GrantTerm

__all__ = [
    "LoadReport",
    "Override",
    "add_term",
    "catalogue",
    "confirm",
    "load_shipped",
    "override",
    "remove_term",
    "set_fields",
    "version",
]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Override:
    """Fields that the owner sets in a scheme's document: path ("amount.total_nok") to value."""

    fields: Mapping[str, object]
    source: str  # the address that states them


async def catalogue(engine: AsyncEngine) -> Catalogue:
    """Raises CatalogueError when somebody has spoilt the rows."""
    async with snapshot(engine) as connection:
        number = await connection.scalar(select(CatalogueVersion.number)) or 0
        entries, overlay = await read_entries(connection), await read_overlay(connection)
    found, ignored = await asyncio.to_thread(assemble, entries, overlay, number)
    for change in ignored:
        log.warning("the catalogue cannot take what its owner set: %s", change)
    return found


async def version(engine: AsyncEngine) -> int:
    """Grows with every change."""
    async with engine.connect() as connection:
        return await connection.scalar(select(CatalogueVersion.number)) or 0


async def load_shipped(engine: AsyncEngine, folder: Path = FOLDER) -> LoadReport:
    """Raises CatalogueError; then nothing is changed."""
    async with writing(engine) as connection:
        return await load(connection, folder)


async def add_term(engine: AsyncEngine, grant_id: str, language: Language, term: str) -> None:
    """An everyday word that should find the scheme, kept in lower case. Raises UnknownGrant."""
    await _set_term(engine, grant_id, language, term, added=True)


async def remove_term(engine: AsyncEngine, grant_id: str, language: Language, term: str) -> None:
    """The owner's or a shipped one. Raises UnknownGrant."""
    await _set_term(engine, grant_id, language, term, added=False)


async def confirm(engine: AsyncEngine, grant_id: str, day: date) -> None:
    """The scheme was seen running on this day. Raises UnknownGrant."""
    async with changing(engine) as connection:
        await _require_grant(connection, grant_id)
        await connection.execute(delete(GrantConfirmation).where(GrantConfirmation.grant_id == grant_id))
        await connection.execute(insert(GrantConfirmation).values(grant_id=grant_id, day=day))


async def override(engine: AsyncEngine, grant_id: str, change: Override, now: datetime) -> None:
    """All or none. Raises UnknownGrant, or CatalogueError when the scheme would no longer be valid."""
    async with changing(engine) as connection:
        await set_fields(connection, grant_id, change, now)


async def set_fields(connection: AsyncConnection, grant_id: str, change: Override, now: datetime) -> None:
    """`override` within the transaction of somebody who is changing the catalogue."""
    changes = [
        FieldChange(path, json.dumps(value, ensure_ascii=False), change.source, now)
        for path, value in change.fields.items()
    ]
    draft = Draft(await read_entries(connection))
    draft.lay_over(await read_overlay(connection))
    draft.set_fields(grant_id, changes)
    rows = [{"grant_id": grant_id, **asdict(change)} for change in changes]
    await connection.execute(insert(GrantOverride), rows)


async def _set_term(
    engine: AsyncEngine, grant_id: str, language: Language, term: str, *, added: bool
) -> None:
    async with changing(engine) as connection:
        await _require_grant(connection, grant_id)
        same = {"grant_id": grant_id, "language": language.value, "term": term.strip().casefold()}
        await connection.execute(delete(GrantTerm).filter_by(**same))
        await connection.execute(insert(GrantTerm).values(**same, added=added))


async def _require_grant(connection: AsyncConnection, grant_id: str) -> None:
    query = select(CatalogueEntry.id).filter_by(kind=Kind.GRANT.value, id=grant_id)
    if await connection.scalar(query) is None:
        raise UnknownGrant(grant_id)
