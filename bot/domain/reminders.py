"""What is planned so that nobody is too late: for a followed deadline, and for what people took on."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from bot.domain.deliveries import Delivery, Destination, Key, Kind
from bot.domain.digest_plans import DAY, IsOff, is_working_day
from bot.domain.following import Followed, reminders
from bot.domain.groups import WorkingGroup
from bot.domain.tasks import Task

BEFORE = timedelta(days=2)  # an action's owner is reminded
REACH = timedelta(days=12)  # no row of days off is longer


def planned(followed: Followed, group: WorkingGroup, now: datetime) -> list[Delivery]:
    """The reminders that are still to come."""
    there = Destination.of(group.channel)
    return [
        Delivery(Key(Kind.DEADLINE, group.id, each.occasion), there, each.at, each.expires_at)
        for each in reminders(followed)
        if each.at > now
    ]


def is_pressing(task: Task, today: date, is_off: IsOff) -> bool:
    """Overdue, or so near that its owner has been reminded."""
    due = task.due
    return due is not None and (due < today or _working(due - BEFORE, -DAY, is_off) <= today)


def is_told_on(task: Task, day: date, is_off: IsOff) -> bool:
    """Two days before it is due, and when it is overdue: on working days."""
    if task.due is None or not task.is_open:
        return False
    return day in (_working(task.due - BEFORE, -DAY, is_off), _working(task.due + DAY, DAY, is_off))


def told_on(tasks: Iterable[Task], days: Iterable[date], is_off: IsOff) -> list[Task]:
    """Those that fall on any of these days."""
    days = tuple(days)
    return [task for task in tasks if any(is_told_on(task, day, is_off) for day in days)]


def _working(day: date, step: timedelta, is_off: IsOff) -> date:
    while not is_working_day(day, is_off):
        day += step
    return day
