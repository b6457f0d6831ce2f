"""A scheme that a group means to apply for: its deadline is watched, and the group reminded in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.domain.deadlines import DeadlineSays, DeadlineStatement

LEADS = (timedelta(weeks=6), timedelta(weeks=3), timedelta(weeks=1), timedelta(days=2))
AT, OSLO = time(9), ZoneInfo("Europe/Oslo")
DATED = (DeadlineSays.COMING, DeadlineSays.EXPECTED, DeadlineSays.ROLLING)


class Stage(StrEnum):
    FOLLOWED = "followed"
    SENT = "sent"  # the application is
    DROPPED = "dropped"


class Reason(StrEnum):
    """Why a scheme is not for the group."""

    CAPACITY = "capacity"
    COFUNDING = "cofunding"
    TARGET_GROUP = "target-group"
    TOO_LATE = "too-late"
    NO_PARTNER = "no-partner"
    COVERED = "covered"  # by what is run already


@dataclass(frozen=True, slots=True)
class Followed:
    group: str  # id
    grant: str  # id
    by: str  # name
    since: datetime
    stage: Stage = Stage.FOLLOWED
    reason: Reason | None = None
    internal: date | None = None  # the group's own deadline, from which it counts
    known: date | None = None  # the scheme's, as the group was last told it
    version: int = 1

    @property
    def deadline(self) -> date | None:
        return self.internal or self.known


class Reminder(NamedTuple):
    occasion: str
    at: datetime
    expires_at: datetime  # the next one says it better
    days: int  # before the deadline


def day_to_follow(statement: DeadlineStatement) -> date | None:
    """The day that it makes sense to count towards."""
    return statement.day if statement.says in DATED else None


def reminders(followed: Followed) -> Iterator[Reminder]:
    """All of them, those of the past as well."""
    if followed.stage is not Stage.FOLLOWED or followed.deadline is None:
        return
    moments = [_at(followed.deadline - lead) for lead in LEADS]
    for lead, at, following in zip(LEADS, moments, (*moments[1:], _at(followed.deadline)), strict=True):
        occasion = f"{followed.grant}/{followed.deadline}/{lead.days}"
        yield Reminder(occasion, at, following, lead.days)


def reminder(followed: Followed, occasion: str) -> Reminder | None:
    """None: the deadline was moved, or the group is done with it."""
    return next((each for each in reminders(followed) if each.occasion == occasion), None)


def _at(day: date) -> datetime:
    return datetime.combine(day, AT, OSLO).astimezone(UTC)
