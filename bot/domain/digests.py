"""The weekly digest: what a group, or a person, should know this week, and how much of it is said at once."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.domain.agenda import GrantDeadline
from bot.domain.friction_clock import answered
from bot.domain.frictions import Friction, Outcome
from bot.domain.minutes import Decision, FiledMinutes
from bot.domain.tasks import Task

MOST = 12  # lines; the rest is behind "more"
MEETINGS_AHEAD = timedelta(weeks=5)
LATE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Which issue it is, and what it tells of."""

    week: str  # ISO
    at: datetime  # when it is told, on the group's wall
    since: datetime  # when it was told before
    until: date  # when it is told next
    is_late: bool = False
    is_asked: bool = False  # it is no issue: somebody wants to know what has happened since

    @property
    def today(self) -> date:
        return self.at.date()

    @property
    def first(self) -> date:
        """On the same wall."""
        return self.since.astimezone(self.at.tzinfo).date()

    @property
    def before(self) -> datetime:
        """The same length before `since`, to compare with."""
        return self.since - (self.at - self.since)


@dataclass(frozen=True, slots=True)
class Decided:
    decision: Decision
    minutes: str  # id
    number: int  # of the minutes
    group: str = ""  # name, where it is told to somebody of several groups


@dataclass(frozen=True, slots=True)
class ComingMeeting:
    day: date
    start: time | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class FrictionNews:
    what: str
    answer: str = ""
    outcome: Outcome | None = None
    waiting: int = 0  # days without an answer
    owner: str = ""  # who can give one


class Aspect(StrEnum):
    """What is new about a scheme."""

    ADDED = "added"
    DEADLINE = "deadline"
    AMOUNT = "amount"
    STATUS = "status"
    CONDITIONS = "eligibility"


@dataclass(frozen=True, slots=True)
class GrantNews:
    id: str
    name: str
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True, slots=True)
class SharedNews:
    minutes: str  # id
    group: str  # name of who shared
    title: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Figures:
    open: int
    done: int
    decisions: int


@dataclass(frozen=True, slots=True)
class Remark:
    """What the lead adds."""

    text: str
    by: str


@dataclass(frozen=True, slots=True)
class Digest:
    """In the order in which it is told; what there is nothing of is empty."""

    period: Period
    actions: tuple[Task, ...] = ()
    decisions: tuple[Decided, ...] = ()
    meetings: tuple[ComingMeeting, ...] = ()
    deadlines: tuple[GrantDeadline, ...] = ()
    frictions: tuple[FrictionNews, ...] = ()
    grants: tuple[GrantNews, ...] = ()
    shared: tuple[SharedNews, ...] = ()
    figures: Figures = Figures(0, 0, 0)
    figures_before: Figures = Figures(0, 0, 0)
    remark: Remark | None = None
    following: tuple[str, ...] = ()  # ids of the schemes whose deadline is followed
    moved_to: date | None = None  # the next one, where it does not come on its usual day

    @property
    def parts(self) -> tuple[Sequence[object], ...]:
        return (
            self.actions,
            self.decisions,
            self.meetings,
            self.deadlines,
            self.frictions,
            self.grants,
            self.shared,
        )

    @property
    def is_quiet(self) -> bool:
        return not any(self.parts)

    @property
    def shown(self) -> tuple[int, ...]:
        """How many lines of each part are said at once: all parts have a word, none drowns the others."""
        return share_out([len(part) for part in self.parts], MOST)


def share_out(wanted: Sequence[int], room: int) -> tuple[int, ...]:
    """One to each in turn, while there is room."""
    given = [0] * len(wanted)
    while room and given != list(wanted):
        for place, most in enumerate(wanted):
            if room and given[place] < most:
                given[place] += 1
                room -= 1
    return tuple(given)


def actions(tasks: Iterable[Task], period: Period) -> tuple[Task, ...]:
    """Those that were open when it was told, overdue or due before it is told again."""
    due = [task for task in tasks if task.due and task.due < period.until and _was_open(task, period.at)]
    return tuple(sorted(due, key=lambda task: (task.due or period.until, task.id)))


def decisions(filed: Iterable[FiledMinutes], period: Period, group: str = "") -> tuple[Decided, ...]:
    """Not what is exempt from public access."""
    return tuple(
        Decided(decision, each.id, each.number, group)
        for each in sorted(filed, key=lambda each: each.filed_at)
        if period.since < each.filed_at <= period.at
        for decision in _open_decisions(each)
    )


def meetings(filed: Iterable[FiledMinutes], period: Period, group: str = "") -> tuple[ComingMeeting, ...]:
    """What the minutes say of the next one; the minutes filed last know best when it starts."""
    known = {
        each.minutes.next_meeting: ComingMeeting(each.minutes.next_meeting, each.minutes.next_start, group)
        for each in sorted(filed, key=lambda each: each.filed_at)
        if each.filed_at <= period.at and each.minutes.next_meeting
    }
    held = {each.minutes.day for each in filed if each.filed_at <= period.at}
    ahead = (day for day in known if period.today <= day <= period.today + MEETINGS_AHEAD)
    return tuple(known[day] for day in sorted(ahead) if day not in held)


def frictions(raised: Collection[Friction], period: Period) -> tuple[FrictionNews, ...]:
    """The answers since it was told before; then what waited when it was told, the longest first."""
    told = [each for each in answered(raised, period.since, period.at) if each.last_word]
    waits = [(days, each) for each in raised if each not in told and (days := _waited(each, period.at))]
    return (
        *(FrictionNews(each.report.what, each.last_word, each.outcome) for each in told),
        *(
            FrictionNews(each.report.what, waiting=days, owner=each.report.owner)
            for days, each in sorted(waits, key=lambda one: (-one[0], one[1].number))
        ),
    )


def _waited(friction: Friction, at: datetime) -> int:
    """Days without an answer as of then; the answer may have come since."""
    waits = friction.is_open or (friction.answered_at is not None and friction.answered_at > at)
    return max(0, (at - friction.waiting_since).days) if waits else 0


def figures(
    tasks: Collection[Task], filed: Collection[FiledMinutes], since: datetime, at: datetime
) -> Figures:
    """As of `at`. `filed` and the tasks that were done reach back to `since`, at least."""
    later = {each.id for each in filed if each.filed_at > at}
    told = [each for each in filed if since < each.filed_at <= at]
    return Figures(
        open=sum(_was_open(task, at) and task.minutes not in later for task in tasks),
        done=sum(bool(task.done_at and since < task.done_at <= at) for task in tasks),
        decisions=sum(len(list(_open_decisions(each))) for each in told),
    )


def _open_decisions(filed: FiledMinutes) -> Iterable[Decision]:
    return () if filed.minutes.is_exempt else filed.minutes.open_to_all.decisions


def _was_open(task: Task, at: datetime) -> bool:
    return task.is_open or (task.done_at is not None and task.done_at > at)
