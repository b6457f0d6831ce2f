"""Full dates in other languages ("5. März 2026"), by dateparser, where our own words find nothing at all."""

import re
from datetime import date, datetime

from dateparser.date import DateDataParser

from dialogs.understanding.dates.values import Span

_LANGUAGES = ["sv", "da", "de", "fr", "es", "pl", "fi", "se", "uk"]
_FULL = re.compile(r"(?<![\w.,/-])\d{1,2}\.? (?:de )?[^\W\d_]{3,12}\.? (?:de )?20\d\d(?![\w.,/-]*\d)")
_PARSER = DateDataParser(
    languages=_LANGUAGES,
    settings={"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"},
)


def foreign_day(text: str) -> tuple[date, Span] | None:
    for found in _FULL.finditer(text):
        if (at := _parsed(found[0])) and str(at.year) in found[0]:
            return at.date(), Span(*found.span())
    return None


def _parsed(text: str) -> datetime | None:
    at: datetime | None = _PARSER.get_date_data(text).date_obj
    return at


for _month in ("maj", "März", "janvier", "enero", "stycznia", "tammikuuta", "ođđajagemánu", "січня"):
    _parsed(f"1 {_month} 2026")  # loads the language, so that no message waits for it
