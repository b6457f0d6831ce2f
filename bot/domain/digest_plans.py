"""When a weekly digest comes: its hour, and when that is moved, left out or put off."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.language import Language
from bot.domain.schedule import WEEK, Occurrence, Weekly, occurrences

GRACE = timedelta(days=3)  # so late it still comes, and says so
A_YEAR = timedelta(days=366)
DAY = timedelta(days=1)

IsOff = Callable[[date], bool]  # holidays, and the weeks in which offices are empty


class Quiet(StrEnum):
    """What is sent when there is nothing to tell."""

    LINE = "line"
    NOTHING = "nothing"


class OnDayOff(StrEnum):
    MOVE = "move"  # to the next working day of the same week
    SKIP = "skip"


class Silence(StrEnum):
    """Why an issue is left out."""

    PAUSED = "paused"
    DAY_OFF = "day off"


@dataclass(frozen=True, slots=True)
class DigestPlan:
    weekday: int = 1  # ISO: Monday is 1
    at: time = time(8)  # on the wall in `zone`
    zone: str = "Europe/Oslo"
    quiet: Quiet = Quiet.LINE
    on_day_off: OnDayOff = OnDayOff.MOVE
    paused_until: date | None = None  # the first day on which it may come again
    preview: bool = True  # to the group's lead, the working day before
    set_by: str = ""  # key of the person; "" on the command line
    language: Language = Language.NB  # of a person's own; a group has its own

    @property
    def weekly(self) -> Weekly:
        return Weekly(self.weekday, self.at, ZoneInfo(self.zone))

    def day_of(self, at: datetime) -> date:
        return at.astimezone(ZoneInfo(self.zone)).date()

    def at_its_hour(self, day: date) -> datetime:
        return replace(self.weekly, weekday=day.isoweekday()).in_week_of(day)


@dataclass(frozen=True, slots=True)
class Issue:
    """The digest of one week."""

    week: str  # ISO: "2026-W47"
    at: datetime
    expires_at: datetime
    silence: Silence | None = None  # why it is left out


def issues(plan: DigestPlan, after: datetime, until: datetime, is_off: IsOff) -> tuple[Issue, ...]:
    """Those in (after, until], oldest first: one a week, the same however often one asks."""
    usual = occurrences(plan.weekly, after - WEEK, until, GRACE)
    found = (_issue(plan, occurrence, is_off) for occurrence in usual)
    return tuple(issue for issue in found if after < issue.at <= until)


def issue_of(plan: DigestPlan, week: str, is_off: IsOff) -> Issue:
    usual = plan.weekly.in_week_of(monday(week))
    (occurrence,) = occurrences(plan.weekly, usual - DAY, usual, GRACE)
    return _issue(plan, occurrence, is_off)


def next_issue(plan: DigestPlan, after: datetime, is_off: IsOff) -> Issue | None:
    """The first that really comes; None: not within a year."""
    coming = issues(plan, after, after + A_YEAR, is_off)
    return next((issue for issue in coming if issue.silence is None), None)


def preview_at(plan: DigestPlan, issue: Issue, is_off: IsOff) -> datetime:
    """At the same hour of the last working day before."""
    day = plan.day_of(issue.at) - DAY
    while not is_working_day(day, is_off):
        day -= DAY
    return plan.at_its_hour(day)


def is_working_day(day: date, is_off: IsOff) -> bool:
    return day.isoweekday() < 6 and not is_off(day)


def monday(week: str) -> date:
    """Raises ValueError for what is no ISO week."""
    return datetime.strptime(f"{week}-1", "%G-W%V-%u").replace(tzinfo=UTC).date()


def week_of(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _issue(plan: DigestPlan, usual: Occurrence, is_off: IsOff) -> Issue:
    day = plan.day_of(usual.at)
    on = _moved(plan, day, is_off)
    at = usual.at if on in (None, day) else plan.at_its_hour(on or day)
    expires_at = min(at + GRACE, plan.weekly.in_week_of(day + WEEK))
    if plan.paused_until and plan.day_of(at) < plan.paused_until:
        return Issue(usual.week, at, expires_at, Silence.PAUSED)
    return Issue(usual.week, at, expires_at, None if on else Silence.DAY_OFF)


def _moved(plan: DigestPlan, day: date, is_off: IsOff) -> date | None:
    """None: there is no day for it in its week."""
    if not is_off(day):
        return day
    if plan.on_day_off is OnDayOff.SKIP:
        return None
    left = (day + timedelta(days=n) for n in range(1, 8 - day.isoweekday()))
    return next((each for each in left if is_working_day(each, is_off)), None)
