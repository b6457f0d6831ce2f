"""What the bot knows: the desk over the catalogue as it is in the database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.database import opened
from bot.settings import Settings
from dialogs.desk import Desk, desk
from storage.catalogue import lexicon
from storage.friction_words import matters
from storage.grants import catalogue
from storage.live import Live


async def knowledge(settings: Settings) -> Desk:
    """As the catalogue is now."""
    async with opened(settings) as engine:
        return desk(await catalogue(engine), lexicon(), matters(), settings.contact)


@asynccontextmanager
async def live_knowledge(engine: AsyncEngine, settings: Settings) -> AsyncIterator[Live[Desk]]:
    """Kept up to date while the catalogue changes."""
    live = Live(engine, partial(desk, lexicon=lexicon(), matters=matters(), contact=settings.contact))
    await live.start()
    try:
        yield live
    finally:
        await live.close()
