"""Seasons, years, "de neste 14 dagene"; and all that may stand after "innen" and "fra"."""

from datetime import date

from dialogs.understanding.dates.almanac import (
    Days,
    Now,
    months_of,
    part_of_year,
    season_of,
    week_of,
    year_of,
)
from dialogs.understanding.dates.counted import Length
from dialogs.understanding.dates.grammar import Either, Refused, reads
from dialogs.understanding.dates.periods import nearest_month, nearest_weekend
from dialogs.understanding.dates.values import Reason

_WINTER = 3


# Seasons and years.


@reads("season_days", "the? season in? year:which_year", "year:year_in_words season")
def season_in_year(now: Now, season: int, year: int) -> Days:
    if season == _WINTER:
        raise Refused(Reason.VAGUE)  # the winter that begins or the one that ends in that year
    return season_of(year, season)


@reads("season_days", "in|into|for|within|this|coming the? season")
def nearest_season(now: Now, season: int) -> Days:
    return now.nearest(lambda year: season_of(year, season))


@reads("season_days", "next season")
def next_season(now: Now, season: int) -> Days | Either:
    """The coming one, or next year's."""
    coming = now.nearest(lambda year: _beginning_after(now, season_of(year, season)))
    return Either(coming, season_of(now.at.year + 1, season))


@reads("season_days", "in? previous season")
def last_season(now: Now, season: int) -> Days:
    year = now.at.year
    return next(
        days for days in (season_of(year - back, season) for back in range(3)) if days.last < now.today
    )


def _beginning_after(now: Now, days: Days) -> Days | None:
    return days if days.first > now.today else None


@reads("year_days", "in|for|within year:which_year", "the? in? year_word year", "year:year_in_words")
def whole_year(now: Now, year: int) -> Days:
    return year_of(year)


@reads(
    "year_days",
    "in|for|between year_word? first:year dash|until|and last:year",
    "year_word first:year dash|until last:year",
)
def years(now: Now, first: int, last: int) -> Days:
    return Days(year_of(first).first, year_of(last).last)


# Stretches from today.


@reads("count", "within? in? the? next_many length")
def coming_days(now: Now, length: Length) -> Days:
    return Days(now.today, length.after(now.today))


@reads("count", "within? in? the? last_many length")
def past_days(now: Now, length: Length) -> Days:
    return Days(length.after(now.today, -1), now.today)


@reads("count", "within length")
def within_days(now: Now, length: Length) -> Days:
    return coming_days(now, length) if now.tense == "future" else past_days(now, length)


@reads("count", "rest_of the? days:stretch|current")
def rest(now: Now, days: Days) -> Days:
    return Days(max(now.today, days.first), days.last)


@reads("count", "so_far days:stretch|current")
def so_far(now: Now, days: Days) -> Days:
    return Days(days.first, now.today)


@reads("current", "the? unit", "unit:whose")
def current(now: Now, unit: str) -> Days:
    """ "uka" as in "i løpet av uka"."""
    months = {"month": 1, "quarter": 3, "third": 4, "half_year": 6, "year": 12}
    if unit in months:
        return part_of_year(now.today, months[unit])
    if unit == "week":
        return week_of(now.today)
    if unit == "weekend":
        return nearest_weekend(now)
    raise Refused(Reason.VAGUE)


# All of them, and what may stand after "før", "innen", "fra".


@reads(
    "stretch",
    "in|for|on? days:week",
    "days:weekend",
    "in|for? days:named_month",
    "in|for|into? days:month_days",
    "days:led_month",
    "in|for? days:part",
    "into? days:season_days",
    "in|for|into? days:feast",
    "days:year_days",
    "days:count",
    "within days:stretch|current",
)
def stretch(now: Now, days: Days) -> Days:
    return days


@reads("anchor", "the? day")
def single_day(now: Now, day: date) -> Days:
    return Days(day, day)


@reads("anchor", "days:stretch|weekend_alone")
def any_stretch(now: Now, days: Days) -> Days:
    return days


@reads("anchor", "month")
@reads("month_or_year", "month")
def month_anchor(now: Now, month: int) -> Days:
    return nearest_month(now, month)


@reads("anchor", "year")
@reads("month_or_year", "year")
def year_anchor(now: Now, year: int) -> Days:
    return year_of(year)


@reads("anchor", "the? season")
def season_anchor(now: Now, season: int) -> Days:
    return nearest_season(now, season)


@reads("anchor", "first:month dash|slash last:month year:any_year?")
def months_anchor(now: Now, first: int, last: int, year: int | None = None) -> Days | Either:
    return month_span(now, first, last, year)


def month_span(now: Now, first: int, last: int, year: int | None) -> Days | Either:
    """ "november-februar" goes on over the year's end; said in February it may be the coming one."""

    def in_year(of_year: int) -> Days:
        return months_of(of_year, first, (last - first) % 12 + 1)

    if year:
        return in_year(year - (last < first))
    nearest = now.nearest(in_year)
    if nearest.first.year < now.today.year and now.tense == "future":
        return Either(nearest, in_year(now.today.year))
    return nearest
