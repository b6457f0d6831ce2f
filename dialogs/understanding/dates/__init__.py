"""Dates as people write them in Norwegian and English, read by a small grammar of our own."""

from dialogs.understanding.dates.foreign import load, must_load
from dialogs.understanding.dates.sentence import mentions, read
from dialogs.understanding.dates.values import (
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
    Reason,
    Single,
    Span,
    Start,
    Tense,
    Unclear,
)

__all__ = [
    "Ambiguous",
    "Clock",
    "Day",
    "Deadline",
    "Instant",
    "Meaning",
    "Mentions",
    "Moment",
    "Range",
    "Reading",
    "Reason",
    "Single",
    "Span",
    "Start",
    "Tense",
    "Unclear",
    "load",
    "mentions",
    "must_load",
    "read",
]
