"""How weeks, weekends, months, quarters, thirds and halves of a year are written."""

from datetime import timedelta

from dialogs.understanding.dates.almanac import (
    Days,
    Now,
    month_of,
    months_of,
    nth_of,
    part_of_year,
    week_number,
    week_of,
    weekend_of,
)
from dialogs.understanding.dates.grammar import Either, Refused, reads
from dialogs.understanding.dates.values import Reason

_ONE_WEEK = timedelta(weeks=1)
_SATURDAY = 5


# Weeks and weekends.


@reads("week", "week_unit label? number comma|in? year:which_year")
def week_of_year(now: Now, number: int, year: int) -> Days:
    return week_in(year, number)


@reads("week", "week_unit label? number", "week_sign number")
def nearest_week(now: Now, number: int) -> Days:
    nearest = now.nearest(lambda year: week_number(year, number))
    if not now.at.year - 1 <= (nearest.first + timedelta(days=3)).year <= now.at.year + 1:
        raise Refused(Reason.INVALID)  # no week 53 near
    return nearest


@reads("week", "this week_unit")
def this_week(now: Now) -> Days:
    return week_of(now.today)


@reads("week", "next|coming week_unit", "week_unit aside")
def next_week(now: Now) -> Days:
    return week_of(now.today + _ONE_WEEK)


@reads("week", "previous week_unit")
def last_week(now: Now) -> Days:
    return week_of(now.today - _ONE_WEEK)


@reads("week", "week_unit after_next")
def week_after_next(now: Now) -> Days:
    return week_of(now.today + 2 * _ONE_WEEK)


def week_in(year: int, number: int) -> Days:
    if week := week_number(year, number):
        return week
    raise Refused(Reason.INVALID)


@reads("weekend", "in|into|on|this|coming weekend_unit", "on? the weekend_unit")
@reads("weekend_alone", "weekend_unit")
def nearest_weekend(now: Now) -> Days:
    this = weekend_of(now.today)
    if now.tense == "past" and this.first > now.today:
        return weekend_of(now.today - _ONE_WEEK)
    return this


@reads("weekend", "in? next weekend_unit")
def next_weekend(now: Now) -> Days | Either:
    this = weekend_of(now.today)
    later = weekend_of(now.today + _ONE_WEEK)
    return Either(this, later) if now.today < this.first else later


@reads("weekend", "in? previous weekend_unit")
def last_weekend(now: Now) -> Days:
    return weekend_of(now.today - _ONE_WEEK)


@reads("weekend", "the? nth weekend_unit in|of? month:month_days|named_month|led_month")
def nth_weekend(now: Now, nth: int, month: Days) -> Days:
    """The one with the nth Saturday."""
    return weekend_of(nth_of(month, nth, lambda day: day.weekday() == _SATURDAY))


@reads("weekend", "weekend_unit in? week")
def weekend_in_week(now: Now, week: Days) -> Days:
    return weekend_of(week.first)


# Months.


@reads("named_month", "this month_unit", "of_this_month")
def this_month(now: Now) -> Days:
    return month_of(now.today.year, now.today.month)


@reads("named_month", "next|coming month_unit")
def next_month(now: Now) -> Days:
    return month_of(now.today.year, now.today.month + 1)


@reads("named_month", "previous month_unit")
def last_month(now: Now) -> Days:
    return month_of(now.today.year, now.today.month - 1)


@reads("month_days", "month month_word? comma|in? year:which_year", "month year:any_year")
def month_in_year(now: Now, month: int, year: int) -> Days:
    return month_of(year, month)


@reads("month_days", "month:month_alone month_word?", "the? month month_word")
@reads("led_month", "in|for|into month month_word?")
def nearest_month(now: Now, month: int) -> Days:
    return now.nearest(lambda year: month_of(year, month))


@reads("month_days", "next month")
def next_named_month(now: Now, month: int) -> Days | Either:
    """The coming one, or next year's."""
    coming = now.nearest(
        lambda year: month_of(year, month) if (year, month) > (now.at.year, now.at.month) else None
    )
    return Either(coming, month_of(now.at.year + 1, month))


@reads("month_days", "coming month")
def coming_month(now: Now, month: int) -> Days:
    return nearest_month(now, month)


@reads("month_days", "previous month")
def previous_named_month(now: Now, month: int) -> Days:
    this = now.today.month
    return month_of(now.at.year - (month >= this), month)


# Parts of a year.


@reads("months", "quarter_unit")
def a_quarter(now: Now) -> int:
    return 3


@reads("months", "third_unit")
def a_third(now: Now) -> int:
    return 4


@reads("months", "half_year_unit")
def a_half(now: Now) -> int:
    return 6


@reads("part", "the? nth:ordinal months in? year:which_year")
def part_in_year(now: Now, nth: int, months: int, year: int) -> Days:
    return _part(year, nth, months)


@reads("part", "the|whose? nth:ordinal months")
def nearest_part(now: Now, nth: int, months: int) -> Days:
    return now.nearest(lambda year: _part(year, nth, months))


@reads("part", "nth:numbered_quarter in? year:which_year")
def quarter_in_year(now: Now, nth: int, year: int) -> Days:
    return _part(year, nth, 3)


@reads("part", "nth:numbered_quarter")
def nearest_quarter(now: Now, nth: int) -> Days:
    return now.nearest(lambda year: _part(year, nth, 3))


@reads("part", "this months")
def this_part(now: Now, months: int) -> Days:
    return part_of_year(now.today, months)


@reads("part", "next|coming months")
def next_part(now: Now, months: int) -> Days:
    return part_of_year(this_part(now, months).last + timedelta(days=1), months)


@reads("part", "previous months")
def last_part(now: Now, months: int) -> Days:
    return part_of_year(this_part(now, months).first - timedelta(days=1), months)


def _part(year: int, nth: int, months: int) -> Days:
    if nth * months > 12:
        raise Refused(Reason.INVALID)
    return months_of(year, (nth - 1) * months + 1, months)
