"""Weekly digests: planned two weeks ahead, written at their hour; the lead sees hers before."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.delivery.occasions import Sources, Write
from bot.domain.deliveries import Delivery, Destination, Key, Kind, NothingToSay
from bot.domain.digest_plans import DigestPlan, Issue, Quiet, issue_of, issues, preview_at
from bot.domain.groups import Channel, WorkingGroup
from bot.domain.people import user_of
from dialogs.cards.digests import Reader, digest_card
from dialogs.cards.elements import escape
from dialogs.cards.size import clipped
from dialogs.days_off import is_day_off
from dialogs.digests.composing import group_digest, group_period, personal_digest, personal_period
from dialogs.digests.preview import preview
from dialogs.talk import Reply
from dialogs.texts import texts
from storage.digests import Planned, Schedule

AHEAD: Final = timedelta(days=14)  # so that a preview before Christmas is planned, too
MISSED: Final = timedelta(weeks=5)  # so far back the ledger shows what did not come
WORTH_TELLING: Final = timedelta(days=3)
STEP: Final = timedelta(days=1)  # so often one schedule is looked at
MOST: Final = 100  # at a time: turns go on in between


class Digests:
    def __init__(self, sources: Sources) -> None:
        self._from = sources

    @property
    def writers(self) -> Mapping[str, Write]:
        return {
            Kind.DIGEST: self._of_group,
            Kind.PREVIEW: self._preview,
            Kind.REFUSED: self._refused,
            Kind.MY_DIGEST: self._of_person,
        }

    async def plan(self) -> None:
        """What each group and each person gets in the next weeks."""
        while await self._plan_groups() == MOST:
            pass
        while await self._plan_persons() == MOST:
            pass

    # Planned

    async def _plan_groups(self) -> int:
        store, now = self._from.store, self._from.clock()
        schedules = await store.digests.of_groups(now + AHEAD - STEP, now + AHEAD + STEP, MOST)
        leads = {each.of.lead for each in schedules if each.of.lead}
        chats = await store.groups.personal_chats(leads) if leads else {}
        planned = [_planned(each, now, _of_group(each, now, chats)) for each in schedules]
        if planned:
            await store.digests.keep(planned)
        return len(schedules)

    async def _plan_persons(self) -> int:
        store, now = self._from.store, self._from.clock()
        schedules = await store.digests.of_persons(now + AHEAD - STEP, now + AHEAD + STEP, MOST)
        chats = await store.groups.personal_chats([each.recipient for each in schedules]) if schedules else {}
        planned = [
            _planned(each, now, _of_person(each, now, chats.get(each.recipient))) for each in schedules
        ]
        if planned:
            await store.digests.keep(planned)
        return len(schedules)

    # Written

    async def _of_group(self, delivery: Delivery) -> Reply:
        group, plan, week = *await self._planned_group(delivery), delivery.key.occasion
        _raise_if_silent(plan, week)
        store, desk, now = self._from.store, self._from.desk(), self._from.clock()
        period = await group_period(store, group, now, week, delivery.due_at)
        digest = await group_digest(store, desk, group, period)
        if digest.is_quiet and plan.quiet is Quiet.NOTHING and not digest.remark:
            raise NothingToSay("a quiet week")
        reader = Reader(group, week, mentions=True)
        return Reply(group.language, card=digest_card(texts(group.language), digest, reader))

    async def _preview(self, delivery: Delivery) -> Reply:
        """Of what would be said now."""
        group, plan, week = *await self._planned_group(delivery), delivery.key.occasion
        _raise_if_silent(plan, week)
        if not plan.preview:
            raise NothingToSay("no preview is wanted")
        store, desk = self._from.store, self._from.desk()
        standing = await store.digests.standing(Key(Kind.DIGEST, group.id, week))
        if standing is None:
            raise NothingToSay("the digest is not planned")
        period = await group_period(store, group, self._from.clock(), week)
        digest = await group_digest(store, desk, group, period)
        return preview(group, digest, plan.day_of(standing.due_at))

    async def _refused(self, delivery: Delivery) -> Reply:
        group, _ = await self._planned_group(delivery)
        standing = await self._from.store.digests.standing(delivery.key._replace(kind=Kind.DIGEST))
        said = texts(group.language)(
            "digest-refused",
            group=escape(clipped(group.name, 120)),
            reason=escape(clipped((standing and standing.reason) or "", 120)),
        )
        return Reply(group.language, text=said)

    async def _of_person(self, delivery: Delivery) -> Reply:
        store, person, week = self._from.store, delivery.key.recipient, delivery.key.occasion
        plan = await store.digests.personal(person)
        if plan is None:
            raise NothingToSay("switched off")
        _raise_if_silent(plan, week)
        period = await personal_period(store, person, plan, self._from.clock(), week, delivery.due_at)
        groups = [each for each in await store.groups.all() if await self._is_in(person, each, delivery)]
        digest = await personal_digest(store, self._from.desk(), person, groups, period, plan)
        if digest.is_quiet and plan.quiet is Quiet.NOTHING:
            raise NothingToSay("a quiet week")
        return Reply(plan.language, card=digest_card(texts(plan.language), digest, Reader(None)))

    async def _planned_group(self, delivery: Delivery) -> tuple[WorkingGroup, DigestPlan]:
        group = await self._from.store.groups.with_id(delivery.key.recipient)
        if group is None or group.digest is None:
            raise NothingToSay("switched off")
        return group, group.digest

    async def _is_in(self, person: str, group: WorkingGroup, delivery: Delivery) -> bool:
        """As Teams tells now. Raises TeamsAway: then it is written a little later."""
        there = delivery.destination
        if (there.wire, there.tenant) != (group.channel.wire, group.channel.tenant):
            return False
        return await self._from.roster.member(group.channel, user_of(person)) is not None


def _raise_if_silent(plan: DigestPlan, week: str) -> None:
    if silence := issue_of(plan, week, is_day_off).silence:
        raise NothingToSay(silence.value)


def _planned(schedule: Schedule[object], now: datetime, deliveries: Sequence[Delivery]) -> Planned:
    return Planned(schedule, now + AHEAD, deliveries, now if _was_ahead(schedule, now) else None)


def _was_ahead(schedule: Schedule[object], now: datetime) -> bool:
    """The clock by which it was planned."""
    return schedule.planned_until > now + AHEAD + STEP


def _after(schedule: Schedule[object], now: datetime) -> datetime:
    return now if _was_ahead(schedule, now) else max(schedule.planned_until, now - MISSED)


def _of_group(
    schedule: Schedule[WorkingGroup], now: datetime, chats: Mapping[str, Channel]
) -> list[Delivery]:
    """Also what will not be said: the ledger shows why."""
    group = schedule.of
    plan, chat = group.digest, chats.get(group.lead or "")
    if plan is None:
        return []
    there, found = Destination.of(group.channel), []
    for issue in issues(plan, _after(schedule, now), now + AHEAD, is_day_off):
        digest = _delivery(Key(Kind.DIGEST, group.id, issue.week), issue, there)
        found.append(replace(digest, otherwise=_told(digest, chat)) if chat else digest)
        if chat and plan.preview and issue.silence is None:
            key, at = Key(Kind.PREVIEW, group.id, issue.week), preview_at(plan, issue, is_day_off)
            found.append(Delivery(key, Destination.of(chat), at, issue.at))
    return found


def _told(digest: Delivery, chat: Channel) -> Delivery:
    """To the lead, when the channel has refused it for good."""
    key = digest.key._replace(kind=Kind.REFUSED)
    return Delivery(key, Destination.of(chat), digest.due_at, digest.due_at + WORTH_TELLING)


def _of_person(schedule: Schedule[DigestPlan], now: datetime, chat: Channel | None) -> list[Delivery]:
    if chat is None:
        return []
    coming = issues(schedule.of, _after(schedule, now), now + AHEAD, is_day_off)
    return [
        _delivery(Key(Kind.MY_DIGEST, schedule.recipient, each.week), each, Destination.of(chat))
        for each in coming
    ]


def _delivery(key: Key, issue: Issue, there: Destination) -> Delivery:
    return Delivery(key, there, issue.at, issue.expires_at)
