"""Now and then a look at the drafts that nobody has touched for long."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.delivery.notices import delivery_of
from bot.domain.deliveries import Delivery
from bot.domain.drafts import Draft
from dialogs.unseen import question
from storage import drafts
from storage.deliveries import plan
from storage.store import Store

EVERY: Final = 3600.0  # seconds

log = logging.getLogger(__name__)


class Unseen:
    """Of several replicas the one that marks a draft first has it asked about."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store, self._clock = store, clock

    async def renew(self) -> float:
        try:
            await self.look()
        except (SQLAlchemyError, OSError):
            log.exception("drafts are looked at again in %.0f seconds", EVERY)
        return EVERY

    async def look(self) -> None:
        now = self._clock()
        for draft in await self._store.drafts.unseen(now):
            notice = await question(self._store, draft)
            deliveries = [delivery_of(notice, now)] if notice else []
            ask = partial(_ask, draft=draft, deliveries=deliveries, now=now)
            await self._store.transactions.run(ask, writes=True)


def _ask(connection: Connection, draft: Draft, deliveries: list[Delivery], now: datetime) -> None:
    if drafts.asked(connection, draft, now):
        plan(connection, deliveries)
