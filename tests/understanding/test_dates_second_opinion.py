"""dateparser reads canonical days without fault, so it judges ours: every day, as every form writes it."""

from datetime import date, datetime, timedelta

import pytest
from dateparser.date import DateDataParser

from dialogs.understanding.dates import Day, read

REFERENCE = datetime(2026, 3, 18, 10)
MONTHS = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
]
DAYS = [date(2025, 1, 1) + timedelta(days=7 * week + week % 7) for week in range(150)]


@pytest.fixture(scope="module")
def dateparser() -> DateDataParser:
    settings = {"DATE_ORDER": "DMY", "STRICT_PARSING": True, "RELATIVE_BASE": REFERENCE}
    return DateDataParser(languages=["nb"], settings=settings)


@pytest.mark.parametrize(
    "form", ["{day}. {name} {year}", "{day:02}.{month:02}.{year}", "{year}-{month:02}-{day:02}"]
)
def test_dateparser_agrees_on_every_canonical_day(form: str, dateparser: DateDataParser) -> None:
    for day in DAYS:
        name = MONTHS[day.month - 1]
        text = form.format(day=day.day, month=day.month, year=day.year, name=name)
        theirs = dateparser.get_date_data(text).date_obj
        assert read(text, REFERENCE, "future").meaning == Day(theirs.date()) == Day(day)
