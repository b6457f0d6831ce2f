"""What may honestly be said about a scheme's deadline on a given day."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from functools import lru_cache

from bot.domain.grants import (
    ApplicantType,
    Deadline,
    DeadlineKind,
    Grant,
    Recurrence,
    SeenDeadline,
    StatusValue,
)


class DeadlineSays(StrEnum):
    COMING = "coming"  # a source states this very day
    EXPECTED = "expected"  # it tends to be on this day of the year; nobody has announced it
    LAST_KNOWN = "last-known"  # the latest that was stated; the next is not known
    ROLLING = "rolling"  # applied for all year, until `day` where there is one
    PASSED = "passed"  # the call is over and nothing says that it comes again
    UNKNOWN = "unknown"
    NONE = "none"  # nothing to apply for: the scheme is closed or ended


@dataclass(frozen=True, slots=True)
class DeadlineStatement:
    says: DeadlineSays
    day: date | None = None  # EXPECTED: the next time that this day of the year comes
    days_left: int | None = None  # COMING, and ROLLING where it closes
    seen_years: tuple[int, ...] = ()  # EXPECTED: the years that had it
    last_known: date | None = None  # beside EXPECTED
    scope: str | None = None  # the office, place or call for which alone it holds


class Falls(IntEnum):
    """Does the deadline fall in a window of days?"""

    NO = 0
    PERHAPS = 1  # an earlier round's did, that time of the year
    YES = 2


@lru_cache(maxsize=16_384)
def deadline_statement(
    grant: Grant, today: date, applicant: ApplicantType = ApplicantType.KOMMUNE
) -> DeadlineStatement:
    deadline = grant.deadline
    if grant.status.value in (StatusValue.CLOSED, StatusValue.DISCONTINUED):
        return DeadlineStatement(DeadlineSays.NONE)
    seen = stated_days(deadline, applicant)
    coming = min((s for s in seen if s.day >= today), key=lambda s: s.day, default=None)
    if deadline.kind is DeadlineKind.ROLLING:
        return _rolling(deadline.closes, today)
    if coming:
        return DeadlineStatement(
            DeadlineSays.COMING, coming.day, (coming.day - today).days, scope=coming.office or coming.call
        )
    if deadline.recurs:
        return _expected(deadline.recurs, deadline, seen, today)
    return _earlier(deadline, seen, today, applicant)


def stated_days(deadline: Deadline, applicant: ApplicantType) -> tuple[SeenDeadline, ...]:
    """The deadlines that sources state and that bind this applicant."""
    municipal = applicant is ApplicantType.KOMMUNE
    return tuple(seen for seen in deadline.seen if not (municipal and seen.not_for_municipalities))


def _rolling(closes: date | None, today: date) -> DeadlineStatement:
    if closes is None:
        return DeadlineStatement(DeadlineSays.ROLLING)
    if closes < today:
        return DeadlineStatement(DeadlineSays.PASSED, closes)
    return DeadlineStatement(DeadlineSays.ROLLING, closes, (closes - today).days)


def _expected(
    recurs: Recurrence, deadline: Deadline, seen: tuple[SeenDeadline, ...], today: date
) -> DeadlineStatement:
    years = {s.day.year for s in seen if (s.day.month, s.day.day) == (recurs.month, recurs.day)}
    return DeadlineStatement(
        DeadlineSays.EXPECTED,
        next_time(recurs.month, recurs.day, today),
        seen_years=tuple(sorted(years)),
        last_known=None if deadline.stale else deadline.last_known,
        scope=recurs.scope,
    )


def next_time(month: int, day: int, today: date) -> date:
    """The first such day of the year from today on; 29 February where it exists."""
    for year in range(today.year, today.year + 9):
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if candidate >= today:
            return candidate
    raise ValueError(f"no such day of the year: {day}.{month}.")


def _earlier(
    deadline: Deadline, seen: tuple[SeenDeadline, ...], today: date, applicant: ApplicantType
) -> DeadlineStatement:
    closes, last = deadline.closes, deadline.last_known
    if closes and closes < today:
        return DeadlineStatement(DeadlineSays.PASSED, closes)
    if last is None or deadline.stale or _binds_others_only(deadline, seen, last):
        over = deadline.kind is DeadlineKind.FIXED and bool(seen)
        return DeadlineStatement(DeadlineSays.PASSED if over else DeadlineSays.UNKNOWN)
    scope = next((s.office or s.call for s in seen if s.day == last), None)
    if last >= today:
        return DeadlineStatement(DeadlineSays.COMING, last, (last - today).days, scope=scope)
    says = DeadlineSays.PASSED if deadline.kind is DeadlineKind.FIXED else DeadlineSays.LAST_KNOWN
    return DeadlineStatement(says, last, scope=scope)


def _binds_others_only(deadline: Deadline, seen: tuple[SeenDeadline, ...], last: date) -> bool:
    return any(s.day == last for s in deadline.seen) and not any(s.day == last for s in seen)


def falls_within(
    grant: Grant, first: date, last: date, applicant: ApplicantType = ApplicantType.KOMMUNE
) -> Falls:
    """A day that is stated or that recurs counts fully; an annual scheme's last known day, perhaps."""
    deadline = grant.deadline
    stated = [seen.day for seen in stated_days(deadline, applicant)]
    if deadline.closes:
        stated.append(deadline.closes)
    if any(first <= day <= last for day in stated):
        return Falls.YES
    if deadline.recurs and next_time(deadline.recurs.month, deadline.recurs.day, first) <= last:
        return Falls.YES
    known = deadline.last_known
    may_return = deadline.kind is DeadlineKind.ANNUAL and not deadline.stale and known in stated
    if known and may_return and next_time(known.month, known.day, first) <= last:
        return Falls.PERHAPS
    return Falls.NO
