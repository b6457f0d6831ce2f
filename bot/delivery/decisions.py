"""Whoever proposed a correction is told what the catalogue's owner decided."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.corrections import Correction, Decision
from bot.domain.language import Language
from bot.teams.activities import encode, message_to
from bot.teams.connector import Address, Post, Rejected, Throttled, Unanswered
from dialogs.cards.elements import escape
from dialogs.texts import texts
from storage import corrections

EVERY = 5.0  # seconds
LEASE = timedelta(minutes=2)  # after which another replica tries

log = logging.getLogger(__name__)


@asynccontextmanager
async def telling(engine: AsyncEngine, post: Post, clock: Callable[[], datetime]) -> AsyncIterator[None]:
    """In the background, until the block ends."""
    task = asyncio.create_task(_keep_telling(engine, post, clock))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def tell(engine: AsyncEngine, post: Post, now: datetime) -> None:
    """Each decision once; one that could not be delivered stays due."""
    for correction in await corrections.claim_untold(engine, now, LEASE):
        try:
            await _tell(post, correction)
        except (Throttled, Unanswered) as failure:
            log.warning("correction %d: the proposer is not told yet: %r", correction.id, failure)
            continue
        except Rejected as rejection:
            log.warning("correction %d: the proposer cannot be told: %s", correction.id, rejection)
        await corrections.told(engine, correction.id, now)


async def _keep_telling(engine: AsyncEngine, post: Post, clock: Callable[[], datetime]) -> None:
    while True:
        try:
            await tell(engine, post, clock())
        except (SQLAlchemyError, OSError):
            log.exception("decisions on corrections could not be read")
        await asyncio.sleep(EVERY)


async def _tell(post: Post, correction: Correction) -> None:
    if correction.reply_to is None:
        return
    reference = json.loads(correction.reply_to)
    address = Address(reference["serviceUrl"], reference["conversation"]["id"])
    await post.post(address, encode(message_to(reference, _sentence(correction))))


def _sentence(correction: Correction) -> str:
    accepted = correction.decision is Decision.ACCEPTED
    return texts(Language(correction.language))(
        "correction-accepted" if accepted else "correction-declined",
        correction=escape(correction.text),
        answer=escape(correction.answer or ""),
    )
