"""A digest put together from what is stored: of a group for its channel, of a person for herself."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain import digests, interests
from bot.domain.agenda import GrantDeadline
from bot.domain.deliveries import Kind
from bot.domain.digest_plans import DigestPlan, issue_of, next_issue, week_of
from bot.domain.digests import LATE, ComingMeeting, Decided, Digest, Period, SharedNews
from bot.domain.groups import WorkingGroup
from bot.domain.minutes import FiledMinutes
from dialogs.days_off import is_day_off
from dialogs.desk import Desk
from dialogs.minutes.tasks import in_the_open
from storage.store import Store

WEEK = timedelta(weeks=1)
MEETINGS_BACK = timedelta(weeks=13)  # minutes older than that name no meeting that is still to come


async def group_period(
    store: Store,
    group: WorkingGroup,
    now: datetime,
    week: str | None = None,
    due_at: datetime | None = None,
) -> Period:
    """`week`: of the issue; None: it is not one, somebody asks. `due_at`: when it was to come."""
    since = await store.digests.told_before(Kind.DIGEST, group.id, now)
    return _period(group.digest or DigestPlan(), now, since, week, due_at)


async def personal_period(
    store: Store,
    person: str,
    plan: DigestPlan,
    now: datetime,
    week: str | None = None,
    due_at: datetime | None = None,
) -> Period:
    since = await store.digests.told_before(Kind.MY_DIGEST, person, now)
    return _period(plan, now, since, week, due_at)


def _period(
    plan: DigestPlan, now: datetime, since: datetime | None, week: str | None, due_at: datetime | None
) -> Period:
    at = now.astimezone(ZoneInfo(plan.zone))
    is_late = due_at is not None and now > due_at + LATE
    return Period(week or week_of(at.date()), at, since or now - WEEK, at.date() + WEEK, is_late)


async def group_digest(store: Store, desk: Desk, group: WorkingGroup, period: Period) -> Digest:
    filed = await _filed(store, [group], period)
    tasks = await store.tasks.since((group.id,), period.before)
    followed = await store.following.of_groups((group.id,))
    changed = await store.following.changed(period.since, period.at)
    raised = [each for each in await store.frictions.all() if group.id in each.groups]
    today, catalogue, index = period.today, desk.catalogue, desk.index
    return Digest(
        period,
        actions=await in_the_open(store, digests.actions(tasks, period)),
        decisions=digests.decisions(filed, period),
        meetings=digests.meetings(filed, period),
        deadlines=interests.deadlines(group, catalogue, index, today, followed),
        frictions=digests.frictions(raised, period),
        grants=interests.news(group, catalogue, index, today, changed, followed),
        shared=await _shared(store, group, period),
        figures=digests.figures(tasks, filed, period.since, period.at),
        figures_before=digests.figures(tasks, filed, period.before, period.since),
        remark=await store.digests.remark(group.id, period.week),
        following=tuple(each.grant for each in followed),
        moved_to=_moved_to(group.digest, period) if group.digest else None,
    )


async def personal_digest(
    store: Store, desk: Desk, person: str, groups: Sequence[WorkingGroup], period: Period, plan: DigestPlan
) -> Digest:
    """Of the groups that the person is in; her own tasks and frictions alone."""
    ids = [group.id for group in groups]
    tasks = [task for task in await store.tasks.since(ids, period.before) if task.person == person]
    raised = [each for each in await store.frictions.all() if person in each.persons]
    filed = await _filed(store, groups, period)
    followed = await store.following.of_groups(ids)
    soon: dict[str, GrantDeadline] = {}
    decided: list[Decided] = []
    meetings: list[ComingMeeting] = []
    for group in groups:
        of_group = [each for each in filed if each.group == group.id]
        mine = [each for each in followed if each.group == group.id]
        decided += digests.decisions(of_group, period, group.name)
        meetings += digests.meetings(of_group, period, group.name)
        for each in interests.deadlines(group, desk.catalogue, desk.index, period.today, mine):
            soon.setdefault(each.id, each)
    return Digest(
        period,
        actions=digests.actions(tasks, period),
        decisions=tuple(decided),
        meetings=tuple(sorted(meetings, key=_by_day)),
        deadlines=tuple(sorted(soon.values(), key=lambda each: (each.day, each.grant))),
        frictions=digests.frictions(raised, period),
        figures=digests.figures(tasks, filed, period.since, period.at),
        figures_before=digests.figures(tasks, filed, period.before, period.since),
        following=tuple(each.grant for each in followed),
        moved_to=_moved_to(plan, period),
    )


def _by_day(meeting: ComingMeeting) -> tuple[date, str]:
    return meeting.day, meeting.group


async def _filed(store: Store, groups: Iterable[WorkingGroup], period: Period) -> tuple[FiledMinutes, ...]:
    since = min(period.before, period.at - MEETINGS_BACK)
    return await store.minutes.filed_since([group.id for group in groups], since)


async def _shared(store: Store, group: WorkingGroup, period: Period) -> tuple[SharedNews, ...]:
    shared = await store.minutes.shared_with(group.id, period.since, period.at)
    names = await store.groups.names() if shared else {}
    return tuple(
        SharedNews(each.id, names.get(each.group, ""), each.minutes.title, each.minutes.day)
        for each in shared
    )


def _moved_to(plan: DigestPlan, period: Period) -> date | None:
    """The next one, where it does not come a week after on its usual day."""
    told = max(issue_of(plan, period.week, is_day_off).at, period.at)  # earlier it is shown to the lead
    coming = next_issue(plan, told, is_day_off)
    if coming is None:
        return None
    day = plan.day_of(coming.at)
    is_usual = day.isoweekday() == plan.weekday and day - plan.day_of(told) <= WEEK
    return None if is_usual else day
