"""What the owner added and changed, laid over an edition."""

import json
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Any

from bot.domain.errors import CatalogueError
from bot.domain.grants import Note
from bot.domain.language import Language
from storage.catalogue.shipped import FILES, Kind

Words = Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class TermChange:
    language: Language
    term: str
    added: bool  # else: taken away


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a scheme as the owner set it; those set at one time belong together."""

    path: str  # as "amount.total_nok"
    value: str  # JSON
    source: str
    set_at: datetime

    def __str__(self) -> str:
        return f"{self.path} = {self.value}"


@dataclass(frozen=True, slots=True)
class Overlay:
    """By the id of the scheme."""

    terms: Mapping[str, tuple[TermChange, ...]] = field(default_factory=dict)
    fields: Mapping[str, tuple[FieldChange, ...]] = field(default_factory=dict)
    confirmed: Mapping[str, date] = field(default_factory=dict)
    notes: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)


def with_terms(words: Words, changes: Iterable[TermChange]) -> dict[Language, tuple[str, ...]]:
    changed = {language: {word.casefold(): word for word in words[language]} for language in Language}
    for change in changes:
        known = changed[change.language]
        if change.added:
            known.setdefault(change.term.casefold(), change.term)
        else:
            known.pop(change.term.casefold(), None)
    return {language: tuple(known.values()) for language, known in changed.items()}


def in_order(changes: Iterable[FieldChange]) -> list[list[FieldChange]]:
    """Those set together, together; the earliest first."""
    by_time = sorted(changes, key=lambda change: change.set_at)
    return [list(group) for _, group in groupby(by_time, key=lambda change: change.set_at)]


def with_fields(grant_id: str, document: str, changes: Iterable[FieldChange]) -> str:
    """The document as the owner would have it; not yet validated. The source covers the part it is set in."""
    changed: dict[str, Any] = json.loads(document)
    for change in changes:
        part, name = _place(grant_id, changed, change.path)
        part[name] = json.loads(change.value)
        if part is not changed and "source" in part and name != "source":
            part["source"] = change.source
        _cite(changed, change)
    return json.dumps(changed, ensure_ascii=False)


def _place(grant_id: str, document: dict[str, Any], path: str) -> tuple[dict[str, Any], str]:
    *parents, name = path.split(".")
    part: Any = document
    for parent in parents:
        part = part.get(parent) if isinstance(part, dict) else None
    if not isinstance(part, dict) or path == "id":
        raise CatalogueError(FILES[Kind.GRANT], grant_id, f"no field to set: {path}")
    return part, name


def _cite(document: dict[str, Any], change: FieldChange) -> None:
    sources = document["sources"]
    if not any(source.get("url") == change.source for source in sources):
        document["sources"] = [*deepcopy(sources), {"url": change.source, "seen": str(change), "year": None}]
