"""The dates of minutes: the meeting's own, the next one's, and when something is due."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from dialogs.understanding.dates import (
    Ambiguous,
    Clock,
    Day,
    Deadline,
    Instant,
    Meaning,
    Mentions,
    Moment,
    Range,
    Reading,
    Single,
    Span,
    Start,
    Tense,
    Unclear,
    mentions,
    read,
)
from dialogs.understanding.minutes.vocabulary import any_of, in_order

_MAY_BE_A_DATE = re.compile(
    r"\d|(?<![^\W_])(?:i\s?dag|i\s?går|i\s?mor|overm|man|mån|mon|tir|tys|tue|ons|wed|tor|thu|fre|fri|lør|lau|sat|søn|sun|uke|veke|vik|week|month|today"
    r"|tomorrow|dag|day|måned|månad|påske|easter|pinse|jul|nyttår|sommer|sommar|høst|haust|vår|vinter|år|year|jan|feb|mar|apr|mai|may|jun|aug|sep|okt"
    r"|oct|nov|des|dec|kvartal|halv|helg|første|andre|tredje|fjerde|neste|om\s|utgangen|end)",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(rf"{any_of(in_order('actions', 'deadline'))}[\s:]*$", re.IGNORECASE)
_OF_AN_EVENT = re.compile(
    rf"{any_of(in_order('actions', 'events'))}[\s:]*(?:den|the|kl\.?)?\s*$", re.IGNORECASE
)
_NEXT_TIME = re.compile(any_of(in_order("actions", "next_time")), re.IGNORECASE)
_BY_NEXT_TIME = re.compile(any_of(in_order("actions", "by_next_time")), re.IGNORECASE)
_INVITES = re.compile(r"inviter|invite|kall[ea]?r? inn|innkall", re.IGNORECASE)
_LAST_TAG = re.compile(r"\s*\(([^()]{3,40})\)[\s.]*$")
_LONGEST = 240  # letters looked at, from the end: a deadline stands last


@dataclass(frozen=True, slots=True)
class Meeting:
    """When the minutes are of, and when they go on: what other dates count from."""

    day: date
    next_meeting: date | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    day: date | None = None
    start: time | None = None
    end: time | None = None


@dataclass(frozen=True, slots=True)
class Due:
    day: date
    start: int  # where in the text its words stand
    end: int


def occasion_in(text: str, reference: date, tense: Tense) -> Occasion:
    """The first day in the text, and the clock."""
    if not _MAY_BE_A_DATE.search(text):
        return Occasion()
    day, start, end = None, None, None
    text = text[:_LONGEST]
    for reading in _mentions(text, reference, tense):
        found = _occasion(reading.meaning, tense)
        if isinstance(reading.meaning, Unclear) and reading.spans:  # for the word beside it, as "samme sted"
            alone = text[reading.spans[0].start : reading.spans[-1].end]
            found = _occasion(_meaning(alone, reference, tense), tense)
        if found.day is None and not _has_digit(text, reading):
            continue  # "to av dem"
        day = day or found.day
        if start is None:
            start, end = found.start, found.end
    return Occasion(day, start, end)


def _occasion(meaning: Meaning, tense: Tense) -> Occasion:
    match meaning:
        case Range(first, last):
            return _between(first, last)
        case Ambiguous(earlier, later):
            return _occasion(later if tense == "future" else earlier, tense)
        case Mentions(each):
            return _occasion(each[0], tense)
        case Day(at) | Moment(at) | Clock(at) | Start(at):
            return Occasion(_as_day(at), _as_clock(at))
    return Occasion()


def _has_digit(text: str, reading: Reading) -> bool:
    return any(map(str.isdigit, "".join(text[span.start : span.end] for span in reading.spans)))


def _between(first: Instant, last: Instant) -> Occasion:
    return Occasion(_as_day(first), _as_clock(first), _as_clock(last))


def _as_clock(at: Instant) -> time | None:
    if isinstance(at, datetime):
        return at.time()
    return at if isinstance(at, time) else None


def without_dates(text: str, reference: date) -> str:
    """A title without the day that it ends with."""
    spans = [span for found in _mentions(text[:_LONGEST], reference, "past") for span in found.spans]
    for span in reversed(spans):
        if not text[span.end :].strip(" .,:;–-()"):
            text = re.sub(r"[\s,(–-]*(?<![^\W_])(?:den|dato|the|on)?[\s,(–:-]*$", "", text[: span.start])
    return text.strip()


def after_dates(text: str, reference: date) -> str:
    """What stands behind the last date or clock."""
    ends = [span.end for found in _mentions(text[:_LONGEST], reference, "past") for span in found.spans]
    return text[max(ends) :].strip(" .,;:–-()|") if ends else ""


def before_dates(text: str, reference: date) -> str:
    starts = [span.start for found in _mentions(text[:_LONGEST], reference, "past") for span in found.spans]
    return text[: min(starts, default=len(text))].strip(" .,:;–-(")


def apart_from_dates(text: str, reference: date) -> str:
    at, parts = 0, []
    for span in (span for found in _mentions(text[:_LONGEST], reference, "future") for span in found.spans):
        parts.append(text[at : span.start].strip(" .,;:–-()|"))
        at = span.end
    return " ".join(filter(None, [*parts, text[at:].strip(" .,;:–-()|")]))


def day_alone(text: str, meeting: Meeting) -> date | None:
    """Of a field that holds nothing else, as a cell under "Frist"."""
    if _NEXT_TIME.search(text[:_LONGEST]):
        return meeting.next_meeting
    if not _MAY_BE_A_DATE.search(text):
        return None
    return _last_day(_meaning(text[:_LONGEST], meeting.day, "future"))


def due_in(text: str, meeting: Meeting) -> Due | None:
    """In a sentence on what somebody is to do; a day that belongs to what is done is no deadline."""
    offset = max(0, len(text) - _LONGEST)
    text = text[offset:]
    if (next_time := _last(_BY_NEXT_TIME, text)) and meeting.next_meeting and not _INVITES.search(text):
        return Due(meeting.next_meeting, offset + next_time.start(), offset + next_time.end())
    if not _MAY_BE_A_DATE.search(text):
        return None
    if (tag := _LAST_TAG.search(text)) and (day := day_alone(tag[1], meeting)):
        return Due(day, offset + tag.start(), offset + len(text))
    found = [one for one in _mentions(text, meeting.day, "future") if one.spans]
    for reading in reversed(found):
        span = Span(reading.spans[0].start, reading.spans[-1].end)
        meaning = reading.meaning
        if isinstance(meaning, Unclear):  # for the word beside it, as "de ni før 4. mars"
            meaning = _meaning(text[span.start : span.end], reference=meeting.day, tense="future")
        if (day := _last_day(meaning)) and _is_due(text, span, meaning):
            announced = _ANNOUNCED.search(text[: span.start])
            return Due(day, offset + (announced.start() if announced else span.start), offset + span.end)
    return None


def _is_due(text: str, span: Span, meaning: Meaning) -> bool:
    before, after = text[: span.start], text[span.end :].strip(" .,;)!]")
    if _ANNOUNCED.search(before) and not re.search(r"søknadsfrist(?:en)?[\s:]*$", before, re.IGNORECASE):
        return True
    if isinstance(meaning, Deadline):
        return True
    apart = before.rstrip()[-1:] in ("", ",", "(", "–", "-", ";", ":", ".", "|", ">", "→", "[")
    return apart or (not after and not _OF_AN_EVENT.search(before)) or (len(before.split()) == 0)


def _last_day(meaning: Meaning) -> date | None:
    match meaning:
        case Day(day):
            return day
        case Moment(at):
            return at.date()
        case Deadline(last) | Range(_, last):
            return _as_day(last)
        case Ambiguous(_, later):
            return _last_day(later)
        case Mentions(each):
            return _only_day(each)
    return None


def _only_day(each: tuple[Single, ...]) -> date | None:
    days = [day for one in each if (day := _last_day(one))]
    return days[-1] if days else None


def _as_day(at: Instant) -> date | None:
    if isinstance(at, datetime):
        return at.date()
    return at if isinstance(at, date) else None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


@lru_cache(maxsize=2000)
def _mentions(text: str, reference: date, tense: Tense) -> tuple[Reading, ...]:
    return mentions(text, _noon(reference), tense)


@lru_cache(maxsize=2000)
def _meaning(text: str, reference: date, tense: Tense) -> Meaning:
    return read(text, _noon(reference), tense).meaning


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12)
