"""Reminders: of the deadlines that groups follow, and of what people took on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from bot.delivery.occasions import Sources, Write
from bot.domain.deadlines import DeadlineSays, deadline_statement
from bot.domain.deliveries import Delivery, Destination, Key, Kind, NothingToSay
from bot.domain.digest_plans import A_YEAR, DAY, is_working_day
from bot.domain.errors import Conflict, UnknownGrant
from bot.domain.following import Followed, day_to_follow, reminder
from bot.domain.grants import Grant
from bot.domain.groups import WorkingGroup
from bot.domain.language import Language
from bot.domain.reminders import REACH, is_pressing, planned, told_on
from bot.domain.tasks import Task
from bot.teams.payloads import encode, notice_payload
from dialogs.cards.following import changed_card, reminder_card
from dialogs.cards.tasks import due_card
from dialogs.days_off import is_day_off
from dialogs.talk import Reply
from dialogs.texts import texts
from storage.following import save_followed

OSLO = ZoneInfo("Europe/Oslo")
AT: Final = time(8)  # owners are reminded
WORTH_TELLING: Final = timedelta(days=7)
TODAY: Final = timedelta(hours=12)


class Deadlines:
    def __init__(self, sources: Sources) -> None:
        self._from = sources
        self._looked_at: tuple[int, date] | None = None

    @property
    def writers(self) -> Mapping[str, Write]:
        return {Kind.DEADLINE: self._remind}

    async def plan(self) -> None:
        """When the catalogue or the day is another: what has moved is told at once."""
        desk, today = self._from.desk(), self._today()
        if self._looked_at == (desk.catalogue.version, today):
            return
        groups = {group.id: group for group in await self._from.store.groups.all()}
        for followed in await self._from.store.following.all():
            if group := groups.get(followed.group):
                await self._follow(followed, group)
        self._looked_at = desk.catalogue.version, today

    async def _follow(self, followed: Followed, group: WorkingGroup) -> None:
        grant = self._grant(followed)
        day = day_to_follow(deadline_statement(grant, self._today())) if grant else None
        if grant is None or day is None or day == followed.known:
            return
        now = self._from.clock()
        moved = replace(followed, known=day, version=followed.version + 1)
        deliveries = [*planned(moved, group, now), *self._told(followed, group, grant, day)]
        change = partial(save_followed, followed=moved, deliveries=deliveries)
        try:
            await self._from.store.transactions.run(change, writes=True)
        except Conflict:  # another replica was first, or somebody changed it: look again
            return

    def _told(self, followed: Followed, group: WorkingGroup, grant: Grant, day: date) -> Sequence[Delivery]:
        """Not that a year has gone by since a deadline that comes every year."""
        is_expected = deadline_statement(grant, self._today()).says is DeadlineSays.EXPECTED
        before = followed.known if followed.known and followed.known >= self._today() else None
        if is_expected and before is None:
            return ()
        card = changed_card(texts(group.language), group, grant, before, day, is_expected=is_expected)
        payload = encode(notice_payload(group.channel, Reply(group.language, card=card))).decode()
        key = Key(Kind.DEADLINE_CHANGED, group.id, f"{grant.id}/{followed.version + 1}")
        now = self._from.clock()
        return (Delivery(key, Destination.of(group.channel), now, now + WORTH_TELLING, payload),)

    async def _remind(self, delivery: Delivery) -> Reply:
        store, key = self._from.store, delivery.key
        group = await store.groups.with_id(key.recipient)
        mine = await store.following.of_groups((key.recipient,))
        followed = next((each for each in mine if reminder(each, key.occasion)), None)
        grant = self._grant(followed) if followed else None
        if group is None or followed is None or grant is None:
            raise NothingToSay("sent, given up, or moved")
        card = reminder_card(texts(group.language), group, followed, grant, self._today())
        return Reply(group.language, card=card)

    def _grant(self, followed: Followed) -> Grant | None:
        """None: an edition has left it out."""
        try:
            return self._from.desk().catalogue.grant(followed.grant)
        except UnknownGrant:
            return None

    def _today(self) -> date:
        return self._from.clock().astimezone(OSLO).date()


class Actions:
    """At most one message a day to one person."""

    def __init__(self, sources: Sources) -> None:
        self._from = sources
        self._done_for: date | None = None

    @property
    def writers(self) -> Mapping[str, Write]:
        return {Kind.TASKS_DUE: self._remind}

    async def plan(self) -> None:
        """In the morning of a working day; the mornings that were missed are made up for."""
        now = self._from.clock().astimezone(OSLO)
        today = now.date()
        if self._done_for == today or now.time() < AT or not is_working_day(today, is_day_off):
            return
        store = self._from.store
        since = await store.schedules.planned_until(Kind.TASKS_DUE)
        last = since.astimezone(OSLO).date() if since else None
        if last != today:  # later: the clock was ahead
            days = _days(last if last and last < today else today - DAY, today)
            deliveries = await self._deliveries(days, now)
            await store.schedules.keep(Kind.TASKS_DUE, since, now, deliveries)
        self._done_for = today

    async def _deliveries(self, days: Sequence[date], now: datetime) -> list[Delivery]:
        tasks = await self._due(days)
        chats = await self._from.store.groups.personal_chats({task.person or "" for task in tasks})
        return [
            Delivery(
                Key(Kind.TASKS_DUE, person, now.date().isoformat()), Destination.of(chat), now, now + TODAY
            )
            for person, chat in chats.items()
        ]

    async def _due(self, days: Sequence[date]) -> list[Task]:
        near = await self._from.store.tasks.due_between(days[0] - REACH, days[-1] + REACH)
        return told_on(near, days, is_day_off)

    async def _remind(self, delivery: Delivery) -> Reply:
        """What is overdue and what is due soon, as it stands when it is sent."""
        today = date.fromisoformat(delivery.key.occasion)
        near = await self._from.store.tasks.due_between(today - A_YEAR, today + REACH)
        mine = [
            task
            for task in near
            if task.person == delivery.key.recipient and is_pressing(task, today, is_day_off)
        ]
        if not mine:
            raise NothingToSay("all is done")
        groups: defaultdict[str, str] = defaultdict(str)
        groups |= {group.id: group.name for group in await self._from.store.groups.all()}
        language = await self._language(mine)
        rows = [(task, groups[task.group]) for task in mine]
        return Reply(language, card=due_card(texts(language), rows, today))

    async def _language(self, tasks: Sequence[Task]) -> Language:
        group = await self._from.store.groups.with_id(tasks[0].group)
        return group.language if group else Language.NB


def _days(after: date, until: date) -> list[date]:
    """(after, until], no more than what can still be of interest."""
    count = min((until - after).days, REACH.days)
    return [until - timedelta(days=n) for n in reversed(range(count))]
