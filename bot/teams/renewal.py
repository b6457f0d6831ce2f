"""What must stay fresh while the bot runs: the channel's signing keys and the bot's own token."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Protocol, TypeVar


class Renewable(Protocol):
    async def renew(self) -> float:
        """Seconds until it is due again. Logs its own failures."""
        ...


T = TypeVar("T", bound=Renewable)


@contextlib.asynccontextmanager
async def renewed(thing: T) -> AsyncIterator[T]:
    """The thing, renewed in the background from now on until the block ends."""
    keeper = asyncio.create_task(_keep(thing))
    try:
        yield thing
    finally:
        keeper.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await keeper


async def _keep(thing: Renewable) -> None:
    while True:
        pause = await thing.renew()
        await asyncio.sleep(pause)
