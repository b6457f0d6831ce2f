"""How a single day is written: "5. april", "15/3-26", "i overmorgen", "fredag i neste uke"."""

from datetime import date, timedelta
from typing import NamedTuple

from dialogs.understanding.dates.almanac import (
    Days,
    Now,
    day_or_none,
    exact_day,
    last_weekday,
    month_of,
    next_weekday,
    week_of,
)
from dialogs.understanding.dates.grammar import Either, Refused, reads
from dialogs.understanding.dates.values import Reason


class Yearless(NamedTuple):
    """A day of a month, of a year to be told or found."""

    day: int
    month: int
    weekday: int | None

    def in_year(self, year: int) -> date:
        return fitting(exact_day(year, self.month, self.day), self.weekday)

    def near(self, now: Now) -> date:
        return fitting(now.nearest_day(lambda year: day_or_none(year, self.month, self.day)), self.weekday)


def fitting(day: date, weekday: int | None) -> date:
    """Raises Refused when the weekday written beside the day is another."""
    if weekday is not None and day.weekday() != weekday:
        raise Refused(Reason.CONFLICTING)
    return day


# The weekday beside a date, and days of a month.


@reads("beside", "weekday comma?", "weekday:weekday_sign comma?")
def beside(now: Now, weekday: int) -> int:
    return weekday


@reads(
    "yearless",
    "beside? the? day:ordinal of? month",
    "beside? the? day:number_figure month",
    "beside? month:english_month day:ordinal|number_figure",
)
def day_of_month(now: Now, day: int, month: int, beside: int | None = None) -> Yearless:
    return Yearless(day, month, beside)


@reads("yearless", "beside? the? day_month")
def day_and_month(now: Now, day_month: tuple[int, int], beside: int | None = None) -> Yearless:
    return Yearless(*day_month, beside)


@reads(
    "written",
    "yearless year:any_year",
    "yearless open year close",
    "yearless comma year",
    "yearless in year:which_year",
)
def with_year(now: Now, yearless: Yearless, year: int) -> date:
    return yearless.in_year(year)


@reads("written", "yearless")
def without_year(now: Now, yearless: Yearless) -> date:
    return yearless.near(now)


@reads("written", "yearless old_year")
def year_or_clock(now: Now) -> date:
    raise Refused(Reason.VAGUE)  # "17. mai 1814", "15. april 1830"


@reads("written", "beside? the? full_date")
def in_full(now: Now, full_date: tuple[int, int, int], beside: int | None = None) -> date:
    return fitting(exact_day(*full_date), beside)


@reads("date", "on? day:written")
def written_day(now: Now, day: date) -> date:
    return day


@reads("date", "day:written open beside close")
def weekday_in_brackets(now: Now, day: date, beside: int) -> date:
    return fitting(day, beside)


@reads("date", "day:written comma|open? week close?", "week comma|colon? day:written")
def week_beside(now: Now, day: date, week: Days) -> date:
    if not week.first <= day <= week.last:
        raise Refused(Reason.CONFLICTING)
    return day


@reads("date", "on? beside the? number:day_of_month", "the number:day_of_month")
def number_alone(now: Now, number: int, beside: int | None = None) -> date:
    """ "den 15." is the nearest one."""
    for step in range(3):
        month = month_of(now.today.year, now.today.month + step * now.direction)
        day = day_or_none(month.first.year, month.first.month, number)
        if day and (day >= now.today if now.tense == "future" else day <= now.today):
            return fitting(day, beside)
    raise Refused(Reason.INVALID)


@reads("date", "beside? the? day:ordinal_figure in? month:named_month")
def number_in_month(now: Now, day: int, month: Days, beside: int | None = None) -> date:
    return fitting(exact_day(month.first.year, month.first.month, day), beside)


@reads("any_year", "year:year|short_year|two_digits|which_year")
@reads("which_year", "year", "the? in? year_word year")
def year_in_figures(now: Now, year: int) -> int:
    return year


@reads("which_year", "year:year_in_words")
def year_told(now: Now, year: int) -> int:
    return year


@reads("year_in_words", "relative_year")
def year_in_words(now: Now, relative_year: int) -> int:
    return now.at.year + relative_year


@reads("year_in_words", "this year_unit")
def this_year(now: Now) -> int:
    return now.at.year


@reads("year_in_words", "next|coming year_unit")
def next_year(now: Now) -> int:
    return now.at.year + 1


@reads("year_in_words", "previous year_unit")
def previous_year(now: Now) -> int:
    return now.at.year - 1


# Days told from today, and weekdays.


@reads("date", "relative_day")
@reads("told_day", "relative_day")
def counted_from_today(now: Now, relative_day: int) -> date:
    return now.today + timedelta(days=relative_day)


@reads("date", "today_part")
@reads("told_day", "today_part")
def part_of_today(now: Now, today_part: str) -> date:
    return now.today


@reads("date", "on? the? weekday")
@reads("bare_weekday", "on? the? weekday")
def bare_weekday(now: Now, weekday: int) -> date | Either:
    """Said on that very weekday it may be today."""
    other = _weekday(now, weekday)
    if now.today.weekday() != weekday:
        return other
    return Either(*sorted((now.today, other)))


@reads("date", "on? coming weekday", "on? weekday aside")
def coming_weekday(now: Now, weekday: int) -> date:
    return next_weekday(now.today, weekday)


@reads("date", "on? gone weekday", "on? weekday gone")
def gone_weekday(now: Now, weekday: int) -> date:
    return last_weekday(now.today, weekday)


@reads("date", "on? this weekday")
def weekday_of_this_week(now: Now, weekday: int) -> date:
    day = week_of(now.today).first + timedelta(days=weekday)
    if (day - now.today).days * now.direction < 0:
        raise Refused(Reason.VAGUE)
    return day


@reads("date", "on? next weekday")
def next_named_weekday(now: Now, weekday: int) -> date | Either:
    """The coming one, or the one in next week."""
    return Either(next_weekday(now.today, weekday), week_of(now.today).last + timedelta(days=weekday + 1))


@reads("date", "in? previous weekday")
def previous_named_weekday(now: Now, weekday: int) -> date | Either:
    """The one in last week, or the last one there was."""
    return Either(week_of(now.today).first + timedelta(days=weekday - 7), last_weekday(now.today, weekday))


@reads("date", "on? weekday in? the? week", "week comma? on? weekday")
def weekday_in_week(now: Now, weekday: int, week: Days) -> date:
    return week.first + timedelta(days=weekday)


def _weekday(now: Now, weekday: int) -> date:
    return next_weekday(now.today, weekday) if now.tense == "future" else last_weekday(now.today, weekday)


@reads("day", "day:date daypart?")
def any_day(now: Now, day: date) -> date:
    return day
