"""An edition is put into the database as a whole; what the owner added and changed is not touched."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.catalogue.assembly import assemble
from storage.catalogue.overlay import Overlay
from storage.catalogue.shipped import EDITION, Entries, digest, read_entries
from storage.catalogue.stored import read_entries as read_stored
from storage.catalogue.stored import read_overlay
from storage.engine import lock
from storage.tables import CatalogueEntry, CatalogueVersion


@dataclass(frozen=True, slots=True)
class LoadReport:
    """Entries as "grant/jobbsjansen"."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    ignored: tuple[str, ...]  # what the owner had set and this edition cannot take


async def load(connection: AsyncConnection, folder: Path) -> LoadReport:
    """Within a transaction that writes. Raises CatalogueError before anything is written."""
    await connection.run_sync(lock, ["catalogue"])
    entries = read_entries(folder)
    assemble(entries, Overlay(), version=0)
    _, ignored = assemble(entries, await read_overlay(connection), version=0)
    old, new = _flat(await read_stored(connection)), _flat(entries)
    await _replace_entries(connection, entries)
    await _set_version(connection, digest(folder))
    return LoadReport(
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(entry for entry in new.keys() & old.keys() if new[entry] != old[entry])),
        removed=tuple(sorted(old.keys() - new.keys())),
        ignored=ignored,
    )


def _flat(entries: Entries) -> dict[str, str]:
    return {f"{kind}/{entry}": text for kind, texts in entries.items() for entry, text in texts.items()}


async def _replace_entries(connection: AsyncConnection, entries: Entries) -> None:
    rows = [
        {"kind": kind.value, "id": entry, "position": position, "document": document}
        for kind, documents in entries.items()
        for position, (entry, document) in enumerate(documents.items())
    ]
    await connection.execute(delete(CatalogueEntry))
    await connection.execute(insert(CatalogueEntry), rows)


async def _set_version(connection: AsyncConnection, found: str) -> None:
    number = await connection.scalar(select(CatalogueVersion.number)) or 0
    row = {"id": 1, "number": number + 1, "edition": EDITION, "digest": found}
    await connection.execute(delete(CatalogueVersion))
    await connection.execute(insert(CatalogueVersion).values(row))
