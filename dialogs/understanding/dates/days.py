"""How a single day is written: "5. april", "15/3-26", "fredag i neste uke", "om to uker", "siste virkedag i mars"."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from dialogs.understanding.dates.almanac import (
    ONE_DAY,
    Days,
    Now,
    add_months,
    add_working_days,
    day_or_none,
    exact_day,
    is_working_day,
    last_weekday,
    month_of,
    next_weekday,
    nth_of,
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


class Length(NamedTuple):
    count: int
    unit: str

    def after(self, day: date, sign: int = 1) -> date:
        count = sign * self.count
        match self.unit:
            case "working_day":
                return add_working_days(day, count)
            case "day" | "week":
                return day + timedelta(days=count * (7 if self.unit == "week" else 1))
            case "weekend":
                raise Refused(Reason.VAGUE)
            case _:
                months = {"month": 1, "quarter": 3, "third": 4, "half_year": 6, "eighteen_months": 18, "year": 12}
                return add_months(day, count * months[self.unit])


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


@reads("written", "yearless year:any_year", "yearless comma year", "yearless in year:which_year")
def with_year(now: Now, yearless: Yearless, year: int) -> date:
    return yearless.in_year(year)


@reads("written", "yearless")
def without_year(now: Now, yearless: Yearless) -> date:
    return yearless.near(now)


@reads("written", "beside? the? full_date")
def in_full(now: Now, full_date: tuple[int, int, int], beside: int | None = None) -> date:
    return fitting(exact_day(*full_date), beside)


@reads("date", "day:written")
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
    """ "den 15." is the nearest one. """
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
def counted_from_today(now: Now, relative_day: int) -> date:
    return now.today + timedelta(days=relative_day)


@reads("date", "today_part")
def part_of_today(now: Now, today_part: str) -> date:
    return now.today


@reads("date", "on? the? weekday")
def bare_weekday(now: Now, weekday: int) -> date | Either:
    """Said on that very weekday it may be today."""
    other = _weekday(now, weekday)
    if now.today.weekday() != weekday:
        return other
    return Either(*sorted((now.today, other)))


@reads("date", "on? coming|this weekday", "on? weekday aside")
def coming_weekday(now: Now, weekday: int) -> date:
    return next_weekday(now.today, weekday)


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


# Days counted from others.


@reads("length", "number unit")
def length(now: Now, number: int, unit: str) -> Length:
    return Length(number, unit)


@reads("length", "about number unit", "about? number dash|until|or number unit", "some unit")
def vague_length(now: Now) -> Length:
    raise Refused(Reason.VAGUE)


@reads("date", "hence length", "length from now|relative_day")
def so_long_ahead(now: Now, length: Length) -> date:
    return length.after(now.today)


@reads("date", "passed_lead? length time_passed")
def so_long_ago(now: Now, length: Length) -> date:
    return length.after(now.today, -1)


@reads("day", "day:date hence length")
def so_long_after_day(now: Now, day: date, length: Length) -> date:
    return length.after(day)


@reads("day", "day:date passed_lead? length time_passed")
def so_long_before_day(now: Now, day: date, length: Length) -> date:
    return length.after(day, -1)


@reads("date", "length before anchor", "about length before anchor")
def so_long_before(now: Now, length: Length, anchor: Days) -> date:
    return length.after(anchor.first, -1)


@reads("date", "length after|from anchor")
def so_long_after(now: Now, length: Length, anchor: Days) -> date:
    return length.after(anchor.last)


@reads("date", "day_word before anchor")
def day_before(now: Now, anchor: Days) -> date:
    return anchor.first - ONE_DAY


@reads("date", "day_word after anchor")
def day_after(now: Now, anchor: Days) -> date:
    return anchor.last + ONE_DAY


@reads("day", "day:date daypart?")
def any_day(now: Now, day: date) -> date:
    return day


# The first, second, last of something.


@reads("nth", "ordinal")
def nth(now: Now, ordinal: int) -> int:
    return ordinal


@reads("nth", "final")
def last_of_all(now: Now) -> int:
    return -1


@reads("nth", "next final")
def last_but_one(now: Now) -> int:
    return -2


@reads("sort_of_day", "weekday")
def that_weekday(now: Now, weekday: int) -> Callable[[date], bool]:
    return lambda day: day.weekday() == weekday


@reads("sort_of_day", "working_day_unit")
def working_days(now: Now) -> Callable[[date], bool]:
    return is_working_day


@reads("sort_of_day", "day_unit")
def all_days(now: Now) -> Callable[[date], bool]:
    return lambda day: True


@reads("date", "the? nth sort_of_day in|of? month")
def nth_of_month(now: Now, nth: int, sort_of_day: Callable[[date], bool], month: int) -> date:
    return now.nearest_day(lambda year: nth_of(month_of(year, month), nth, sort_of_day))


@reads("date", "the? nth sort_of_day in|of? stretch")
def nth_of_stretch(now: Now, nth: int, sort_of_day: Callable[[date], bool], stretch: Days) -> date:
    return nth_of(stretch, nth, sort_of_day)


@reads("date", "the? nth sort_of_day in|of unit")
def nth_of_some_month(now: Now, nth: int, sort_of_day: object, unit: str) -> date:
    raise Refused(Reason.VAGUE)  # this month's, or every month's?


@reads("date", "the? nth? sort_of_day after anchor")
def nth_after(now: Now, sort_of_day: Callable[[date], bool], anchor: Days, nth: int = 1) -> date:
    return nth_of(Days(anchor.last + ONE_DAY, anchor.last + timedelta(days=60)), nth, sort_of_day)


@reads("date", "the? nth? sort_of_day before anchor")
def nth_before(now: Now, sort_of_day: Callable[[date], bool], anchor: Days, nth: int = -1) -> date:
    return nth_of(Days(anchor.first - timedelta(days=60), anchor.first - ONE_DAY), -abs(nth), sort_of_day)
