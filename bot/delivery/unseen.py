"""Drafts that nobody has touched for long are asked about."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from sqlalchemy import Connection

from bot.delivery.notices import delivery_of
from bot.domain.deliveries import Delivery
from bot.domain.drafts import Draft
from bot.domain.friction_drafts import FrictionDraft
from dialogs.talk import Notice
from dialogs.unseen import about_frictions, about_minutes
from storage import drafts
from storage.deliveries import plan
from storage.store import Store


class Unseen:
    """Of several replicas the one that marks a draft first has it asked about."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store, self._clock = store, clock

    async def look(self) -> None:
        store, now = self._store, self._clock()
        for draft in await store.drafts.unseen(now):
            await self._ask((draft,), await about_minutes(store, draft), now)
        for mine in _by_author(await store.friction_drafts.unseen(now)):
            await self._ask(mine, await about_frictions(store, mine), now)

    async def _ask(
        self, those: Sequence[Draft | FrictionDraft], notice: Notice | None, now: datetime
    ) -> None:
        deliveries = [delivery_of(notice, now)] if notice else []
        ask = partial(_mark, those=those, deliveries=deliveries, now=now)
        await self._store.transactions.run(ask, writes=True)


def _by_author(those: Sequence[FrictionDraft]) -> list[list[FrictionDraft]]:
    authors = dict.fromkeys(draft.author for draft in those)
    return [[draft for draft in those if draft.author == author] for author in authors]


def _mark(
    connection: Connection,
    those: Sequence[Draft | FrictionDraft],
    deliveries: list[Delivery],
    now: datetime,
) -> None:
    marked = [drafts.asked(connection, draft, now) for draft in those]
    if any(marked):
        plan(connection, deliveries)
