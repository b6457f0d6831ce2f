"""The catalogue as this process now holds it, exchanged as a whole when its version changes."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.catalogue import Catalogue
from bot.domain.errors import CatalogueError
from storage.grants import catalogue, version

T = TypeVar("T")

log = logging.getLogger(__name__)


class Live(Generic[T]):
    """`current` is what `build` made of the newest catalogue; one a replica."""

    def __init__(self, engine: AsyncEngine, build: Callable[[Catalogue], T], every: float = 5.0) -> None:
        self._engine, self._build, self._every = engine, build, every
        self._version = -1

    @property
    def current(self) -> T:
        return self._current

    async def start(self) -> None:
        """Returns when the first is built."""
        await self.refresh()
        self._task = asyncio.create_task(self._follow())

    async def close(self) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task

    async def refresh(self) -> None:
        """Builds in a thread, and only when something has changed."""
        if await version(self._engine) != self._version:
            newest = await catalogue(self._engine)
            self._current = await asyncio.to_thread(self._build, newest)
            self._version = newest.version

    async def _follow(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            try:
                await self.refresh()
            except (SQLAlchemyError, CatalogueError, OSError):
                log.exception("the catalogue stays at version %d", self._version)
