"""A weekly hour on somebody's wall clock, as moments in time: one a week, whatever the clock does."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Weekly:
    weekday: int  # ISO: Monday is 1
    at: time  # on the wall in `zone`
    zone: ZoneInfo

    def __post_init__(self) -> None:
        if not 1 <= self.weekday <= 7 or self.at.tzinfo is not None:
            raise ValueError(f"no weekly hour: {self.weekday}, {self.at}")

    def in_week_of(self, day: date) -> datetime:
        """An hour that the clock skips comes as much later; of one that it repeats the first counts."""
        year, week, _ = day.isocalendar()
        on = date.fromisocalendar(year, week, self.weekday)
        return datetime.combine(on, self.at, self.zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Occurrence:
    week: str  # ISO: "2026-W47"; one hour in each, even when the weekday is changed in the middle of one
    at: datetime
    expires_at: datetime  # its grace is over, or the next one is there: of several missed the newest is left


def occurrences(weekly: Weekly, after: datetime, until: datetime, grace: timedelta) -> tuple[Occurrence, ...]:
    """Those in (after, until], oldest first: the same whenever and however often one asks."""
    day, last = after.astimezone(weekly.zone).date() - WEEK, until.astimezone(weekly.zone).date() + WEEK
    found = []
    while day <= last:
        at = weekly.in_week_of(day)
        if after < at <= until:
            year, week, _ = day.isocalendar()
            expires_at = min(at + grace, weekly.in_week_of(day + WEEK))
            found.append(Occurrence(f"{year}-W{week:02}", at, expires_at))
        day += WEEK
    return tuple(found)
