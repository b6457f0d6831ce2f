"""Who was at a Teams meeting, into the draft of its minutes."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.domain.deliveries import Delivery
from bot.domain.drafts import Draft
from bot.domain.errors import Conflict, TeamsAway
from bot.domain.minutes import Participant
from bot.domain.people import person_key
from bot.domain.teams import Attendance, Attendee
from storage import drafts
from storage.store import Store

AGAIN: Final = 120.0  # seconds
PATIENCE: Final = timedelta(hours=1)  # then it stays without


class Attendances:
    """Nothing is done where nobody can be asked."""

    def __init__(self, store: Store, attendance: Attendance | None, clock: Callable[[], datetime]) -> None:
        self._store, self._attendance, self._clock = store, attendance, clock

    async def render(self, delivery: Delivery) -> None:
        """Raises TeamsAway, TeamsRefused and TeamsUnknown."""
        draft = await self._draft(delivery)
        if self._attendance is None or draft is None or draft.held is None:
            return
        attended = await self._attendance.attendees(draft.held.meeting, draft.held.ended)
        if attended:
            await self._add(delivery, attended)
        elif self._clock() < draft.held.ended + PATIENCE:
            raise TeamsAway(AGAIN)

    async def _draft(self, delivery: Delivery) -> Draft | None:
        return await self._store.drafts.with_id(delivery.key.occasion.partition("/")[0])

    async def _add(self, delivery: Delivery, attended: Sequence[Attendee]) -> None:
        """To the draft as it is by now; somebody may be writing in it."""
        there = delivery.destination
        people = [_participant(there.wire, there.tenant, each) for each in attended]
        while (draft := await self._draft(delivery)) and (after := with_present(draft, people)) != draft:
            change = partial(drafts.change, draft=after, now=self._clock())
            with suppress(Conflict):
                await self._store.transactions.run(change, writes=True)


def with_present(draft: Draft, attended: Sequence[Participant]) -> Draft:
    """The next version of it; the same one where everybody is named in it already."""
    minutes = draft.minutes
    named = {one.name.casefold() for one in (*minutes.present, *minutes.absent)}
    new = tuple(one for one in attended if one.name.casefold() not in named)
    if not new:
        return draft
    present = replace(minutes, present=minutes.present + new)
    version = draft.version
    return replace(draft, minutes=present, version=version + 1, undo_to=version, changed_by="")


def _participant(wire: str, tenant: str | None, one: Attendee) -> Participant:
    return Participant(one.name, person=person_key(wire, tenant, one.aad_id) if one.aad_id else None)
