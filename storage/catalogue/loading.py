"""An edition is put into the database as a whole; what the owner added and changed is not touched."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.catalogue.assembly import assemble
from storage.catalogue.overlay import Overlay
from storage.catalogue.shipped import EDITION, Entries, Kind, digest, read_entries
from storage.catalogue.stored import read_entries as read_stored
from storage.catalogue.stored import read_overlay
from storage.engine import lock
from storage.following import note_changes
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
    stored = await read_stored(connection)
    old, new = _flat(stored), _flat(entries)
    await connection.run_sync(note_changes, list(_changes(stored[Kind.GRANT], entries[Kind.GRANT])))
    await _replace_entries(connection, entries)
    await _set_version(connection, digest(folder))
    return LoadReport(
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(entry for entry in new.keys() & old.keys() if new[entry] != old[entry])),
        removed=tuple(sorted(old.keys() - new.keys())),
        ignored=ignored,
    )


def _changes(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Schemes with each field that differs; of the first edition all is as it ever was."""
    for grant in new if old else ():
        if grant not in old:
            yield grant, "added"
        elif old[grant] != new[grant]:
            before, after = json.loads(old[grant]), json.loads(new[grant])
            yield from ((grant, field) for field in after if after[field] != before.get(field))


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
