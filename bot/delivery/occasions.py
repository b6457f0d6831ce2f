"""What comes by itself: planned ahead by the running server, and written when it is sent."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.delivery.courier import Render
from bot.domain.deliveries import Delivery, Destination
from bot.domain.groups import Channel
from bot.domain.teams import Roster
from bot.teams.payloads import encode, notice_payload
from dialogs.desk import Desk
from dialogs.talk import Reply
from storage.engine import is_away
from storage.store import Store

EVERY: Final = 1.0  # seconds between looks

Write = Callable[[Delivery], Awaitable[Reply]]  # raises NothingToSay
Plan = Callable[[], Awaitable[None]]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sources:
    """What is planned and written from."""

    store: Store
    desk: Callable[[], Desk]
    roster: Roster
    clock: Callable[[], datetime]


def rendering(kinds: Mapping[str, Render]) -> Render:
    """By the kind of a delivery; what is of none has its payload already."""

    async def render(delivery: Delivery) -> bytes | None:
        of_kind = kinds.get(delivery.key.kind)
        return await of_kind(delivery) if of_kind else None

    return render


def written(write: Write) -> Render:
    """As the message that leaves."""

    async def render(delivery: Delivery) -> bytes:
        return encode(notice_payload(_channel(delivery.destination), await write(delivery)))

    return render


@asynccontextmanager
async def planning(plans: Sequence[Plan]) -> AsyncIterator[None]:
    """In the background, until the block ends."""
    task = asyncio.create_task(_plan_again_and_again(plans))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _plan_again_and_again(plans: Sequence[Plan]) -> None:
    """Any number of replicas may do so at once: what is planned twice is planned once."""
    while True:
        for plan in plans:
            try:
                await plan()
            except Exception as error:  # one that fails must not keep the others
                log.warning("nothing can be planned: %r", error, exc_info=not is_away(error))
        await asyncio.sleep(EVERY)


def _channel(there: Destination) -> Channel:
    return Channel(there.wire, there.tenant, there.service_url, there.conversation, team_in_graph=there.team)
