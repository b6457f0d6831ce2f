"""What a piece of text can mean as a date, and how the tables write it down."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Literal

Tense = Literal["past", "future"]
Instant = date | datetime | time  # local to Europe/Oslo, naive


class Reason(StrEnum):
    """Why there is no date to use, though somebody may have meant one."""

    INVALID = "invalid"  # no such day or clock, or a year out of reach
    CONFLICTING = "conflicting"  # the weekday does not fit its date
    VAGUE = "vague"
    RECURRING = "recurring"
    NOTHING = "nothing"  # no date is there


@dataclass(frozen=True, slots=True)
class Day:
    day: date

    def notation(self) -> str:
        return _written(self.day)


@dataclass(frozen=True, slots=True)
class Moment:
    at: datetime

    def notation(self) -> str:
        return _written(self.at)


@dataclass(frozen=True, slots=True)
class Clock:
    at: time

    def notation(self) -> str:
        return _written(self.at)


@dataclass(frozen=True, slots=True)
class Range:
    """Both ends included, and of the same kind."""

    first: Instant
    last: Instant

    def notation(self) -> str:
        return f"{_written(self.first)}/{_written(self.last)}"


@dataclass(frozen=True, slots=True)
class Deadline:
    last: Instant  # included

    def notation(self) -> str:
        return f"../{_written(self.last)}"


@dataclass(frozen=True, slots=True)
class Start:
    first: Instant  # included

    def notation(self) -> str:
        return f"{_written(self.first)}/.."


Single = Day | Moment | Clock | Range | Deadline | Start


@dataclass(frozen=True, slots=True)
class Mentions:
    """Two or more dates, in the order written."""

    each: tuple[Single, ...]

    def notation(self) -> str:
        return ";".join(one.notation() for one in self.each)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Two readings of the same words: ask which."""

    earlier: Single
    later: Single

    def notation(self) -> str:
        return f"{self.earlier.notation()}|{self.later.notation()}"


@dataclass(frozen=True, slots=True)
class Unclear:
    reason: Reason

    def notation(self) -> str:
        return ""


Meaning = Single | Mentions | Ambiguous | Unclear


@dataclass(frozen=True, slots=True)
class Span:
    """Where in the text: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    meaning: Meaning
    spans: tuple[Span, ...] = ()  # the words that the dates took, in order

    def notation(self) -> str:
        return self.meaning.notation()


def _written(at: Instant) -> str:
    match at:
        case datetime():
            return at.isoformat(timespec="minutes")
        case time():
            return f"T{at:%H:%M}"
        case _:
            return at.isoformat()
