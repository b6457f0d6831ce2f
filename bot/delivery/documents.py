"""The Word document of filed minutes into its channel's files, and its link onto the card there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy import Connection

from bot.delivery.notices import delivery_of
from bot.domain.deliveries import Delivery
from bot.domain.groups import WorkingGroup
from bot.domain.minutes import FiledMinutes
from bot.domain.teams import Files
from dialogs.download import word_document
from dialogs.minutes.filing import renewed
from storage.deliveries import plan
from storage.minutes import link as keep_link
from storage.store import Store


class Documents:
    """`clock` tells the time in the readers' own zone. Nothing is done where there are no files."""

    def __init__(self, store: Store, files: Files | None, clock: Callable[[], datetime]) -> None:
        self._store, self._files, self._clock = store, files, clock

    async def render(self, delivery: Delivery) -> None:
        """Raises TeamsAway, TeamsRefused and TeamsUnknown. Repeated, it replaces the same file."""
        filed = await self._store.minutes.with_id(delivery.key.occasion.partition("/")[0])
        group = await self._store.groups.with_id(delivery.key.recipient)
        if self._files is None or filed is None or group is None:
            return
        linked = await self._put(self._files, group, filed)
        if linked.link != filed.link:
            await self._show(group, linked)

    async def _put(self, files: Files, group: WorkingGroup, filed: FiledMinutes) -> FiledMinutes:
        """Once more where they were corrected or approved meanwhile: somebody else may have been quicker."""
        while True:
            name, content = await word_document(self._store, group, filed)
            linked = replace(filed, link=await files.put(group.channel, name, content))
            now = await self._store.minutes.with_id(filed.id)
            if now is None or replace(now, link=linked.link) == linked:
                return linked
            filed = now

    async def _show(self, group: WorkingGroup, filed: FiledMinutes) -> None:
        """On the card in the channel, which may not have been sent yet."""
        now, tasks = self._clock(), await self._store.tasks.of_minutes(filed.id)
        notice = await renewed(self._store, group, filed, tasks, "document", now.date())
        keep = partial(_keep, filed=filed, card=delivery_of(notice, now))
        await self._store.transactions.run(keep, writes=True)


def _keep(connection: Connection, filed: FiledMinutes, card: Delivery) -> None:
    keep_link(connection, filed.id, filed.link)
    plan(connection, (card,))
