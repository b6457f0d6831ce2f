"""A weekly hour as people order it: "mandag 08:00", "hver fredag halv ni"; and until when something rests."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache

from dialogs.understanding import words
from dialogs.understanding.dates import (
    Ambiguous,
    Clock,
    Day,
    Deadline,
    Meaning,
    Moment,
    Range,
    Reason,
    Start,
    Unclear,
    read,
)

_BARE = re.compile(r"\d{1,2}(?:[:.]\d\d)?")  # a clock that does not say it is one
_EACH = frozenset({"hver", "kvar", "every", "each", "på", "on", "om", "at"})
_FOR = re.compile(r"(?:i|for|in)\s+(?=\S)", re.IGNORECASE)
_ANY_DAY = datetime(2026, 1, 5, 12)


@dataclass(frozen=True, slots=True)
class Hour:
    weekday: int  # ISO: Monday is 1
    at: time | None = None  # None: not told


class Trouble(StrEnum):
    """Why it is no weekly hour."""

    OFTEN = "often"  # more than one day a week
    NO_SUCH = "no-such"  # 25:00, 31 February
    UNCLEAR = "unclear"


def weekly_in(text: str) -> Hour | Trouble:
    said = text.lower().replace(",", " ").split()
    days = [_weekdays()[word] for word in said if word in _weekdays()]
    rest = " ".join(word for word in said if word not in _weekdays() and word not in _EACH)
    if len(days) == 1:
        return _at(days[0], rest)
    if len(days) > 1 or _reason(text) is Reason.RECURRING:
        return Trouble.OFTEN
    return Trouble.NO_SUCH if _reason(text) is Reason.INVALID else Trouble.UNCLEAR


def _at(weekday: int, clock: str) -> Hour | Trouble:
    if not clock:
        return Hour(weekday)
    meaning = read(f"kl {clock}" if _BARE.fullmatch(clock) else clock, _ANY_DAY, "future").meaning
    if isinstance(meaning, Clock):
        return Hour(weekday, meaning.at)
    is_invalid = isinstance(meaning, Unclear) and meaning.reason is Reason.INVALID
    return Trouble.NO_SUCH if is_invalid else Trouble.UNCLEAR


def _reason(text: str) -> Reason | None:
    meaning = read(text, _ANY_DAY, "future").meaning
    return meaning.reason if isinstance(meaning, Unclear) else None


@cache
def _weekdays() -> dict[str, int]:
    """In the singular and the plural, and shortened."""
    table = words.table("dates")
    named = (enumerate(table[name].items(), 1) for name in ("weekday", "weekdays", "weekday_sign"))
    return {
        written.rstrip("."): number
        for entries in named
        for number, (_, spelled) in entries
        for written in spelled
        if number <= 7
    }


def rests_until(text: str, today: date) -> date | None:
    """The first day after: "til uke 33", "ut året", "i to uker"; None where none was understood."""
    noon = datetime.combine(today, time(12))
    meaning = read(text, noon, "future").meaning
    if isinstance(meaning, Unclear):
        meaning = read(_FOR.sub("om ", text.strip(), count=1), noon, "future").meaning
    until = _until(meaning)
    return until if until and until > today else None


def _until(meaning: Meaning) -> date | None:
    match meaning:
        case Day(day) | Start(day) | Range(day, _):
            return _as_day(day)
        case Moment(at):
            return at.date()
        case Deadline(last):
            ends = _as_day(last)
            return ends and ends + timedelta(days=1)
        case Ambiguous(_, later):
            return _until(later)
    return None


def _as_day(at: object) -> date | None:
    if isinstance(at, datetime):
        return at.date()
    return at if isinstance(at, date) else None
