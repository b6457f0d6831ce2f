"""The database as the settings name it, made ready."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.settings import Settings
from storage.engine import open_database
from storage.prepare import prepare


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[AsyncEngine]:
    """The database, migrated and with the catalogue in it."""
    engine = open_database(settings.database_url)
    try:
        await prepare(engine)
        yield engine
    finally:
        await engine.dispose()
