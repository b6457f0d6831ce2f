"""The catalogue as this process now holds it, exchanged as a whole when its version changes."""

from collections.abc import Callable
from typing import Generic, TypeVar

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.catalogue import Catalogue

T = TypeVar("T")


class Live(Generic[T]):
    """`current` is what `build` made of the newest catalogue seen; one a replica."""

    def __init__(self, engine: AsyncEngine, build: Callable[[Catalogue], T], every: float = 5.0) -> None:
        self._engine, self._build, self._every = engine, build, every

    @property
    def current(self) -> T:
        raise NotImplementedError

    async def start(self) -> None:
        """Returns when the first is built."""
        raise NotImplementedError

    async def close(self) -> None:
        raise NotImplementedError
