"""The catalogue in the database: the shipped edition, and over it what its owner added and changed."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.catalogue import Catalogue
from bot.domain.language import Language
from storage.corrections import Override


@dataclass(frozen=True, slots=True)
class LoadReport:
    """Entries as "grant/jobbsjansen"."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    ignored: tuple[str, ...]  # what the owner had set and this edition no longer fits


async def catalogue(engine: AsyncEngine) -> Catalogue:
    raise NotImplementedError


async def version(engine: AsyncEngine) -> int:
    raise NotImplementedError


async def load_shipped(engine: AsyncEngine, now: datetime) -> LoadReport:
    """Raises CatalogueError; then nothing is changed."""
    raise NotImplementedError


async def add_term(engine: AsyncEngine, grant_id: str, language: Language, term: str) -> None:
    """An everyday word that should find the scheme. Raises UnknownGrant."""
    raise NotImplementedError


async def remove_term(engine: AsyncEngine, grant_id: str, language: Language, term: str) -> None:
    """The owner's or a shipped one."""
    raise NotImplementedError


async def confirm(engine: AsyncEngine, grant_id: str, day: date) -> None:
    """The scheme was seen running on this day."""
    raise NotImplementedError


async def override(engine: AsyncEngine, grant_id: str, change: Override, now: datetime) -> None:
    """Raises UnknownGrant, or CatalogueError when the scheme would no longer be valid."""
    raise NotImplementedError
