"""The six files of an edition, taken apart into entries."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

from bot.domain.errors import CatalogueError

FOLDER = Path(__file__).parent
EDITION = date(2026, 11, 22)  # what the files say was known on this day


class Kind(StrEnum):
    GRANT = "grant"
    TERMS = "terms"
    THEME = "theme"
    MUNICIPALITY = "municipality"
    FORMER = "former"
    RECEIVED = "received"


FILES = {
    Kind.GRANT: "grants.json",
    Kind.TERMS: "search_terms.json",
    Kind.THEME: "themes.json",
    Kind.MUNICIPALITY: "municipalities.json",
    Kind.FORMER: "former_municipalities.json",
    Kind.RECEIVED: "received.json",
}

Entries = Mapping[Kind, Mapping[str, str]]  # id to JSON, in the file's order


def digest(folder: Path = FOLDER) -> str:
    """Changes when a byte of the edition does."""
    found = hashlib.sha256()
    for file in FILES.values():
        found.update((folder / file).read_bytes())
    return found.hexdigest()


def read_entries(folder: Path = FOLDER) -> Entries:
    """Raises CatalogueError for a file that cannot be taken apart."""
    return {kind: _entries(kind, folder / file) for kind, file in FILES.items()}


def _entries(kind: Kind, file: Path) -> dict[str, str]:
    entries: dict[str, str] = {}
    try:
        for entry_id, document in _identified(
            kind, json.loads(file.read_text("utf-8"), object_pairs_hook=_unique)
        ):
            if entry_id in entries:
                raise CatalogueError(file.name, entry_id, "the id is used twice")
            entries[entry_id] = json.dumps(document, ensure_ascii=False)
    except OSError as error:
        raise CatalogueError(file.name, "", error.strerror or str(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CatalogueError(file.name, "", f"the file is not laid out as it should be: {error}") from error
    return entries


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        raise ValueError(f"a key is used twice among {', '.join(keys)}")
    return dict(pairs)


def _identified(kind: Kind, content: object) -> Iterator[tuple[str, object]]:
    match kind, content:
        case (Kind.GRANT | Kind.THEME, list()):
            yield from ((entry["id"], entry) for entry in content)
        case Kind.TERMS, dict():
            yield from content.items()
        case Kind.MUNICIPALITY, {"municipalities": list(municipalities)}:
            yield from ((entry["number"], entry) for entry in municipalities)
        case Kind.FORMER, {"former": list(former), "earlier": list(earlier)}:
            yield from ((f"{entry['old_name']} {entry['year']}", entry) for entry in former + earlier)
        case Kind.RECEIVED, list():
            yield from ((str(number), entry) for number, entry in enumerate(content, 1))
        case _:
            raise ValueError("its outermost keys are others")
