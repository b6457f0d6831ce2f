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
_THROUGH = re.compile(r"^(?:i|in|for|over|gjennom|hele|heile|through|during)\s+", re.IGNORECASE)
_ANY_DAY = datetime(2026, 1, 5, 12)


@dataclass(frozen=True, slots=True)
class Hour:
    weekday: int | None  # ISO: Monday is 1; None: not told
    at: time | None = None


class Trouble(StrEnum):
    """Why it is no weekly hour."""

    OFTEN = "often"  # more than one day a week
    NO_SUCH = "no-such"  # 25:00, 31 February
    UNCLEAR = "unclear"


def weekly_in(text: str) -> Hour | Trouble:
    said = text.lower().replace(",", " ").split()
    days = [_weekdays()[word] for word in said if word in _weekdays()]
    rest = " ".join(word for word in said if word not in _weekdays() and word not in _EACH)
    if len(days) > 1:
        return Trouble.OFTEN
    if days and not rest:
        return Hour(days[0])
    meaning = _read(f"kl {rest}" if _BARE.fullmatch(rest) else rest)
    if isinstance(meaning, Clock):
        return Hour(days[0] if days else None, meaning.at)
    return _trouble(_read(" ".join(word for word in said if word not in _EACH) if days else text))


def _trouble(meaning: Meaning) -> Trouble:
    reason = meaning.reason if isinstance(meaning, Unclear) else None
    if reason is Reason.RECURRING:
        return Trouble.OFTEN
    return Trouble.NO_SUCH if reason is Reason.INVALID else Trouble.UNCLEAR


def _read(text: str) -> Meaning:
    return read(text, _ANY_DAY, "future").meaning


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
    noon, asked = datetime.combine(today, time(12)), text.strip()
    rest = _THROUGH.sub("", asked)
    meanings = (read(said, noon, "future").meaning for said in (asked, rest, f"om {rest}"))
    meaning = next((each for each in meanings if not isinstance(each, Unclear)), None)
    if isinstance(meaning, Range) and rest != asked:
        until = _after(meaning, today)
    else:
        until = _until(meaning) if meaning else None
    return until if until and until > today else None


def _after(stretch: Range, today: date) -> date | None:
    """ "over jul"; not where it begins so late that the weeks before it would rest too."""
    first, last = _as_day(stretch.first), _as_day(stretch.last)
    return last + timedelta(days=1) if first and last and first <= today + timedelta(days=7) else None


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
