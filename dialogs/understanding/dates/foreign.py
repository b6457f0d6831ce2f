"""Full dates in other languages ("5. März 2026"), by dateparser, where our own words find nothing at all."""

import re
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from dialogs.understanding.dates.lexicon import lexicon
from dialogs.understanding.dates.values import Span

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_LANGUAGES = ["sv", "da", "de", "fr", "es", "pl", "fi", "se", "uk"]
_FULL = re.compile(r"(?<![\w.,/-])\d{1,2}\.? (?:de )?[^\W\d_]{3,12}\.? (?:de )?20\d\d(?![\w.,/-]*\d)")
_MONTHS = ("maj", "März", "janvier", "enero", "stycznia", "tammikuuta", "ođđajagemánu", "січня")


def must_load(text: str) -> bool:
    """Whether its dates need languages that are not loaded: 15 MB, which most bots never need."""
    unknown = (found[0] for found in _FULL.finditer(text) if not lexicon().tells(found[0].split()))
    return not _parser.cache_info().currsize and any(unknown)


def load() -> None:
    """A third of a second: not for the event loop."""
    for month in _MONTHS:
        _parsed(f"1 {month} 2026")


def foreign_day(text: str) -> tuple[date, Span] | None:
    for found in _FULL.finditer(text):
        if (at := _parsed(found[0])) and str(at.year) in found[0]:
            return at.date(), Span(*found.span())
    return None


def _parsed(text: str) -> datetime | None:
    at: datetime | None = _parser().get_date_data(text).date_obj
    return at


@cache
def _parser() -> "DateDataParser":
    from dateparser.date import DateDataParser  # noqa: PLC0415 - slow to load, and seldom needed

    wanted = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    return DateDataParser(languages=_LANGUAGES, settings=wanted)
