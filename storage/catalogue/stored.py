"""The catalogue's rows: entries, the owner's changes, and the version that tells of every change."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.corrections import Decision
from bot.domain.grants import Note
from bot.domain.language import Language
from storage.catalogue.overlay import FieldChange, Overlay, TermChange
from storage.catalogue.shipped import Entries, Kind
from storage.engine import lock, writing
from storage.tables import (
    CatalogueEntry,
    CatalogueVersion,
    CorrectionRow,
    GrantConfirmation,
    GrantOverride,
    GrantTerm,
)

V = TypeVar("V")


@asynccontextmanager
async def changing(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """One transaction that changes the catalogue, alone; every replica will notice."""
    async with writing(engine) as connection:
        await connection.run_sync(lock, ["catalogue"])
        yield connection
        await connection.execute(update(CatalogueVersion).values(number=CatalogueVersion.number + 1))


async def read_entries(connection: AsyncConnection) -> Entries:
    query = select(CatalogueEntry.kind, CatalogueEntry.id, CatalogueEntry.document)
    entries: dict[Kind, dict[str, str]] = {kind: {} for kind in Kind}
    for kind, entry, document in await connection.execute(query.order_by(CatalogueEntry.position)):
        entries[Kind(kind)][entry] = document
    return entries


async def read_overlay(connection: AsyncConnection) -> Overlay:
    terms = await connection.execute(select(GrantTerm.__table__).order_by(GrantTerm.term))
    overrides = await connection.execute(select(GrantOverride.__table__))
    confirmations = await connection.execute(select(GrantConfirmation.__table__))
    accepted = CorrectionRow.decision == Decision.ACCEPTED
    notes = await connection.execute(
        select(CorrectionRow.grant_id, CorrectionRow.text, CorrectionRow.decided_at)
        .where(accepted)
        .order_by(CorrectionRow.id)
    )
    return Overlay(
        terms=_grouped((row.grant_id, _term(row)) for row in terms),
        fields=_grouped((row.grant_id, _field(row)) for row in overrides),
        confirmed={row.grant_id: row.day for row in confirmations},
        notes=_grouped((row.grant_id, Note(row.text, row.decided_at.date())) for row in notes),
    )


def _term(row: Row[*tuple[Any, ...]]) -> TermChange:
    return TermChange(Language(row.language), row.term, row.added)


def _field(row: Row[*tuple[Any, ...]]) -> FieldChange:
    return FieldChange(row.path, row.value, row.source, row.set_at)


def _grouped(pairs: Iterable[tuple[str, V]]) -> Mapping[str, tuple[V, ...]]:
    groups: defaultdict[str, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
